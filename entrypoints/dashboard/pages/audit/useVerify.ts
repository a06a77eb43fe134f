import { useState } from 'react';
import { sha256Hex } from '@/utils/core/sha256';
import { type Anchor, type AnchorFault, checkAnchors } from '@/utils/domain/audit/anchor';
import { type AuditHead, EMPTY_HEAD } from '@/utils/domain/audit/entry';
import { type AuditFault, verifyChain } from '@/utils/domain/audit/verify';
import { reader } from '../../data';
import { readBackupAnchors } from './backup-anchors';

/** Entries checked between two repaints. */
const PIECE = 500;

export type Check =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly done: number }
  | { readonly phase: 'whole'; readonly head: AuditHead; readonly anchors: number }
  | { readonly phase: 'broken'; readonly seq: number; readonly fault: AuditFault }
  | {
      readonly phase: 'unanchored';
      readonly fault: AnchorFault;
      readonly anchor: Anchor;
      readonly head: AuditHead;
    }
  | { readonly phase: 'failed'; readonly error: unknown };

/** Walks the whole record in pieces, then holds it against every anchor there is: the backups' and a given one. */
export function useVerify() {
  const [check, setCheck] = useState<Check>({ phase: 'idle' });
  const walk = async (given: readonly Anchor[]): Promise<Check> => {
    const db = await reader();
    const anchors = [...given, ...(await readBackupAnchors(db))];
    const wanted = new Set(anchors.map((one) => one.seq));
    const hashes = new Map<number, string>();
    let head = EMPTY_HEAD;
    for (;;) {
      setCheck({ phase: 'running', done: head.seq });
      const piece = await db.getAll('audit', IDBKeyRange.lowerBound(head.seq, true), PIECE);
      if (piece.length === 0) break;
      const result = await verifyChain(piece, sha256Hex, head);
      if (!result.ok) return { phase: 'broken', seq: result.seq, fault: result.fault };
      for (const { seq, hash } of piece) if (wanted.has(seq)) hashes.set(seq, hash);
      head = result.head;
    }
    const found = checkAnchors(anchors, head, (seq) => hashes.get(seq));
    return found
      ? { phase: 'unanchored', ...found, head }
      : { phase: 'whole', head, anchors: anchors.length };
  };
  const verify = (given: readonly Anchor[] = []): Promise<void> =>
    walk(given).then(setCheck, (error: unknown) => setCheck({ phase: 'failed', error }));
  return { check, verify };
}
