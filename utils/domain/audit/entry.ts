import { canonicalJson } from '@/utils/core/canonical-json';
import type { AuditEntry } from '@/utils/model/audit-entry';

export type Hash = (text: string) => Promise<string>;

/** The end of the record: what the next entry links to. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

export const EMPTY_HEAD: AuditHead = { seq: 0, hash: '' };

const hashOf = (entry: Omit<AuditEntry, 'hash'>, hash: Hash): Promise<string> => hash(canonicalJson(entry));

/** Next entry of the chain after `head`. */
export async function sealEntry(
  head: AuditHead,
  facts: Pick<AuditEntry, 'at' | 'actor' | 'action' | 'subject' | 'detail'>,
  hash: Hash,
): Promise<AuditEntry> {
  const { at, actor, action, subject, detail } = facts;
  const open = { seq: head.seq + 1, at, actor, action, subject, detail, prevHash: head.hash };
  return { ...open, hash: await hashOf(open, hash) };
}

/** Whether the entry's own hash fits its content. */
export async function isIntact(entry: AuditEntry, hash: Hash): Promise<boolean> {
  const { hash: claimed, ...open } = entry;
  return (await hashOf(open, hash)) === claimed;
}
