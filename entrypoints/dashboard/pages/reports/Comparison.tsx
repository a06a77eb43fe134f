import { useMemo } from 'react';
import { CompareBars } from '@/components/charts/CompareBars';
import { Live } from '@/components/page/Live';
import { t } from '@/components/ui/message';
import { createQuery } from '@/utils/live/query';
import type { Period } from '@/utils/model/report';
import { call } from '@/utils/rpc/client';

const STORES = [
  'metricDays',
  'metricPosts',
  'trackedAccounts',
  'posts',
  'accounts',
  'meta',
  'workspace',
] as const;

interface ComparisonProps {
  readonly period: Period;
  readonly uid: string | undefined;
  readonly file: string;
}

/** Own accounts of a report (one, or all) beside the tracked ones over the same days. */
export function Comparison({ period, uid, file }: ComparisonProps) {
  const { kind, from, to, topic } = period;
  const query = useMemo(() => {
    const asked = { kind, from, to, ...(topic === undefined ? {} : { topic }) };
    return createQuery(STORES, () =>
      call('reports.compare', { period: asked, ...(uid === undefined ? {} : { uid }) }),
    );
  }, [kind, from, to, topic, uid]);
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
