import { createQuery } from '@/utils/live/query';
import type { HealthRow } from '@/utils/model/health';
import { call } from '@/utils/rpc/client';
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

/** Through the worker: a database and its checks of its own would cost the popup more than a question. */
export const todayQuery = createQuery(['health'], async () =>
  countToday(await call('health.read', { days: 1 })),
);
export const tabQuery = createQuery(['accounts', 'policies'], async () => ({ tab: await readTabState() }));
export const policyQuery = createQuery(['policies', 'accounts'], () => call('policy.snapshot'));
