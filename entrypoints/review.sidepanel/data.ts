import type { DeskData } from '@/components/review/ports';
import { createQuery } from '@/utils/live/query';
import type { Draft } from '@/utils/model/draft';
import { call } from '@/utils/rpc/client';
import { pageReader } from '@/utils/store/page-reader';
import { USUAL_TIMERS } from '@/utils/model/timers';
import { readDrafts, readUrgentDrafts } from '@/utils/store/repos/drafts';
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

/** One draft whole, with previews and private remarks. */
export const draftQuery = (draftId: string) =>
  createQuery<Draft | undefined>(['drafts'], () => call('drafts.get', { draftId }));
