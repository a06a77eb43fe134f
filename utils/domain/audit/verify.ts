import type { AuditEntry } from '@/utils/model/audit-entry';
import { type AuditHead, EMPTY_HEAD, type Hash, isIntact } from './entry';

/** edited = content and hash differ; gap = an entry is missing; order = entries changed places; link = the chain was cut and rejoined. */
export type AuditFault = 'edited' | 'gap' | 'order' | 'link';

export type AuditCheck =
  | { readonly ok: true; readonly head: AuditHead }
  | { readonly ok: false; readonly seq: number; readonly fault: AuditFault };

/**
 * Walk the chain in the given order and name the first fault. `after` = the last entry already checked, so that
 * long records can be walked in pieces; `expectedHead` = the end noted elsewhere, which finds a cut-off tail.
 */
export async function verifyChain(
  entries: Iterable<AuditEntry>,
  hash: Hash,
  after: AuditHead = EMPTY_HEAD,
  expectedHead?: AuditHead,
): Promise<AuditCheck> {
  let head = after;
  for (const entry of entries) {
    if (entry.seq !== head.seq + 1) {
      return { ok: false, seq: entry.seq, fault: entry.seq <= head.seq ? 'order' : 'gap' };
    }
    if (!(await isIntact(entry, hash))) return { ok: false, seq: entry.seq, fault: 'edited' };
    if (entry.prevHash !== head.hash) return { ok: false, seq: entry.seq, fault: 'link' };
    head = { seq: entry.seq, hash: entry.hash };
  }
  if (expectedHead && expectedHead.seq > head.seq) return { ok: false, seq: head.seq + 1, fault: 'gap' };
  if (expectedHead && expectedHead.hash !== head.hash) return { ok: false, seq: head.seq, fault: 'link' };
  return { ok: true, head };
}
