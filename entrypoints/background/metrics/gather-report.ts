import { DAY_MS, earlierDay, startOfDay, toDayNumber } from '@/utils/core/day';
import { buildReport, usualRange } from '@/utils/domain/reports/build-report';
import { periodBefore } from '@/utils/domain/reports/period';
import type { Outcome } from '@/utils/model/draft';
import type { Period, Report } from '@/utils/model/report';
import { readDays, readMetricPosts } from '@/utils/store/repos/metric-posts';
import type { Database } from '@/utils/store/schema';
import { readEach, readPublished, unreadOf } from './read-each';
import type { Sight } from './read-sight';

const HEAT_DAYS = 90;
/** What counts as not published as approved. */
const OFF: readonly Outcome[] = ['unapproved', 'deviates', 'edited-later'];

const start = (day: string): number => startOfDay(toDayNumber(day));

/**
 * Gathers what a report is made of and makes it. Reads rows of days and posts by index, never the readings themselves:
 * a year of readings costs as much as a week of them.
 *
 * @param uids accounts whose figures may be seen
 */
export async function gatherReport(
  db: Database,
  sight: Sight,
  uids: readonly string[],
  period: Period,
  uid?: string,
): Promise<Report> {
  const { now } = sight;
  const asked = uid === undefined ? uids : uids.filter((one) => one === uid);
  const accounts = await Promise.all(
    asked.map(async (one) => ({
      uid: one,
      name:
        sight.governed.find((account) => account.uid === one)?.name ??
        (await db.get('trackedAccounts', one))?.name ??
        one,
    })),
  );
  const before = periodBefore(period);
  const usual = usualRange(period.from);
  const end = start(period.to) + DAY_MS;
  const heatEnd = Math.min(end, now + 1);
  const heatStart = heatEnd - HEAT_DAYS * DAY_MS;
  // the spans overlap: everything is read once, from the earliest on
  const earliest = Math.min(start(before.from), heatStart);
  const firstDay = earlierDay(usual.from, before.from);
  const [posts, days, published] = await Promise.all([
    readEach(asked, (one) => readMetricPosts(db, one, earliest, Math.max(end, heatEnd))),
    readEach(asked, (one) => readDays(db, one, firstDay, period.to)),
    readPublished(db, asked),
  ]);
  const within = (from: number, until: number) =>
    posts.filter(({ createdAt, firstSeenAt }) => {
      const at = createdAt ?? firstSeenAt;
      return at >= from && at < until;
    });
  const on = (from: string, to: string) => days.filter(({ day }) => day >= from && day <= to);
  const inPeriod = within(start(period.from), end);
  return buildReport({
    period,
    ...(uid === undefined ? {} : { uid }),
    accounts,
    posts: inPeriod,
    postsBefore: within(start(before.from), start(period.from)),
    heatPosts: within(heatStart, heatEnd),
    unread: unreadOf(published, inPeriod, start(period.from), end),
    days: on(period.from, period.to),
    daysBefore: on(before.from, before.to),
    usualDays: on(usual.from, usual.to),
    offApproval: published
      .filter(({ outcomes }) => outcomes.some((one) => OFF.includes(one)))
      .map(({ mid }) => mid),
    madeAt: now,
  });
}
