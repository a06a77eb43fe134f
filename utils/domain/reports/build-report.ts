import { toDay, toDayNumber } from '@/utils/core/day';
import { slackOf } from '@/utils/domain/metrics/gain';
import type { MeasuredPost, SeenCount } from '@/utils/model/metric';
import type { Report, ReportCount, ReportPost } from '@/utils/model/report';
import { curveOf, missingDays, usualOf } from './curve';
import { figuresOf } from './figures';
import { adviceOf, heatOf, mixOf } from './heat';
import { carriesTopic, interactions } from './numbers';
import type { ReportInput } from './report-input';

const USUAL_DAYS = 28;
const BEST = 3;

const countOf = (count: SeenCount): ReportCount => ({ value: count.value, slack: slackOf(count) });

/** A post as the tables of a report show it. */
export const reportPost = (post: MeasuredPost): ReportPost => ({
  mid: post.mid,
  mblogid: post.mblogid,
  uid: post.uid,
  ...(post.createdAt === undefined ? {} : { createdAt: post.createdAt }),
  title: post.traits.title,
  counts: {
    reposts: countOf(post.last.reposts),
    comments: countOf(post.last.comments),
    likes: countOf(post.last.likes),
    ...(post.last.reads ? { reads: countOf(post.last.reads) } : {}),
  },
});

/**
 * A report out of what was read, and of nothing else: the same input makes the same report in whatever order it comes.
 * What is missing is named first and never filled in; a figure with fewer than half of its readings has no value.
 */
export function buildReport(input: ReportInput): Report {
  const { period, uid, accounts, madeAt, offApproval } = input;
  const { topic } = period;
  const asked = uid === undefined ? accounts : accounts.filter((one) => one.uid === uid);
  const uids = asked.map((one) => one.uid);
  const isAsked = (one: { readonly uid: string }): boolean => uids.includes(one.uid);
  const carries = (post: MeasuredPost): boolean => carriesTopic(post, topic);
  const order = (a: MeasuredPost, b: MeasuredPost): number =>
    (a.createdAt ?? a.firstSeenAt) - (b.createdAt ?? b.firstSeenAt) || (a.mid < b.mid ? -1 : 1);
  const posts = input.posts.filter(isAsked).filter(carries).sort(order);
  const postsBefore = input.postsBefore.filter(isAsked).filter(carries).sort(order);
  const heatPosts = input.heatPosts.filter(isAsked).sort(order);
  // without its text nobody knows whether such a post belonged to the campaign
  const unread = topic === undefined ? input.unread.filter(isAsked) : [];
  const days = input.days.filter(isAsked);
  const daysBefore = input.daysBefore.filter(isAsked);
  const ranked = [...posts].sort((a, b) => interactions(b).value - interactions(a).value || order(a, b));
  const heat = heatOf(heatPosts);
  const mix = mixOf(posts);
  const usual = usualOf(input.usualDays.filter(isAsked), USUAL_DAYS);
  return {
    period,
    ...(uid === undefined ? {} : { uid }),
    accounts: asked,
    madeAt,
    missing: uids
      .map((one) => ({
        uid: one,
        days: missingDays(
          period.from,
          period.to,
          days.filter((row) => row.uid === one),
          madeAt,
        ),
      }))
      .filter((one) => one.days.length > 0),
    unread,
    figures: figuresOf(
      { posts, days, offApproval, unread },
      { posts: postsBefore, days: daysBefore, offApproval, unread: [] },
      uids,
    ),
    curve: curveOf(period.from, period.to, days, posts, madeAt),
    ...(usual === undefined ? {} : { usual }),
    heat,
    mix,
    posts: posts.map(reportPost),
    best: ranked.slice(0, BEST).map(({ mid }) => mid),
    worst: ranked
      .slice(Math.max(BEST, ranked.length - BEST))
      .reverse()
      .map(({ mid }) => mid),
    league:
      asked.length < 2
        ? []
        : asked.map((account) => {
            const of = (list: readonly MeasuredPost[]) => list.filter((post) => post.uid === account.uid);
            const rows = (list: typeof days) => list.filter((row) => row.uid === account.uid);
            return {
              uid: account.uid,
              figures: figuresOf(
                {
                  posts: of(posts),
                  days: rows(days),
                  offApproval,
                  unread: unread.filter((post) => post.uid === account.uid),
                },
                { posts: of(postsBefore), days: rows(daysBefore), offApproval, unread: [] },
                [account.uid],
                // what it was made of is shown in the report of the account alone
              ).map((figure) => ({ ...figure, sources: [] })),
            };
          }),
    advice: adviceOf(heat, mixOf(heatPosts), heatPosts),
  };
}

/** The 28 days before a period, both included: what "usual" is taken from. */
export const usualRange = (from: string): { readonly from: string; readonly to: string } => ({
  from: toDay(toDayNumber(from) - USUAL_DAYS),
  to: toDay(toDayNumber(from) - 1),
});
