import type { AuditEntry, Json } from '@/utils/model/audit-entry';

/** What to look for in the record; every given field must hold. */
export interface AuditFilter {
  /** First part of the action, e.g. `drafts` for `drafts.decide`. */
  readonly area?: string;
  readonly personId?: string;
  readonly uid?: string;
  /** From (included) and until (not included), epoch ms. */
  readonly from?: number;
  readonly until?: number;
}

/** Whether a fact occurs among the details, as a value or in a list. */
const holds = (detail: Json, value: string): boolean => {
  if (detail === value) return true;
  if (typeof detail !== 'object' || detail === null) return false;
  return Object.values(detail).some((part) => holds(part, value));
};

/** Id of the person whose profile was in use, as the entry notes it; undefined where it does not. */
export const byOf = ({ detail }: AuditEntry): Json | undefined =>
  typeof detail === 'object' && detail !== null && !Array.isArray(detail)
    ? (detail as { readonly [key: string]: Json }).by
    : undefined;

/** Person: whoever did it. Account: the subject itself, or among the noted facts. */
export function matches(entry: AuditEntry, filter: AuditFilter): boolean {
  const { area, personId, uid, from, until } = filter;
  return (
    (area === undefined || entry.action.startsWith(`${area}.`)) &&
    (personId === undefined || byOf(entry) === personId) &&
    (uid === undefined || entry.subject === `account:${uid}` || holds(entry.detail, uid)) &&
    (from === undefined || entry.at >= from) &&
    (until === undefined || entry.at < until)
  );
}
