import { dayOf } from '@/utils/core/day';
import { followUpAt } from '@/utils/domain/metrics/follow-up';
import { addFollowers, addToDay, emptyDay } from '@/utils/domain/metrics/metric-day';
import { EMPTY_SERIES, lastOf, lengthOf, type Series } from '@/utils/domain/metrics/series';
import { takeReading } from '@/utils/domain/metrics/take-reading';
import { type DropReason, type MeasuredPost, type MetricDay, UNKNOWN_TRAITS } from '@/utils/model/metric';
import type { SeenFollowers, SeenPost } from '@/utils/model/metric-view';

/** That counts were seen unchanged is noted at most this often. */
const CHECK_MS = 30 * 60_000;

export interface KnownPost {
  readonly post?: MeasuredPost;
  readonly series: Series;
}

/** What a batch of readings changes. */
export interface BatchChange {
  readonly posts: readonly MeasuredPost[];
  /** Only those whose readings changed. */
  readonly series: ReadonlyMap<string, Series>;
  readonly days: readonly MetricDay[];
  readonly kept: number;
  readonly dropped: readonly DropReason[];
}

/**
 * Takes what a page showed into what is stored. Order within the batch does not matter to one post's counts beyond
 * their instants; taking the same batch again changes nothing.
 *
 * @param known posts of the batch as stored, by mid
 * @param daysBefore rows of the days concerned, by `uid day`
 */
export function takeBatch(
  posts: readonly SeenPost[],
  followers: readonly SeenFollowers[],
  known: ReadonlyMap<string, KnownPost>,
  daysBefore: ReadonlyMap<string, MetricDay>,
  now: number,
): BatchChange {
  const state = new Map(known);
  const days = new Map(daysBefore);
  const touchedPosts = new Set<string>();
  const touchedSeries = new Set<string>();
  const touchedDays = new Set<string>();
  const dropped: DropReason[] = [];
  let kept = 0;
  const dayFor = (uid: string, at: number): MetricDay => {
    const day = dayOf(at);
    return days.get(`${uid} ${day}`) ?? emptyDay(uid, day);
  };
  const putDay = (day: MetricDay): void => {
    days.set(`${day.uid} ${day.day}`, day);
    touchedDays.add(`${day.uid} ${day.day}`);
  };

  for (const seen of [...posts].sort((a, b) => a.reading.at - b.reading.at)) {
    const { post, series = EMPTY_SERIES } = state.get(seen.mid) ?? {};
    if (post && post.uid !== seen.uid) {
      dropped.push('other-account');
      continue;
    }
    const createdAt = betterTime(post, seen);
    const taken = takeReading(series, seen.reading, createdAt, now);
    if (taken.type === 'dropped') {
      dropped.push(taken.reason);
      continue;
    }
    const at = Math.min(seen.reading.at, now);
    const next = taken.type === 'kept' ? taken.series : series;
    const last = lastOf(next);
    if (!last) continue;
    const hours = createdAt === undefined ? undefined : followUpAt(createdAt, at);
    const answers = hours !== undefined && post?.followUps[hours] === undefined;
    const isChecked = !post || at - post.checkedAt >= CHECK_MS;
    const betterTraits = seen.traits && (!post || (seen.reading.source === 'json' && isOther(post, seen)));
    if (taken.type === 'unchanged' && !answers && !isChecked && !betterTraits) continue;
    const traits = (betterTraits ? seen.traits : post?.traits) ?? UNKNOWN_TRAITS;
    state.set(seen.mid, {
      series: next,
      post: {
        mid: seen.mid,
        mblogid: seen.mblogid,
        uid: seen.uid,
        ...(createdAt === undefined ? {} : { createdAt }),
        traits,
        firstSeenAt: post?.firstSeenAt ?? at,
        last,
        checkedAt: Math.max(post?.checkedAt ?? 0, at),
        readings: lengthOf(next),
        followUps: { ...post?.followUps, ...(answers && hours ? { [hours]: at } : {}) },
        ...(post?.lookBack ? { lookBack: post.lookBack } : {}),
      },
    });
    touchedPosts.add(seen.mid);
    const day = dayFor(seen.uid, at);
    if (taken.type === 'unchanged') {
      if (isChecked) putDay({ ...day, readings: day.readings + 1 });
      continue;
    }
    kept += 1;
    touchedSeries.add(seen.mid);
    const { before } = taken;
    // the counts before held until they were last seen, not only until they were first read
    const held = before && { ...before, at: Math.max(before.at, Math.min(post?.checkedAt ?? 0, last.at)) };
    putDay(addToDay(day, last, { ...taken, ...(held ? { before: held } : {}) }, createdAt));
  }
  for (const { uid, at, followers: count } of followers) {
    const { value, step } = count;
    if (value < 0 || !Number.isSafeInteger(value) || !(step >= 1) || at > now + CHECK_MS) {
      dropped.push(value < 0 ? 'negative' : at > now ? 'future' : 'absurd');
      continue;
    }
    const seenAt = Math.min(at, now);
    const day = dayFor(uid, seenAt);
    const next = addFollowers(day, { at: seenAt, source: 'json', followers: count });
    const isSame =
      day.followers?.followers.value === value &&
      day.followers.followers.step === step &&
      seenAt - day.followers.at < CHECK_MS;
    if (next !== day && !isSame) putDay(next);
  }
  return {
    posts: [...touchedPosts].flatMap((mid) => state.get(mid)?.post ?? []),
    series: new Map([...touchedSeries].map((mid) => [mid, state.get(mid)?.series ?? EMPTY_SERIES])),
    days: [...touchedDays].flatMap((key) => days.get(key) ?? []),
    kept,
    dropped,
  };
}

/** A time from Weibo's data is to the second; one from a card only to the minute. */
const betterTime = (post: MeasuredPost | undefined, seen: SeenPost): number | undefined =>
  (seen.reading.source === 'json' ? seen.createdAt : undefined) ?? post?.createdAt ?? seen.createdAt;

const isOther = ({ traits, createdAt }: MeasuredPost, seen: SeenPost): boolean =>
  JSON.stringify(traits) !== JSON.stringify(seen.traits) || createdAt !== seen.createdAt;
