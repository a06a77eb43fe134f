import { createQuery } from '@/utils/live/query';
import { call } from '@/utils/rpc/client';

/** Everything the page shows; read again when any of it changes. */
export const scoreQuery = createQuery(
  ['scorecards', 'inspections', 'scoreSettings', 'workspace', 'accounts', 'meta'],
  async () => {
    const [list, settings, inspections, { workspace }, snapshot] = await Promise.all([
      call('score.list'),
      call('score.settings'),
      call('inspection.list'),
      call('workspace.read'),
      call('policy.snapshot'),
    ]);
    return { ...list, settings, inspections, people: workspace.people, accounts: snapshot.accounts };
  },
);

export type ScoreData = Awaited<ReturnType<typeof scoreQuery.get>>['value'] & object;
