import { dayOf } from '@/utils/core/day';
import { createQuery } from '@/utils/live/query';
import type { HealthRow } from '@/utils/model/health';
import { call } from '@/utils/rpc/client';
import { pageReader } from '@/utils/store/page-reader';
import { readHealth } from '@/utils/store/repos/health';
import { readTabState } from './tab-state';

export const SHOWN = ['judged', 'held', 'escaped'] as const;
export type Today = Readonly<Record<(typeof SHOWN)[number], number>>;

/** Today's send counters of company accounts, over all surfaces. */
export const countToday = (rows: readonly HealthRow[]): Today => {
  const total = { judged: 0, held: 0, escaped: 0 };
  for (const row of rows) {
    if (row.kind === 'surface') for (const name of SHOWN) total[name] += row.counters[name] ?? 0;
  }
  return total;
};

export const todayQuery = createQuery(['health'], async () =>
  countToday(await readHealth(await pageReader(() => call('store.ready')), dayOf(Date.now()))),
);
export const tabQuery = createQuery(['accounts', 'policies'], async () => ({ tab: await readTabState() }));
export const policyQuery = createQuery(['policies', 'accounts'], () => call('policy.snapshot'));
