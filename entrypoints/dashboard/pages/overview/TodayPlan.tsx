import { Live } from '@/components/page/Live';
import { Notice } from '@/components/page/Notice';
import { periodText } from '@/components/report/report-words';
import { Today } from '@/components/today/Today';
import { t } from '@/components/ui/message';
import { createQuery } from '@/utils/live/query';
import { call } from '@/utils/rpc/client';

const todayQuery = createQuery(
  ['planItems', 'planSettings', 'drafts', 'posts', 'metricPosts', 'accounts', 'meta'],
  () => call('plan.today'),
);
const dueQuery = createQuery(['reportPlans', 'reportsSent', 'deskPolicies', 'meta'], async () =>
  (await call('reports.plans')).filter(({ isDue }) => isDue),
);

/** What today asks for: items of the calendar, what waits first, and reports whose day has come. */
export function TodayPlan() {
  return (
    <>
      <Live query={dueQuery}>
        {(due) =>
          due.length > 0 && (
            <Notice tone="warn" title={t('report.due_title', due.length)}>
              {due.map(({ period }) => periodText(period)).join('，')}{' '}
              <a href="#/reports">{t('report.title')}</a>
            </Notice>
          )
        }
      </Live>
      <Live query={todayQuery}>
        {(view) => (
          <div className="wp-panel">
            <Today
              view={view}
              onOpen={(id) => void call('plan.open', { id })}
              onCalendar={() => {
                location.hash = `#/calendar/day/${view.day}`;
              }}
            />
          </div>
        )}
      </Live>
    </>
  );
}
