import { useState } from 'react';
import { sha256Hex } from '@/utils/core/sha256';
import { type AuditHead, EMPTY_HEAD } from '@/utils/domain/audit/entry';
import { type AuditFault, verifyChain } from '@/utils/domain/audit/verify';
import { reader } from '../../data';

/** Entries checked between two repaints. */
const PIECE = 500;

export type Check =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly done: number }
  | { readonly phase: 'whole'; readonly head: AuditHead }
  | { readonly phase: 'broken'; readonly seq: number; readonly fault: AuditFault }
  | { readonly phase: 'failed'; readonly error: unknown };

/** Walks the whole record in pieces. */
export function useVerify() {
  const [check, setCheck] = useState<Check>({ phase: 'idle' });
  const verify = async (): Promise<void> => {
    try {
      const db = await reader();
      let head = EMPTY_HEAD;
      for (;;) {
        setCheck({ phase: 'running', done: head.seq });
        const piece = await db.getAll('audit', IDBKeyRange.lowerBound(head.seq, true), PIECE);
        if (piece.length === 0) break;
        const result = await verifyChain(piece, sha256Hex, head);
        if (!result.ok) return setCheck({ phase: 'broken', seq: result.seq, fault: result.fault });
        head = result.head;
      }
      setCheck({ phase: 'whole', head });
    } catch (error) {
      setCheck({ phase: 'failed', error });
    }
  };
  return { check, verify };
}
