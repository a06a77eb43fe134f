import { DAY_MS, startOfDay, toDayNumber } from '@/utils/core/day';
import { compareAccounts } from '@/utils/domain/reports/compare';
import type { ComparedAccount, Period } from '@/utils/model/report';
import { readDays, readMetricPosts } from '@/utils/store/repos/metric-posts';
import type { Database } from '@/utils/store/schema';
import { readEach, readPublished, unreadOf } from './read-each';
import { type Sight, seenAccounts } from './read-sight';

/**
 * Own accounts whose figures may be seen beside those that are tracked; nothing while none is.
 *
 * @param uid one own account, beside the tracked ones
 */
export async function gatherComparison(
  db: Database,
  sight: Sight,
  period: Period,
  uid?: string,
): Promise<readonly ComparedAccount[]> {
  const tracked = await db.getAll('trackedAccounts');
  if (tracked.length === 0) return [];
  const own = seenAccounts(sight).filter((account) => uid === undefined || account.uid === uid);
  const accounts = [
    ...own.map((account) => ({ uid: account.uid, name: account.name, isOwn: true })),
    ...tracked.map((account) => ({ uid: account.uid, name: account.name, isOwn: false })),
  ];
  const uids = accounts.map((account) => account.uid);
  const from = startOfDay(toDayNumber(period.from));
  const until = startOfDay(toDayNumber(period.to)) + DAY_MS;
  const [posts, days, published] = await Promise.all([
    readEach(uids, (one) => readMetricPosts(db, one, from, until)),
    readEach(uids, (one) => readDays(db, one, period.from, period.to)),
    readPublished(db, uids),
  ]);
  return compareAccounts({
    period,
    accounts,
    posts,
    days,
    unread: unreadOf(published, posts, from, until),
  });
}
