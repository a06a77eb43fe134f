import { DAY_MS, dayOf } from '@/utils/core/day';
import { type Draft, PHASES } from '@/utils/model/draft';
import { connection } from '@/utils/store/connection';
import { operate } from '@/utils/store/operate';
import { readDrafts } from '@/utils/store/repos/drafts';
import { dropGeneration, readStoredLexicon } from '@/utils/store/repos/lexicon';
import { IN_WORK } from '../approval/sight';
import { STAGING_PREFIX } from '../handlers/lexicon-import';
import type { Job } from './job';

const COMMANDS_KEPT_MS = 7 * DAY_MS;
const HEALTH_KEPT_MS = 90 * DAY_MS;
const STAGING_KEPT_MS = DAY_MS;
const PICTURES_KEPT_MS = 7 * DAY_MS;

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

/** Pictures added more than a week ago that no draft in work and no screenshot of a post needs, and previews that no draft has any more. */
async function unusedPictures(now: number) {
  const db = await connection();
  const drafts = await readDrafts(db, PHASES);
  const digests = (list: readonly Draft[]) =>
    new Set(list.flatMap((d) => d.versions.flatMap((v) => v.content.media.flatMap((m) => m.digest ?? []))));
  const all = digests(drafts);
  const inWork = digests(drafts.filter((draft) => IN_WORK.includes(draft.phase)));
  const shots = (await db.getAll('posts')).flatMap((post) => post.shots?.map(({ digest }) => digest) ?? []);
  const stale = async (store: 'media' | 'previews', used: ReadonlySet<string>) => {
    const unused = (await db.getAllKeys(store)).filter((key) => !used.has(key));
    const rows = await Promise.all(unused.map((key) => db.get(store, key)));
    return rows.flatMap((row) => (row && now - row.at > PICTURES_KEPT_MS ? row.digest : []));
  };
  return {
    media: await stale('media', new Set([...inWork, ...shots])),
    previews: await stale('previews', all),
  };
}

export const housekeeping: Job = {
  name: 'housekeeping',
  periodMinutes: 24 * 60,
  async run(now) {
    const stale = await staleImports(now);
    const unused = await unusedPictures(now);
    await operate(['commands', 'health', 'lexiconChunks', 'media', 'previews'], async (tx) => {
      const oldCommands = IDBKeyRange.upperBound(now - COMMANDS_KEPT_MS);
      for (const key of await tx.objectStore('commands').index('at').getAllKeys(oldCommands)) {
        await tx.objectStore('commands').delete(key);
      }
      const oldHealth = IDBKeyRange.upperBound(dayOf(now - HEALTH_KEPT_MS));
      for (const key of await tx.objectStore('health').index('day').getAllKeys(oldHealth)) {
        await tx.objectStore('health').delete(key);
      }
      for (const digest of unused.media) await tx.objectStore('media').delete(digest);
      for (const digest of unused.previews) await tx.objectStore('previews').delete(digest);
      for (const generation of stale) await dropGeneration(tx, generation);
    });
  },
};
