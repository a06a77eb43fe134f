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
