import { dayOf } from '@/utils/core/day';
import { connection } from '@/utils/store/connection';
import { readWorkspace } from '@/utils/store/repos/workspace';
import { keepBackup } from '../backup/keep-backup';
import type { Job } from './job';

/** One backup a day in a ring of seven, as soon as there is a workspace. The alarm comes hourly: a machine may sleep. */
export const dailyBackup: Job = {
  name: 'daily-backup',
  periodMinutes: 60,
  async run(now) {
    const db = await connection();
    const isSetUp = await readWorkspace(db).then(
      (workspace) => workspace.people.length > 0,
      () => false, // an unreadable workspace is put aside by the integrity job; no copy of it takes a good one's place
    );
    if (!isSetUp) return;
    const ids = await db.getAllKeys('backups');
    const isDone = ids.some(
      (id) => id.startsWith('daily-') && dayOf(Number(id.split('-')[1])) === dayOf(now),
    );
    if (!isDone) await keepBackup('daily', 'system', now);
  },
};
