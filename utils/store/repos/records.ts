import type { GuardRecord } from '@/utils/model/guard-report';
import { guardRecord } from '@/utils/model/schema/guard-report';
import type { Reader } from '../reader';
import { keepValid } from './keep-valid';

/** Records of company accounts since an instant (epoch ms), newest first. */
export const readRecords = async (
  db: Pick<Reader, 'getAllFromIndex'>,
  since: number,
): Promise<readonly GuardRecord[]> =>
  [
    ...keepValid(guardRecord, await db.getAllFromIndex('records', 'at', IDBKeyRange.lowerBound(since))),
  ].reverse();

/** Cheap look at a record; what is none is left out. */
const isWhole = (row: Partial<GuardRecord>): row is GuardRecord =>
  typeof row.uid === 'string' && typeof row.at === 'number' && typeof row.action === 'string';

/** Records of what Weibo confirmed from an instant to before another (epoch ms), oldest first. */
export const readConfirmedSends = async (
  db: Pick<Reader, 'getAllFromIndex'>,
  from: number,
  until: number,
): Promise<readonly (GuardRecord & { readonly postId: string })[]> =>
  (await db.getAllFromIndex('records', 'at', IDBKeyRange.bound(from, until, false, true)))
    .filter(isWhole)
    .flatMap((row) => (row.postId === undefined ? [] : [{ ...row, postId: row.postId }]));
