import { requiredKinds } from '@/utils/domain/approval/requires';
import type { Draft } from '@/utils/model/draft';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { contentOf, readDrafts } from '@/utils/store/repos/drafts';
import type { Database } from '@/utils/store/schema';
import { IN_WORK, inBrief, maySee } from '../approval/sight';
import { actionsOf, readWorld, type World } from '../approval/world';

/** Drafts a page of weibo.com is given at most; those ready to go out come first. */
const MAX_DRAFTS = 300;

const lastTouched = (draft: Draft): number =>
  Math.max(draft.versions.at(-1)?.at ?? 0, draft.approval?.at ?? 0, draft.rounds.at(-1)?.openedAt ?? 0);
const isReady = ({ phase }: Draft): boolean => phase === 'approved' || phase === 'queued';

async function draftsFor(db: Database, world: World, now: number): Promise<readonly Draft[]> {
  if (!world.me) return [];
  const visible = (await readDrafts(db, IN_WORK)).filter((draft) =>
    maySee(world, contentOf(draft)?.accountUid ?? '', now),
  );
  const newest = (a: Draft, b: Draft) => lastTouched(b) - lastTouched(a);
  return [...visible]
    .sort((a, b) => Number(isReady(b)) - Number(isReady(a)) || newest(a, b))
    .slice(0, MAX_DRAFTS)
    .sort(newest)
    .map(inBrief);
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
