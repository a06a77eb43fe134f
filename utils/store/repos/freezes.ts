import type { Freeze } from '@/utils/model/freeze';
import { freezeRecord } from '@/utils/model/schema/draft-record';
import type { Reader } from '../reader';
import { keepValid } from './keep-valid';

/** Every freeze there was, newest first. */
export const readFreezes = async (db: Pick<Reader, 'getAll'>): Promise<readonly Freeze[]> =>
  [...keepValid(freezeRecord, await db.getAll('freezes'))].sort((a, b) => b.at - a.at);

export const isLifted = (freeze: Freeze): boolean => new Set(freeze.liftedBy).size >= 2;

/** Freezes in force, newest first. */
export const readActiveFreezes = async (db: Pick<Reader, 'getAll'>): Promise<readonly Freeze[]> =>
  (await readFreezes(db)).filter((freeze) => !isLifted(freeze));
