import { LEAST_POSTS } from '@/utils/domain/metrics/growth';
import type { MeasuredPost, MetricDay } from '@/utils/model/metric';
import type { ComparedAccount, ComparedFigure, ComparedId, Period, ReportPost } from '@/utils/model/report';
import { figuresOf } from './figures';
import { carriesTopic } from './numbers';

export interface CompareInput {
  readonly period: Period;
  readonly accounts: readonly { readonly uid: string; readonly name: string; readonly isOwn: boolean }[];
  /** Published in the period. */
  readonly posts: readonly MeasuredPost[];
  /** Known to have gone out in the period, of which no counts were ever read. */
  readonly unread: readonly ReportPost[];
  /** Rows of the period. */
  readonly days: readonly MetricDay[];
}

const NOTHING = { posts: [], days: [], offApproval: [], unread: [] };

/**
 * Own accounts and tracked ones by the same figures as reports have, our own first, else in the order given. A figure is
 * missing where nobody looked: an account of which nothing was read that time has not published nothing. As for tracked
 * accounts a median needs five posts.
 */
export function compareAccounts(input: CompareInput): readonly ComparedAccount[] {
  const { period, accounts } = input;
  return [...accounts.filter(({ isOwn }) => isOwn), ...accounts.filter(({ isOwn }) => !isOwn)].map(
    ({ uid, name, isOwn }) => {
      const isOf = (one: { readonly uid: string }): boolean => one.uid === uid;
      const posts = input.posts.filter((post) => isOf(post) && carriesTopic(post, period.topic));
      const days = input.days.filter(isOf);
      // without its text nobody knows whether such a post belonged to the campaign
      const unread = period.topic === undefined ? input.unread.filter(isOf) : [];
      const figures = figuresOf({ posts, days, offApproval: [], unread }, NOTHING, [uid]);
      const take = (id: ComparedId, n: number, isEnough: boolean): ComparedFigure => {
        const figure = figures.find((one) => one.id === id);
        return {
          slack: figure?.slack ?? 0,
          n,
          ...(isEnough && figure?.value !== undefined ? { value: figure.value } : {}),
        };
      };
      return {
        uid,
        name,
        isOwn,
        figures: {
          followers: take('followers', days.filter((day) => day.followers).length, true),
          posts: take('posts', days.length, days.length + posts.length + unread.length > 0),
          'interaction-median': take('interaction-median', posts.length, posts.length >= LEAST_POSTS),
          rate: take('rate', posts.length, true),
        },
      };
    },
  );
}
