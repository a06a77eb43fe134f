import { effectiveSettings, findLocked, lockedKeys, withoutLocked } from '@/utils/domain/policy/effective';
import type { PolicyDocument } from '@/utils/model/policy-document';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { putPolicy, readPolicy } from '@/utils/store/repos/policy';
import { readWorld, requireRight } from '../approval/world';
import { readManaged } from '../managed';
import { keepHeldWords } from '../plan/held-words';
import { readSnapshot } from '../snapshot';
import { settingsOf } from './settings-of';
import { written } from './written';

/** Next document after a patch; refused when the organisation has fixed something in it. */
async function patched(document: PolicyDocument, patch: Partial<PolicyDocument>): Promise<PolicyDocument> {
  const { policy } = await readManaged();
  const locked = findLocked(patch, policy);
  if (locked) throw new CallError('locked', 'fixed by the organisation', locked);
  const next = { ...document, ...patch };
  return { ...next, ...withoutLocked(next), rev: document.rev + 1, updatedAt: Date.now() };
}

export const policyHandlers = {
  async 'policy.snapshot'() {
    // a page that is opened just after midnight does not wait for the alarm
    await keepHeldWords(Date.now()).catch((error: unknown) => console.error('[weiheng] held words', error));
    return readSnapshot();
  },

  async 'policy.read'() {
    const document = await readPolicy(await connection());
    const managed = await readManaged();
    return {
      rev: document.rev,
      updatedAt: document.updatedAt,
      settings: effectiveSettings(settingsOf(document), managed.policy),
      locked: lockedKeys(managed.policy),
      practiceRequired: managed.policy.practiceRequired ?? false,
      ...(managed.error === undefined ? {} : { managedError: managed.error }),
    };
  },

  async 'policy.update'({ commandId, baseRev, patch }, { caller }) {
    return written(
      await mutate(
        { stores: ['policies'], actor: caller, action: 'policy.update', at: Date.now(), commandId },
        async (db) => {
          requireRight(await readWorld(db), 'policy.manage', Date.now());
          const document = await readPolicy(db);
          if (document.rev !== baseRev) throw new CallError('conflict', 'changed meanwhile', 'baseRev');
          const next = await patched(document, patch);
          return {
            subject: 'policy',
            detail: { keys: Object.keys(patch) },
            value: null,
            write: (tx) => putPolicy(tx, next),
          };
        },
      ),
    );
  },

  async 'policy.ignore'({ commandId, ignore }, { caller }) {
    return written(
      await mutate(
        { stores: ['policies'], actor: caller, action: 'policy.ignore', at: Date.now(), commandId },
        async (db) => {
          const document = await readPolicy(db);
          const { policy } = await readManaged();
          const inForce = effectiveSettings(settingsOf(document), policy);
          if (caller === 'content' && !inForce.mayIgnore[ignore.scope]) {
            throw new CallError('forbidden', 'policy does not allow this ignore', 'ignore.scope');
          }
          const next = await patched(document, { ignores: [...document.ignores, ignore] });
          return {
            subject: `rule:${ignore.rule}`,
            detail: ignore,
            value: null,
            write: (tx) => putPolicy(tx, next),
          };
        },
      ),
    );
  },

  async 'overrides.update'({ commandId, overrides }, { caller }) {
    return written(
      await mutate(
        { stores: ['policies'], actor: caller, action: 'overrides.update', at: Date.now(), commandId },
        async (db) => {
          const next = await patched(await readPolicy(db), { selectorOverrides: overrides });
          return {
            subject: 'overrides',
            detail: { names: Object.keys(overrides) },
            value: null,
            write: (tx) => putPolicy(tx, next),
          };
        },
      ),
    );
  },
} satisfies Partial<Handlers>;
