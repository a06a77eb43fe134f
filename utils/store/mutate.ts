import { sha256Hex } from '@/utils/core/sha256';
import { type AuditHead, EMPTY_HEAD, sealEntry } from '@/utils/domain/audit/entry';
import { assertContext } from '@/utils/env';
import type { Actor, Json } from '@/utils/model/audit-entry';
import { announce } from './committed';
import { connection } from './connection';
import { APPROVING, type Database, GOVERNING, type StoreName, type WriteTx } from './schema';

export interface Mutation {
  readonly stores: readonly StoreName[];
  readonly actor: Actor;
  readonly action: string;
  readonly at: number;
  /** A repeat of a command that was carried out answers as before and changes nothing. */
  readonly commandId?: string;
}

/** What is to be written, decided from what was read before the transaction. */
export interface Plan<T extends Json> {
  readonly subject: string;
  /** Goes into the audit entry: short facts, never the text of a post. */
  readonly detail: Json;
  readonly value: T;
  /** Stores really written to, when they are fewer than the mutation names: no reader looks at the others again. */
  readonly touched?: readonly StoreName[];
  /** Must await nothing but this transaction. `rev` is the revision this write gets. */
  write(tx: WriteTx, rev: number): Promise<unknown>;
}

export interface Outcome<T> {
  readonly rev: number;
  readonly value: T;
  readonly repeated: boolean;
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * The one door for writing: change, audit entry, command and revision in one transaction, then the change feed.
 * `plan` reads and decides (or returns undefined: nothing to do). The audit chain's end is read before and checked
 * again inside the transaction, so whatever `plan` read has not changed since; on a mismatch it runs once more.
 * Errors thrown by `plan` pass through and nothing is written.
 */
export function mutate<T extends Json>(
  mutation: Mutation,
  plan: (db: Database) => Promise<Plan<T> | undefined>,
): Promise<Outcome<T> | undefined> {
  assertContext('background');
  // serialises calls of this worker; if the worker dies the queue dies with it, each transaction being whole
  const run = queue.then(
    async () => (await attempt(mutation, plan)) ?? (await attempt(mutation, plan, true)),
  );
  queue = run.catch(() => undefined);
  return run.then((result) => (result === 'nothing' ? undefined : result));
}

export const readHead = async (db: Database): Promise<AuditHead> => {
  const cursor = await db.transaction('audit').store.openCursor(null, 'prev');
  return cursor ? { seq: cursor.value.seq, hash: cursor.value.hash } : EMPTY_HEAD;
};

async function attempt<T extends Json>(
  mutation: Mutation,
  plan: (db: Database) => Promise<Plan<T> | undefined>,
  last = false,
): Promise<Outcome<T> | 'nothing' | undefined> {
  const db = await connection();
  const { commandId } = mutation;
  const done = commandId === undefined ? undefined : await db.get('commands', commandId);
  if (done) return { rev: done.rev, value: done.value as T, repeated: true };

  const head = await readHead(db);
  const planned = await plan(db);
  if (!planned) return 'nothing';
  const { subject, detail, value } = planned;
  const { at, actor, action } = mutation;
  const entry = await sealEntry(head, { at, actor, action, subject, detail }, sha256Hex);

  const tx = db.transaction(
    [...new Set([...mutation.stores, 'audit', 'commands', 'meta'] as const)],
    'readwrite',
  );
  try {
    const end = await tx.objectStore('audit').openCursor(null, 'prev');
    if ((end?.value.hash ?? '') !== head.hash) {
      tx.abort();
      await tx.done.catch(() => undefined);
      if (last) throw new Error('the audit chain moved twice while writing');
      return undefined;
    }
    const meta = tx.objectStore('meta');
    const rev = Number((await meta.get('rev')) ?? 0) + 1;
    const touched = planned.touched ?? mutation.stores;
    const touches = (stores: readonly StoreName[]) => touched.some((one) => stores.includes(one));
    const policyRev = touches(GOVERNING) ? rev : Number((await meta.get('policyRev')) ?? 0);
    const approvalRev = touches(APPROVING) ? rev : Number((await meta.get('approvalRev')) ?? 0);
    await planned.write(tx, rev);
    await tx.objectStore('audit').add(entry);
    if (commandId !== undefined) await tx.objectStore('commands').put({ id: commandId, at, rev, value });
    await meta.put(rev, 'rev');
    await meta.put(policyRev, 'policyRev');
    await meta.put(approvalRev, 'approvalRev');
    await tx.done;
    await announce({ rev, policyRev, approvalRev, stores: [...touched, 'audit'] });
    return { rev, value, repeated: false };
  } catch (error) {
    // a failure half-way takes everything back, also what was put before it
    if (tx.error === null) abortQuietly(tx);
    await tx.done.catch(() => undefined);
    throw error;
  }
}

function abortQuietly(tx: WriteTx): void {
  try {
    tx.abort();
  } catch {
    // already finished or aborted by the failure itself
  }
}
