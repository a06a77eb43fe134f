import type { BackupFile } from '@/utils/model/schema/backup';
import type { Database, StoredBackup, WriteTx } from '@/utils/store/schema';
import { countsOf } from './write-backup';

/** A person outside, and the records that are about them here: they may have had another name when a copy was made. */
export interface Forgotten {
  readonly uid?: string;
  readonly name?: string;
  readonly ids: readonly string[];
}

type Row = Readonly<Record<string, unknown>>;

function isOf({ uid, name }: Forgotten, author: unknown): boolean {
  if (typeof author !== 'object' || author === null) return false;
  const known = author as Row;
  return (uid !== undefined && known.uid === uid) || (name !== undefined && known.name === name);
}

/** Most copies do not hold the person: a look at the text spares reading them. JSON writes a name as it is quoted. */
const mayHold = ({ uid, name, ids }: Forgotten, text: string): boolean =>
  [uid, name, ...ids].some((one) => one !== undefined && text.includes(JSON.stringify(one)));

type Desk = NonNullable<BackupFile['desk']>;

/** The desk without the person's comments, their log and records; the same where there is nothing of them. */
function forgetInDesk(desk: Desk, who: Forgotten): Desk {
  const ids = new Set(who.ids);
  const gone = new Set(
    desk.tickets.filter(({ id, author }) => ids.has(id) || isOf(who, author)).map(({ id }) => id),
  );
  const moderation = desk.moderation.filter(
    ({ id, before }) => !ids.has(id) && !isOf(who, (before as Row | undefined)?.author),
  );
  if (gone.size === 0 && moderation.length === desk.moderation.length) return desk;
  return {
    ...desk,
    tickets: desk.tickets.filter(({ id }) => !gone.has(id)),
    ticketEvents: desk.ticketEvents.filter(({ ticketId }) => !gone.has(ticketId)),
    moderation,
  };
}

type Metrics = NonNullable<BackupFile['metrics']>;

/** Counts without an account of the person that was tracked and everything read of it; own accounts stay. */
function forgetInMetrics(metrics: Metrics, who: Forgotten, own: ReadonlySet<string>): Metrics {
  const uids = new Set([
    ...who.ids,
    ...(who.uid === undefined ? [] : [who.uid]),
    ...metrics.tracked.filter((account) => isOf(who, account)).map(({ uid }) => uid),
  ]);
  const stays = ({ uid }: { readonly uid: string }): boolean => own.has(uid) || !uids.has(uid);
  const [tracked, posts, days] = [
    metrics.tracked.filter(({ uid }) => !uids.has(uid)),
    metrics.posts.filter(stays),
    metrics.days.filter(stays),
  ];
  const isSame =
    tracked.length === metrics.tracked.length &&
    posts.length === metrics.posts.length &&
    days.length === metrics.days.length;
  return isSame ? metrics : { ...metrics, tracked, posts, days };
}

/**
 * The copy without what is about the person; figures of the live store are not touched by it. Whoever of the company
 * did something stays named, as in the live store. `same` = nothing of them is in it, `unreadable` = it cannot be read
 * and so cannot be cleaned either.
 */
export function forgetInCopy(copy: StoredBackup, who: Forgotten): StoredBackup | 'same' | 'unreadable' {
  if (!mayHold(who, copy.text)) return 'same';
  let file: BackupFile;
  try {
    file = JSON.parse(copy.text) as BackupFile;
  } catch {
    return 'unreadable';
  }
  const own = new Set(file.accounts.map(({ uid }) => uid));
  const desk = file.desk && forgetInDesk(file.desk, who);
  const metrics = file.metrics && forgetInMetrics(file.metrics, who, own);
  if (desk === file.desk && metrics === file.metrics) return 'same';
  const next: BackupFile = { ...file, ...(desk ? { desk } : {}), ...(metrics ? { metrics } : {}) };
  const text = JSON.stringify(next);
  return { ...copy, text, bytes: new TextEncoder().encode(text).byteLength, counts: countsOf(next) };
}

/** Ids of the local copies that hold the person, or that cannot be read and may. One is in memory at a time. */
export async function copiesHolding(db: Database, who: Forgotten): Promise<readonly string[]> {
  const holding: string[] = [];
  for (const id of await db.getAllKeys('backups')) {
    const copy = await db.get('backups', id);
    if (copy && forgetInCopy(copy, who) !== 'same') holding.push(id);
  }
  return holding;
}

/** Takes the person out of these copies, within the caller's transaction. One that cannot be read goes altogether. */
export async function cleanCopies(tx: WriteTx, copies: readonly string[], who: Forgotten): Promise<void> {
  const store = tx.objectStore('backups');
  for (const id of copies) {
    const copy = await store.get(id);
    const next = copy === undefined ? 'same' : forgetInCopy(copy, who);
    if (next === 'unreadable') await store.delete(id);
    else if (next !== 'same') await store.put(next);
  }
}
