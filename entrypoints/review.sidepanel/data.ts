import type { DeskData } from '@/components/review/ports';
import { stateOfPost } from '@/utils/domain/approval/badge';
import { createQuery } from '@/utils/live/query';
import type { BadgeState, PublishedPost } from '@/utils/model/approval-view';
import type { Draft } from '@/utils/model/draft';
import { USUAL_TIMERS } from '@/utils/model/timers';
import { call } from '@/utils/rpc/client';
import { pageReader } from '@/utils/store/page-reader';
import { readDraft, readDrafts, readUrgentDrafts } from '@/utils/store/repos/drafts';
import { readActiveFreezes } from '@/utils/store/repos/freezes';
import { readStoredLexicon, readTerms } from '@/utils/store/repos/lexicon';
import { readMe, readWorkspace } from '@/utils/store/repos/workspace';

const reader = () => pageReader(() => call('store.ready'));

export const snapshotQuery = createQuery(['accounts', 'policies', 'lexicons'], () => call('policy.snapshot'));
export const termsQuery = createQuery(['lexicons'], async () => {
  const db = await reader();
  return readTerms(db, (await readStoredLexicon(db)).generation);
});

/** So many drafts are on the screen fast; the rest of a long queue comes after them. */
const FIRST = 200;

async function readDesk(limit: number | undefined): Promise<DeskData> {
  const db = await reader();
  const [workspace, me, { accounts, timers = USUAL_TIMERS }, freezes, drafts] = await Promise.all([
    readWorkspace(db),
    readMe(db),
    call('policy.snapshot'), // with the accounts the company has set
    readActiveFreezes(db),
    limit === undefined ? readDrafts(db, ['in-review']) : readUrgentDrafts(db, limit),
  ]);
  const { undoSeconds } = timers;
  return { workspace, me, accounts, freezes, undoSeconds, drafts, isPartial: drafts.length === limit };
}

let isFirst = true;
/** People, who is here, accounts, freezes, and what is in review: the most urgent at first, then all of it. */
export const deskQuery = createQuery(
  ['workspace', 'meta', 'accounts', 'policies', 'freezes', 'drafts'],
  async (): Promise<DeskData> => {
    const data = await readDesk(isFirst ? FIRST : undefined);
    isFirst = false;
    // behind the drawing of what is there
    if (data.isPartial) setTimeout(() => deskQuery.refresh());
    return data;
  },
);

/** A remembered post, how it stands, the draft it came from and its last 复审. */
export interface SeenFacts {
  readonly post: PublishedPost;
  readonly state: BadgeState;
  readonly original?: Draft;
  readonly recheck?: Draft;
}

async function readSeen(mid: string): Promise<SeenFacts | undefined> {
  const db = await reader();
  const post = await db.get('posts', mid);
  if (!post || post.outcomes.length === 0) return undefined;
  const read = async (id: string | undefined) => (id === undefined ? undefined : readDraft(db, id));
  const [original, recheck] = await Promise.all([post.draftId, post.recheck].map(read));
  return { post, state: stateOfPost(post, original), original, recheck };
}

export const postQuery = (mid: string) =>
  createQuery(['posts', 'drafts'], async () => ({ found: await readSeen(mid) }));

/** One draft whole, with previews and private remarks. */
export const draftQuery = (draftId: string) =>
  createQuery<Draft | undefined>(['drafts'], () => call('drafts.get', { draftId }));

/** Today in a few lines, for whoever has nothing left to review. */
export const planTodayQuery = createQuery(
  ['planItems', 'planSettings', 'drafts', 'posts', 'metricPosts', 'accounts', 'meta'],
  () => call('plan.today'),
);
