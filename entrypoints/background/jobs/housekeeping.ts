import { DAY_MS, dayOf } from '@/utils/core/day';
import { connection } from '@/utils/store/connection';
import { operate } from '@/utils/store/operate';
import { dropGeneration, readStoredLexicon } from '@/utils/store/repos/lexicon';
import { STAGING_PREFIX } from '../handlers/lexicon-import';
import type { Job } from './job';

const COMMANDS_KEPT_MS = 7 * DAY_MS;
const HEALTH_KEPT_MS = 90 * DAY_MS;
const STAGING_KEPT_MS = DAY_MS;

/** Import chunks that were never put in force, begun more than a day ago. */
async function staleImports(now: number): Promise<readonly string[]> {
  const db = await connection();
  const { generation, previous } = await readStoredLexicon(db);
  const keys = await db.getAllKeys('lexiconChunks');
  const generations = [...new Set(keys.map(([name]) => name))];
  return generations
    .filter((name) => name !== generation && name !== previous?.generation)
    .filter((name) => {
      const begun = Number(new RegExp(`^${STAGING_PREFIX}(\\d+)-`).exec(name)?.[1] ?? 0);
      return now - begun > STAGING_KEPT_MS;
    });
}

export const housekeeping: Job = {
  name: 'housekeeping',
  periodMinutes: 24 * 60,
  async run(now) {
    const stale = await staleImports(now);
    await operate(['commands', 'health', 'lexiconChunks'], async (tx) => {
      const oldCommands = IDBKeyRange.upperBound(now - COMMANDS_KEPT_MS);
      for (const key of await tx.objectStore('commands').index('at').getAllKeys(oldCommands)) {
        await tx.objectStore('commands').delete(key);
      }
      const oldHealth = IDBKeyRange.upperBound(dayOf(now - HEALTH_KEPT_MS));
      for (const key of await tx.objectStore('health').index('day').getAllKeys(oldHealth)) {
        await tx.objectStore('health').delete(key);
      }
      for (const generation of stale) await dropGeneration(tx, generation);
    });
  },
};
