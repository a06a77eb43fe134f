import { hasRunOut } from '@/utils/domain/approval/decide';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readDraft, readDrafts } from '@/utils/store/repos/drafts';
import { DRAFT_STORES, workOut } from '../approval/command';
import { readWorld } from '../approval/world';
import type { Job } from './job';

/**
 * Approvals that have run out become 已失效, so that lists say so. Nothing depends on its being on time: whether
 * content may go out is judged by the clock at that moment.
 */
export const expiry: Job = {
  name: 'approval-expiry',
  periodMinutes: 5,
  async run(now) {
    const ready = await readDrafts(await connection(), ['approved', 'queued']);
    for (const { id } of ready.filter((draft) => hasRunOut(draft, now))) {
      await mutate(
        { stores: DRAFT_STORES, actor: 'system', action: 'drafts.expire', at: now },
        async (db) => {
          const draft = await readDraft(db, id);
          const command = { type: 'expire' as const, commandId: `expire-${id}-${draft?.rev ?? 0}` };
          const worked = await workOut(draft, command, await readWorld(db), 'system', now);
          if (!worked.ok || !worked.isNew) return undefined;
          return { subject: `draft:${id}`, detail: worked.facts, value: null, write: worked.write };
        },
      );
    }
  },
};
