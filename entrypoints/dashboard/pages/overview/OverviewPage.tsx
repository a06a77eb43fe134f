import { Live } from '@/components/page/Live';
import { Notice } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { t } from '@/components/ui/message';
import { dayOf } from '@/utils/core/day';
import type { HealthRow } from '@/utils/model/health';
import { healthQuery, policyQuery, recordsQuery, snapshotQuery } from '../../data';
import { numberText, timeText } from '../../time-text';
import { RecentSends } from './RecentSends';
import { TodayPlan } from './TodayPlan';

/** Sum of a send counter over today's surfaces. */
const today = (rows: readonly HealthRow[], counter: 'judged' | 'held' | 'escaped'): number =>
  rows
    .filter((row) => row.day === dayOf(Date.now()))
    .reduce((sum, row) => sum + (row.kind === 'surface' ? (row.counters[counter] ?? 0) : 0), 0);

export default function OverviewPage() {
  return (
    <>
      <PageHead title={t('page.nav.overview')} note={timeText(Date.now()).slice(0, 10)} />
      <div className="wp-body">
        <Live query={policyQuery}>
          {({ managedError }) =>
            managedError && (
              <Notice tone="block" title={t('page.settings.managed_broken')}>
                {managedError}
              </Notice>
            )
          }
        </Live>
        <Live query={snapshotQuery}>
          {({ accounts }) =>
            accounts.length === 0 && (
              <Notice tone="warn" title={t('page.overview.no_accounts')}>
                {t('page.overview.no_accounts_hint')} <a href="#/welcome">{t('page.overview.start')}</a>
              </Notice>
            )
          }
        </Live>
        <TodayPlan />
        <Live query={healthQuery}>
          {(rows) => (
            <section className="figures" aria-label={t('page.overview.today')}>
              {(['judged', 'held', 'escaped'] as const).map((counter) => (
                <div key={counter} className="wp-panel figure">
                  <b className={counter === 'escaped' && today(rows, counter) > 0 ? 'block-fg' : undefined}>
                    {numberText(today(rows, counter))}
                  </b>
                  <span className="fg-2">{t(`page.counter.${counter}`)}</span>
                  <p className="fg-3 t12">{t(`page.counter_hint.${counter}`)}</p>
                </div>
              ))}
            </section>
          )}
        </Live>
        <Live query={recordsQuery}>{(records) => <RecentSends records={records} />}</Live>
      </div>
    </>
  );
}
