import { requiredKinds } from '@/utils/domain/approval/requires';
import type { Draft, Phase } from '@/utils/model/draft';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { contentOf, lastTouched, readRecentDrafts } from '@/utils/store/repos/drafts';
import type { Database } from '@/utils/store/schema';
import { IN_WORK, inBrief, maySee } from '../approval/sight';
import { actionsOf, readWorld, type World } from '../approval/world';
import { readWantedDraft } from '../plan/wanted-draft';

/** Drafts a page of weibo.com is given of each phase at most, the newest: those ready to go out, and the others. */
const MAX_READY = 200;
const MAX_OTHERS = 50;

async function draftsFor(db: Database, world: World, now: number): Promise<readonly Draft[]> {
  if (!world.me) return [];
  const limitOf = (phase: Phase) => (phase === 'approved' || phase === 'queued' ? MAX_READY : MAX_OTHERS);
  const wanted = await readWantedDraft(now);
  const isWanted = (draft: Draft): number => Number(draft.id === wanted?.draftId);
  const byPhase = await Promise.all(IN_WORK.map((phase) => readRecentDrafts(db, phase, limitOf(phase))));
  return (
    byPhase
      .flat()
      // a post that is out is nothing to put into a box
      .filter((draft) => !draft.recheck && maySee(world, contentOf(draft)?.accountUid ?? '', now))
      // the one a reminder was opened for is on top of the list beside the box
      .sort((a, b) => isWanted(b) - isWanted(a) || lastTouched(b) - lastTouched(a))
      .map(inBrief)
  );
}

export const approvalSnapshotHandlers = {
  async 'approval.snapshot'() {
    const db = await connection();
    const now = Date.now();
    // the revision first: a change that falls between the reads makes the reader pull once more
    const rev = Number((await db.get('meta', 'approvalRev')) ?? 0);
    const world = await readWorld(db);
    const { me, workspace, register, freezes } = world;
    const required = register.accounts.flatMap((account) => {
      const kinds = requiredKinds(workspace, account);
      return kinds.length === 0 ? [] : [[account.uid, kinds] as const];
    });
    return {
      rev,
      ...(me ? { me: { id: me.id, name: me.name, may: actionsOf(world, now) } } : {}),
      people: workspace.people.map(({ id, name }) => ({ id, name })),
      required: Object.fromEntries(required),
      freezes,
      drafts: await draftsFor(db, world, now),
    };
  },
} satisfies Partial<Handlers>;
