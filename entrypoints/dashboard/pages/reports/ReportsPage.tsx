import '@/components/report/report.css';
import { useMemo, useState } from 'react';
import { useLive } from '@/components/hooks/useLive';
import { Empty } from '@/components/page/Empty';
import { Live } from '@/components/page/Live';
import { PageHead } from '@/components/page/PageHead';
import { Select } from '@/components/page/Select';
import { periodText } from '@/components/report/report-words';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { dayOf } from '@/utils/core/day';
import { periodAfter, periodBefore, periodOf } from '@/utils/domain/reports/period';
import { createQuery } from '@/utils/live/query';
import type { Period, ReportKind } from '@/utils/model/report';
import { call } from '@/utils/rpc/client';
import { snapshotQuery } from '../../data';
import { CampaignFields } from './CampaignFields';
import { Plans } from './Plans';
import { ReportSheet } from './ReportSheet';

const KINDS = ['week', 'month', 'quarter', 'campaign'] as const satisfies readonly ReportKind[];

/** Reports: over a week, a month, a quarter or a campaign; of one account or the matrix. */
export default function ReportsPage() {
  const [period, setPeriod] = useState<Period>(() => periodBefore(periodOf('week', dayOf(Date.now()))));
  const [uid, setUid] = useState('');
  const accounts = useLive(snapshotQuery).value?.accounts ?? [];
  const query = useMemo(
    () =>
      createQuery(['metricDays', 'metricPosts', 'posts', 'accounts', 'meta', 'workspace'], () =>
        call('reports.build', { period, ...(uid === '' ? {} : { uid }) }),
      ),
    [period, uid],
  );
  const today = dayOf(Date.now());
  const isOver = period.to <= today;
  const setKind = (kind: ReportKind): void => {
    if (kind === 'campaign') setPeriod({ ...period, kind, topic: '' });
    else setPeriod(periodOf(kind, isOver ? period.to : today));
  };
  const isCampaign = period.kind === 'campaign';
  const isWhole = !isCampaign || (period.topic ?? '') !== '';
  return (
    <>
      <PageHead title={t('report.title')} note={isWhole ? periodText(period) : ''} />
      <div className="wp-body report-wide">
        <div className="row wrap no-print">
          <Select
            label={t('report.kind')}
            hideLabel
            value={period.kind}
            options={KINDS.map((kind) => [kind, t(`report.kind_${kind}`)])}
            onChange={setKind}
          />
          {isCampaign ? (
            <CampaignFields period={period} onChange={setPeriod} />
          ) : (
            <>
              <Button onClick={() => setPeriod(periodBefore(period))}>{t('report.earlier')}</Button>
              <Button off={period.to >= today} onClick={() => setPeriod(periodAfter(period))}>
                {t('report.later')}
              </Button>
            </>
          )}
          <Select
            label={t('report.account')}
            hideLabel
            value={uid}
            options={[['', t('report.matrix')], ...accounts.map((one) => [one.uid, `@${one.name}`] as const)]}
            onChange={setUid}
          />
        </div>
        {accounts.length === 0 ? (
          <Empty title={t('report.no_accounts')} />
        ) : (
          isWhole && <Live query={query}>{(report) => <ReportSheet report={report} />}</Live>
        )}
        <Plans />
      </div>
    </>
  );
}
