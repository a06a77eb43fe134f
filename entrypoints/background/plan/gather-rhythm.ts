import { DAY_MS, dayOf, startOfDay, toDay, toDayNumber } from '@/utils/core/day';
import { naturalPeriod } from '@/utils/core/natural-period';
import { outingsOf } from '@/utils/domain/calendar/cadence';
import { clockOf } from '@/utils/domain/calendar/instant';
import { betterTime, noteOf, rhythmNotes, waitingFor, weekOutings } from '@/utils/domain/calendar/rhythm';
import { sensitiveOn } from '@/utils/domain/calendar/sensitive-days';
import { adviseSlot, basisOf } from '@/utils/domain/calendar/slot-advice';
import type { RhythmView } from '@/utils/model/plan-view';
import { readMetricPosts } from '@/utils/store/repos/metric-posts';
import { readCadence, readPlanItems, readSensitive } from '@/utils/store/repos/plan';
import { readRecords } from '@/utils/store/repos/records';
import type { Database } from '@/utils/store/schema';
import { readWorkCalendar } from '../desk/desk-clocks';
import { readPostsOut } from './posts-out';

const LEARN_DAYS = 730;
const MINUTE_MS = 60_000;

/** How an account stands with its rhythm at `now` (epoch ms). */
export async function gatherRhythm(db: Database, uid: string, now: number): Promise<RhythmView> {
  const { day, minute } = clockOf(now);
  const year = naturalPeriod('year', day);
  const [items, cadence, sensitive, calendar, posts, rated] = await Promise.all([
    readPlanItems(db, toDay(toDayNumber(year.from) - 7), toDay(toDayNumber(year.to) + 7)),
    readCadence(db),
    readSensitive(db),
    readWorkCalendar(db),
    readPostsOut(db, [uid], startOfDay(toDayNumber(year.from)) - DAY_MS, now + MINUTE_MS),
    readMetricPosts(db, uid, now - LEARN_DAYS * DAY_MS, now),
  ]);
  const outings = outingsOf(
    items.filter((one) => one.uids.includes(uid)),
    posts,
  );
  const basis = basisOf(
    rated.flatMap(({ createdAt, last }) =>
      createdAt === undefined
        ? []
        : [{ at: createdAt, interactions: last.reposts.value + last.comments.value + last.likes.value }],
    ),
    calendar,
    weekOutings(outings, day).filter((one) => one.uid === uid),
  );
  const { sameText } = cadence;
  const records = await readRecords(db, now - sameText.minutes * MINUTE_MS);
  const better = betterTime(basis, now, (one) =>
    sensitiveOn(one, uid, sensitive).every(({ level }) => level !== 'hold'),
  );
  return {
    uid,
    today: posts.filter(({ at }) => dayOf(at) === day).length,
    notes: rhythmNotes(uid, outings, cadence, basis, now),
    now: noteOf(adviseSlot(day, minute, basis)),
    ...(better ? { better } : {}),
    days: sensitiveOn(day, uid, sensitive).map(({ name, level, advice }) => ({ name, level, advice })),
    items: waitingFor(items, uid, day).map(({ id, title, minute: at, state, draftIds }) => ({
      id,
      title,
      state,
      draftIds,
      ...(at === undefined ? {} : { minute: at }),
    })),
    lately: records
      .filter(({ action, uid: other }) => action !== 'held' && action !== 'denied' && other !== uid)
      .map(({ textDigest, uid: other, at }) => ({ digest: textDigest, uid: other, at })),
    sameText,
  };
}
