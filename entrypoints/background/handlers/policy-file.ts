import { findLocked, withoutLocked } from '@/utils/domain/policy/effective';
import type { PolicyFile } from '@/utils/model/schema/policy';
import { policyFile } from '@/utils/model/schema/policy';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readAccounts } from '@/utils/store/repos/accounts';
import { putPolicy, readPolicy } from '@/utils/store/repos/policy';
import { readWorld, requireRight } from '../approval/world';
import { planBefore } from '../backup/plan-before';
import { readManaged } from '../managed';
import { settingsOf } from './settings-of';
import { written } from './written';

/** Line of a JSON syntax error, 1-based, from the engine's message; undefined when it does not say. */
function lineOf(text: string, message: string): number | undefined {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return position ? text.slice(0, Number(position)).split('\n').length : undefined;
}

/** Reads a policy file. Throws `invalid` with the field's path, or `line:7` for broken JSON. */
export function parsePolicyFile(text: string): PolicyFile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = lineOf(text, message);
    throw new CallError('invalid', message, line === undefined ? 'line:1' : `line:${line}`);
  }
  const parsed = policyFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const unknownKey = issue?.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : [];
  throw new CallError(
    'invalid',
    issue?.message ?? 'invalid',
    [...(issue?.path ?? []), ...unknownKey].join('.') || 'file',
  );
}

export const policyFileHandlers = {
  async 'policy.import'({ commandId, text }, { caller }) {
    const file = parsePolicyFile(text);
    const outcome = await mutate(
      {
        stores: ['policies', 'accounts', 'backups'],
        actor: caller,
        action: 'policy.import',
        at: Date.now(),
        commandId,
      },
      async (db) => {
        requireRight(await readWorld(db), 'policy.manage', Date.now());
        const { policy } = await readManaged();
        const locked = findLocked(file.settings, policy);
        if (locked) throw new CallError('locked', 'fixed by the organisation', `settings.${locked}`);
        const document = await readPolicy(db);
        const settings = withoutLocked({ ...settingsOf(document), ...file.settings });
        const known = await readAccounts(db);
        const accounts = (file.accounts ?? []).map((account) => {
          const old = known.find((a) => a.uid === account.uid);
          return { ...account, registeredAt: old?.registeredAt ?? Date.now(), rev: (old?.rev ?? 0) + 1 };
        });
        const before = await planBefore(db, Date.now());
        return {
          subject: 'policy',
          detail: {
            keys: Object.keys(file.settings),
            accounts: accounts.map((a) => a.uid),
            before: before.id,
          },
          value: before.id,
          async write(tx) {
            await before.write(tx);
            await putPolicy(tx, { ...settings, rev: document.rev + 1, updatedAt: Date.now() });
            for (const account of accounts) await tx.objectStore('accounts').put(account);
          },
        };
      },
    );
    return { ...(await written(outcome)), before: outcome?.value ?? '' };
  },

  async 'policy.export'() {
    const db = await connection();
    const file: PolicyFile = {
      format: 'weiheng-policy',
      version: 1,
      exportedAt: Date.now(),
      settings: policyFile.shape.settings.parse(settingsOf(await readPolicy(db))),
      accounts: (await readAccounts(db)).map(({ registeredAt: _at, rev: _rev, ...account }) => account),
    };
    return { text: `${JSON.stringify(file, null, 2)}\n` };
  },
} satisfies Partial<Handlers>;
