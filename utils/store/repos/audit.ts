import type { AuditEntry } from '@/utils/model/audit-entry';
import type { Reader } from '../reader';

/** Entries in order, `limit` of them before `before` (exclusive; undefined = from the end), newest first. */
export async function readAudit(
  db: Pick<Reader, 'getAll' | 'count'>,
  limit: number,
  before?: number,
): Promise<{ readonly entries: readonly AuditEntry[]; readonly total: number }> {
  const total = await db.count('audit');
  const end = before ?? Number.MAX_SAFE_INTEGER;
  // seq has no gaps while the record is whole; with gaps a page is merely shorter
  const upper = before ?? total + 1;
  const from = Math.max(1, upper - limit);
  if (end <= from) return { entries: [], total };
  const entries = await db.getAll('audit', IDBKeyRange.bound(from, end, false, true));
  return { entries: [...entries].reverse().slice(0, limit), total };
}
