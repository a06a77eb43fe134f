import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { DAY_MS, dayOf } from '@/utils/core/day';
import { isOverdue, waitingNow } from '@/utils/domain/calendar/reminders';
import { readDeskPolicy } from '@/utils/store/repos/desk-policy';
import { readPlanItems } from '@/utils/store/repos/plan';
import { countLate } from '@/utils/store/repos/tickets';
import type { Database } from '@/utils/store/schema';
import { readSight } from './metrics/read-sight';
import { isForMe } from './plan/is-for-me';

/** What waited longer is history. */
const BACK_DAYS = 8;
const RED = '#c4303b';
const GREY = '#4b515c';

/** How many things wait for the profile in use: late tickets, and planned items whose time has come. */
export async function countWaiting(db: Database, now: number) {
  const [sight, late, items] = await Promise.all([
    readSight(db, now),
    countLate(db, now),
    readPlanItems(db, dayOf(now - BACK_DAYS * DAY_MS), dayOf(now)),
  ]);
  const due = waitingNow(items, now).filter((item) => isForMe(sight, item));
  return { late, due: due.length, isOverdue: late > 0 || due.some((item) => isOverdue(item, now)) };
}

function sentence(late: number, due: number): string {
  const parts = [
    ...(late > 0 ? [i18n.t('remind.badge_late', [String(late)])] : []),
    ...(due > 0 ? [i18n.t('remind.badge_due', [String(due)])] : []),
  ];
  return [i18n.t('extName'), ...parts].join(' · ');
}

/**
 * Shows on the toolbar icon how many things wait, and in its title which; nothing where there are none, or where it is
 * switched off. The one place that does: both clocks call it. Red only when something is overdue.
 */
export async function showWaiting(db: Database, now: number): Promise<void> {
  const { notices } = await readDeskPolicy(db);
  const { late, due, isOverdue } = notices.badge
    ? await countWaiting(db, now)
    : { late: 0, due: 0, isOverdue: false };
  const count = late + due;
  await browser.action.setTitle({ title: sentence(late, due) });
  if (count > 0) await browser.action.setBadgeBackgroundColor({ color: isOverdue ? RED : GREY });
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
}
