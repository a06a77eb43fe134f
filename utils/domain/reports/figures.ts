import { slackOf } from '@/utils/domain/metrics/gain';
import { medianOf } from '@/utils/domain/metrics/growth';
import type { Interaction, MeasuredPost, MetricDay } from '@/utils/model/metric';
import type { Figure, FigureId, ReportPost, Source } from '@/utils/model/report';
import { interactions, medianInteractions, sum, sumGains } from './numbers';

/** A figure is missing when fewer than half of its readings are there. */
const isThere = (have: number, want: number): boolean => want > 0 && have * 2 >= want;

interface Part {
  readonly posts: readonly MeasuredPost[];
  readonly days: readonly MetricDay[];
  readonly offApproval: readonly string[];
  readonly unread: readonly ReportPost[];
}

const postSource = (posts: readonly { readonly mid: string }[]): readonly Source[] =>
  posts.length === 0 ? [] : [{ type: 'posts', mids: posts.map(({ mid }) => mid) }];

/** Followers at the end of the days, and what they were at their beginning, each account's own readings. */
function followersOf(days: readonly MetricDay[]) {
  const uids = [...new Set(days.map(({ uid }) => uid))];
  return uids.flatMap((uid) => {
    const read = days
      .filter((one) => one.uid === uid && one.followers)
      .sort((a, b) => (a.day < b.day ? -1 : 1));
    const first = read[0];
    const last = read.at(-1);
    return first?.followers && last?.followers
      ? [{ uid, first: first.followers.followers, last: last.followers.followers, days: read }]
      : [];
  });
}

function measure(id: FigureId, part: Part, uids: readonly string[]): Omit<Figure, 'before'> {
  const { posts, days, offApproval, unread } = part;
  const n = posts.length;
  const want = n + unread.length;
  const isRead = isThere(n, want);
  const base = { id, slack: 0, have: n, want, sources: postSource(posts) };
  const count = (key: Interaction): Omit<Figure, 'before'> => ({
    ...base,
    ...(isRead ? { value: sum(posts.map(({ last }) => last[key].value)) } : {}),
    slack: sum(posts.map(({ last }) => slackOf(last[key]))),
  });
  switch (id) {
    case 'posts':
      return { ...base, value: want, have: want, sources: postSource([...posts, ...unread]) };
    case 'interactions': {
      const total = sumGains(posts.map(interactions));
      return { ...base, ...(isRead ? { value: total.value } : {}), slack: total.slack };
    }
    case 'reposts':
    case 'comments':
    case 'likes':
      return count(id);
    case 'interaction-median': {
      const value = isRead ? medianInteractions(posts) : undefined;
      return {
        ...base,
        ...(value === undefined ? {} : { value }),
        slack: Math.max(0, ...posts.map((post) => interactions(post).slack)),
      };
    }
    case 'rate': {
      // (转+评+赞) ÷ 粉丝 ÷ 条数 × 100, account by account: a large account must not hide a small one
      const followers = new Map(followersOf(days).map((one) => [one.uid, one.last]));
      const rated = uids.flatMap((uid) => {
        const own = posts.filter((post) => post.uid === uid);
        const fans = followers.get(uid)?.value ?? 0;
        if (own.length === 0 || fans <= 0) return [];
        const { value, slack } = sumGains(own.map(interactions));
        return [{ rate: (value / fans / own.length) * 100, slack: (slack / fans / own.length) * 100 }];
      });
      const accounts = new Set(posts.map(({ uid }) => uid)).size;
      const have = rated.length;
      return {
        ...base,
        have,
        want: accounts,
        ...(isThere(have, accounts) ? { value: sum(rated.map(({ rate }) => rate)) / have } : {}),
        slack: have === 0 ? 0 : sum(rated.map(({ slack }) => slack)) / have,
        sources: [...postSource(posts), ...daySources(days)],
      };
    }
    case 'followers':
    case 'follower-gain': {
      const read = followersOf(days);
      const have = read.length;
      const isGain = id === 'follower-gain';
      const usable = isGain ? read.filter((one) => one.days.length > 1) : read;
      const value = sum(usable.map(({ first, last }) => last.value - (isGain ? first.value : 0)));
      return {
        ...base,
        have: usable.length,
        want: uids.length,
        ...(isThere(usable.length, uids.length) && have > 0 ? { value } : {}),
        slack: sum(usable.map(({ first, last }) => slackOf(last) + (isGain ? slackOf(first) : 0))),
        sources: read.map((one) => ({ type: 'days', uid: one.uid, days: one.days.map(({ day }) => day) })),
      };
    }
    case 'reads-median': {
      const read = posts.flatMap(({ last }) => last.reads ?? []);
      const value = isThere(read.length, want) ? medianOf(read.map((one) => one.value)) : undefined;
      return {
        ...base,
        have: read.length,
        ...(value === undefined ? {} : { value }),
        slack: Math.max(0, ...read.map(slackOf)),
      };
    }
    default: {
      const mids = [...posts, ...unread].map(({ mid }) => mid).filter((mid) => offApproval.includes(mid));
      return { ...base, value: mids.length, sources: mids.length === 0 ? [] : [{ type: 'posts', mids }] };
    }
  }
}

const daySources = (days: readonly MetricDay[]): readonly Source[] =>
  followersOf(days).map((one) => ({ type: 'days', uid: one.uid, days: one.days.map(({ day }) => day) }));

/** Figures at the head of a report, in its order. */
const HEAD: readonly FigureId[] = [
  'posts',
  'interactions',
  'rate',
  'interaction-median',
  'followers',
  'follower-gain',
  'reads-median',
  'reposts',
  'comments',
  'likes',
  'off-approval',
];

/**
 * The figures of some accounts over a period, with those of the period before beside them.
 *
 * @param uids accounts that are asked about; a figure that needs a reading of each counts those it lacks
 */
export function figuresOf(now: Part, before: Part, uids: readonly string[]): readonly Figure[] {
  return HEAD.map((id) => {
    const figure = measure(id, now, uids);
    const { value } = measure(id, before, uids);
    // no post at all in the period before is no data, where nobody looked
    const hasBefore = value !== undefined && (before.posts.length > 0 || before.days.length > 0);
    return hasBefore ? { ...figure, before: value } : figure;
  });
}
