import type { Refusal } from '@/utils/domain/approval/commands';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readDraft } from '@/utils/store/repos/drafts';
import { DRAFT_STORES } from '../approval/command';
import { planRecheck } from '../approval/start-recheck';
import { readWorld } from '../approval/world';
import { written } from './written';

export const recheckHandlers = {
  async 'posts.recheck'(wish, { caller }) {
    const now = Date.now();
    const { commandId, draftId } = wish;
    let refusal: Refusal | undefined;
    const outcome = await mutate(
      { stores: ['posts', ...DRAFT_STORES], actor: caller, action: 'drafts.recheck', at: now, commandId },
      async (db) => {
        refusal = undefined;
        const { worked, post } = await planRecheck(db, wish, await readWorld(db), now);
        if (!worked.ok) refusal = worked.refusal;
        if (!worked.ok || !worked.isNew) return undefined;
        return {
          subject: `draft:${draftId}`,
          detail: worked.facts,
          value: draftId,
          async write(tx) {
            await worked.write(tx);
            if (post) await tx.objectStore('posts').put(post);
          },
        };
      },
    );
    if (refusal) return { ok: false, refusal };
    const draft = await readDraft(await connection(), draftId);
    if (!draft) return { ok: false, refusal: 'unknown-draft' };
    return { ...(await written(outcome)), ok: true, draft };
  },
} satisfies Partial<Handlers>;
