import type { SeenCount } from '@/utils/model/metric';
import type { SeenPost } from '@/utils/model/metric-view';
import { peek } from '../find';
import { type Count, parseCountLabel } from '../parse/counts';
import { toMid } from '../parse/ids';
import { parseTime } from '../parse/time';
import type { FeedCard } from './read-card';

const seen = ({ value, step, atLeast }: Count): SeenCount =>
  atLeast ? { value, step, atLeast } : { value, step };

/**
 * The fallback: counts as a card draws them, rounded where Weibo rounds (`1.2万`). Undefined unless all three are to be
 * read. The time of a post is taken only where it is drawn to the minute.
 *
 * @param now epoch ms
 */
export function countsOfCard({ article, uid, mblogid, link }: FeedCard, now: number): SeenPost | undefined {
  const mid = toMid(mblogid);
  const counts = parseCountLabel(peek('postCounts', article)?.getAttribute('aria-label') ?? '');
  if (!mid || !counts) return undefined;
  const time = parseTime(link.getAttribute('title') || link.textContent || '', now);
  const isToTheMinute = time && time.precision !== 'day' && time.precision !== 'hour';
  return {
    uid,
    mid,
    mblogid,
    ...(isToTheMinute ? { createdAt: time.at } : {}),
    reading: {
      at: now,
      source: 'dom',
      reposts: seen(counts.reposts),
      comments: seen(counts.comments),
      likes: seen(counts.likes),
    },
  };
}

/** The row of buttons of a card, above which a strip may stand. */
export const toolbarOf = ({ article }: FeedCard): HTMLElement | undefined =>
  peek('postCounts', article) as HTMLElement | undefined;
