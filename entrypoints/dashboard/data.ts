import { DAY_MS, dayOf } from '@/utils/core/day';
import { createQuery } from '@/utils/live/query';
import { call } from '@/utils/rpc/client';
import { pageReader } from '@/utils/store/page-reader';
import { readFreezes } from '@/utils/store/repos/freezes';
import { readHealth } from '@/utils/store/repos/health';
import { readStoredLexicon, readTerms } from '@/utils/store/repos/lexicon';
import { readRecords } from '@/utils/store/repos/records';

/** Read access to the database, after the background has opened it. */
export const reader = () => pageReader(() => call('store.ready'));

const RECORD_DAYS = 31;

/** Policy, accounts and lexicon revision as the guard sees them. */
export const snapshotQuery = createQuery(['accounts', 'policies', 'lexicons'], () => call('policy.snapshot'));
export const policyQuery = createQuery(['policies'], () => call('policy.read'));
export const lexiconQuery = createQuery(['lexicons'], () => call('lexicon.state'));
export const termsQuery = createQuery(['lexicons'], async () => {
  const db = await reader();
  return readTerms(db, (await readStoredLexicon(db)).generation);
});
export const recordsQuery = createQuery(['records'], async () =>
  readRecords(await reader(), Date.now() - RECORD_DAYS * DAY_MS),
);
export const healthQuery = createQuery(['health'], async () =>
  readHealth(await reader(), dayOf(Date.now() - 6 * DAY_MS)),
);
export const quarantineQuery = createQuery(['quarantine'], async () => (await reader()).getAll('quarantine'));
export const workspaceQuery = createQuery(['workspace', 'meta'], () => call('workspace.read'));
export const freezesQuery = createQuery(['freezes'], async () => readFreezes(await reader()));
