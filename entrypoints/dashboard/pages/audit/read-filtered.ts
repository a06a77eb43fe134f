import { type AuditFilter, matches } from '@/utils/domain/audit/filter';
import type { AuditEntry } from '@/utils/model/audit-entry';
import { readAudit } from '@/utils/store/repos/audit';
import type { reader } from '../../data';

/** Entries looked at in one read. */
const PIECE = 500;

export interface FoundEntries {
  readonly entries: readonly AuditEntry[];
  readonly total: number;
  /** Number before which there may be more; undefined = the beginning was reached. */
  readonly more: number | undefined;
}

/** The newest `limit` entries before `before` (exclusive) that match. Reads backwards, piece by piece. */
export async function readFiltered(
  db: Awaited<ReturnType<typeof reader>>,
  filter: AuditFilter,
  limit: number,
  before?: number,
): Promise<FoundEntries> {
  const found: AuditEntry[] = [];
  let end = before;
  for (;;) {
    const { entries, total } = await readAudit(db, PIECE, end);
    const last = entries[entries.length - 1];
    if (!last) return { entries: found, total, more: undefined };
    for (const entry of entries) {
      if (!matches(entry, filter)) continue;
      found.push(entry);
      if (found.length === limit)
        return { entries: found, total, more: entry.seq > 1 ? entry.seq : undefined };
    }
    if (last.seq <= 1) return { entries: found, total, more: undefined };
    end = last.seq;
  }
}
