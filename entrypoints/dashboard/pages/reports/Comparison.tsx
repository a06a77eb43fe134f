import { useMemo } from 'react';
import { CompareBars } from '@/components/charts/CompareBars';
import { Live } from '@/components/page/Live';
import { t } from '@/components/ui/message';
import { createQuery, type Query } from '@/utils/live/query';
import type { ComparedAccount, Period } from '@/utils/model/report';
import { call } from '@/utils/rpc/client';

type Compared = Query<readonly ComparedAccount[]>;

const STORES = [
  'metricDays',
  'metricPosts',
  'trackedAccounts',
  'posts',
  'accounts',
  'meta',
  'workspace',
] as const;

/** Own accounts (or one of them) beside the tracked ones, asked again only for other days or another account. */
export function useCompared({ kind, from, to, topic }: Period, uid: string | undefined): Compared {
  return useMemo(() => {
    const period = { kind, from, to, ...(topic === undefined ? {} : { topic }) };
    return createQuery(STORES, () =>
      call('reports.compare', { period, ...(uid === undefined ? {} : { uid }) }),
    );
  }, [kind, from, to, topic, uid]);
}

/** The comparison of a report, or the way to what it needs. */
export function Comparison({ query, file }: { readonly query: Compared; readonly file: string }) {
  return (
    <Live query={query}>
      {(accounts) =>
        accounts.length === 0 ? (
          <p className="fg-3 no-print">
            {t('report.compare_none')} <a href="#/figures">{t('figures.tracked')}</a>
          </p>
        ) : (
          <CompareBars title={t('report.compare')} accounts={accounts} fileName={`${file}-compare`} />
        )
      }
    </Live>
  );
}
