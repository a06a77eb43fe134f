import { openDB } from 'idb';
import { migrations as allMigrations } from './migrations';
import type { Migration } from './migrations/migration';
import { type Database, DB_NAME, type Schema, type StoreName } from './schema';

export const versionOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

/** The database could not be brought to this version's shape; the old data is untouched. */
export class UpgradeError extends Error {
  override readonly name = 'UpgradeError';
}

/** Open and, where needed, upgrade. Only the background calls this; pages use `openReader`. */
export async function openStore(migrations: readonly Migration[] = allMigrations): Promise<Database> {
  let failure: unknown;
  try {
    const db: Database = await openDB<Schema>(DB_NAME, versionOf(migrations), {
      async upgrade(upgrading, oldVersion, _newVersion, tx) {
        try {
          for (const migration of migrations.filter((m) => m.version > oldVersion)) {
            await migration.up(upgrading, tx as Parameters<Migration['up']>[1]);
          }
        } catch (error) {
          failure = error;
          tx.done.catch(() => undefined); // the open request reports the failure
          tx.abort();
        }
      },
      blocking: () => db.close(),
    });
    return db;
  } catch (error) {
    if (failure === undefined) throw error;
    throw new UpgradeError(failure instanceof Error ? failure.message : String(failure));
  }
}

/** Every store, for the integrity job and tests. */
export const STORES: readonly StoreName[] = [
  'accounts',
  'policies',
  'lexicons',
  'lexiconChunks',
  'records',
  'audit',
  'health',
  'commands',
  'quarantine',
  'workspace',
  'drafts',
  'draftEvents',
  'media',
  'previews',
  'freezes',
  'posts',
  'backups',
  'tickets',
  'ticketEvents',
  'replyTemplates',
  'deskViews',
  'deskPolicies',
  'preparedReplies',
  'moderation',
  'incidents',
  'incidentEvents',
  'crisisHints',
  'metricPosts',
  'metricSeries',
  'metricDays',
  'metricDrops',
  'trackedAccounts',
  'topicTasks',
  'reportPlans',
  'reportsSent',
  'scorecards',
  'inspections',
  'goals',
  'scoreSettings',
  'planItems',
  'planSlots',
  'campaigns',
  'ideas',
  'planTemplates',
  'planSettings',
  'meta',
];
