import type { DraftCommand, Refusal } from '@/utils/domain/approval/commands';
import type { Actor } from '@/utils/model/audit-entry';
import type { Draft } from '@/utils/model/draft';
import type { DraftAnswer } from '@/utils/rpc/contract-approval';
import type { Caller } from '@/utils/rpc/proc';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { contentOf, readDraft } from '@/utils/store/repos/drafts';
import { withPreviews } from '@/utils/store/repos/previews';
import { DRAFT_STORES, workOut } from '../approval/command';
import { forContent, maySee } from '../approval/sight';
import { readWorld } from '../approval/world';
import { withdrawOthers } from '../desk/proposals';
import { written } from './written';

/** The draft as the caller may have it: pages whole, weibo.com without private comments. */
async function shown(draft: Draft, caller: Caller): Promise<Draft> {
  const whole = await withPreviews(await connection(), draft);
  return caller === 'content' ? forContent(whole) : whole;
}

/** Carries a command out for the profile in use, on the draft as it is stored at that moment. */
async function carryOut(
  draftId: string,
  command: DraftCommand,
  caller: Actor & Caller,
): Promise<DraftAnswer> {
  const now = Date.now();
  let refusal: Refusal | undefined;
  const outcome = await mutate(
    {
      stores: DRAFT_STORES,
      actor: caller,
      action: `drafts.${command.type}`,
      at: now,
      commandId: command.commandId,
    },
    async (db) => {
      refusal = undefined;
      const world = await readWorld(db);
      const draft = await readDraft(db, draftId);
      const worked = world.me
        ? await workOut(draft, command, world, world.me.id, now)
        : { ok: false as const, refusal: 'no-permission' as const };
      if (!worked.ok) refusal = worked.refusal;
      if (!worked.ok || !worked.isNew) return undefined;
      return { subject: `draft:${draftId}`, detail: worked.facts, value: draftId, write: worked.write };
    },
  );
  const draft = await readDraft(await connection(), draftId);
  const seen = draft && (await shown(draft, caller));
  if (refusal) return seen ? { ok: false, refusal, draft: seen } : { ok: false, refusal };
  if (!seen) return { ok: false, refusal: 'unknown-draft' };
  if (command.type === 'decide' && draft?.phase === 'approved') await withdrawOthers(draft);
  const repeated = outcome === undefined || outcome.repeated ? { repeated: true } : {};
  return { ...(await written(outcome)), ...repeated, ok: true, draft: seen };
}

export const draftHandlers = {
  async 'drafts.write'({ draftId, command }, { caller }) {
    const isMisaddressed = command.type === 'create' && command.draftId !== draftId;
    if (isMisaddressed) return { ok: false, refusal: 'unknown-draft' };
    return carryOut(draftId, command, caller);
  },

  async 'drafts.decide'({ draftId, command }, { caller }) {
    return carryOut(draftId, command, caller);
  },

  async 'drafts.get'({ draftId }, { caller }) {
    const db = await connection();
    const draft = await readDraft(db, draftId);
    if (!draft) return undefined;
    if (caller === 'content') {
      const world = await readWorld(db);
      if (!maySee(world, contentOf(draft)?.accountUid ?? '', Date.now())) return undefined;
    }
    return shown(draft, caller);
  },
} satisfies Partial<Handlers>;
