import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { dayOf } from '@/utils/core/day';
import { type DueReport, dueReports } from '@/utils/domain/reports/due-reports';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readDeskPolicy } from '@/utils/store/repos/desk-policy';
import { readWorkCalendar } from '../desk/desk-clocks';
import type { Job } from './job';

export const REPORT_NOTICE = 'report-due';

/**
 * Says once that a planned report is due: what was said is written with the plan, so that neither a worker that dies nor
 * a machine that slept says it twice or not at all. Desktop notices only where the person switched them on.
 */
export const reportDue: Job = {
  name: REPORT_NOTICE,
  periodMinutes: 60,
  async run(now) {
    let told: readonly DueReport[] = [];
    await connection();
    await mutate({ stores: ['reportPlans'], actor: 'system', action: 'reports.due', at: now }, async (db) => {
      const [plans, sent, calendar] = await Promise.all([
        db.getAll('reportPlans'),
        db.getAllFromIndex('reportsSent', 'sentAt'),
        readWorkCalendar(db),
      ]);
      told = dueReports(plans, sent, now, dayOf(now), calendar).filter(
        ({ isDue, plan, period }) => isDue && plan.toldFor !== period.from,
      );
      if (told.length === 0) return undefined;
      return {
        subject: 'reports',
        detail: { plans: told.map(({ plan }) => plan.id) },
        value: null,
        async write(tx) {
          for (const { plan, period } of told)
            await tx.objectStore('reportPlans').put({ ...plan, toldFor: period.from });
        },
      };
    });
    if (told.length === 0 || !browser.notifications) return;
    const policy = await readDeskPolicy(await connection());
    if (!policy.notices.desktop) return;
    await browser.notifications.create(REPORT_NOTICE, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/level-48.png'),
      title: i18n.t('report.notice_title', [String(told.length)]),
      message: i18n.t('report.notice_body'),
    });
  },
};
