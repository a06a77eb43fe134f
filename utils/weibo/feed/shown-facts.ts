import type { PostSighting } from '@/utils/model/approval-view';
import type { PostFact } from '../bridge';
import { findAll, peek } from '../find';
import { toMblogid, toMid } from '../parse/ids';
import { readPost } from '../parse/post';
import { parseTime } from '../parse/time';
import type { FeedCard } from './read-card';

/** Zero-width characters that Weibo strews into texts (site fact: text_raw usually ends with one). */
const INVISIBLE = /[\u200b\u200c\ufeff]/g;

/** A sighting from what Weibo's own data said; exact. Undefined when it does not say whose post it is. */
export function sightingOfFact(fact: PostFact, uid = fact.uid): PostSighting | undefined {
  const mblogid = fact.mblogid ?? toMblogid(fact.mid);
  const mid = fact.mid || toMid(fact.mblogid ?? '');
  if (!uid || !mblogid || !mid) return undefined;
  if (fact.isDeleted) return { uid, mid, mblogid, isDeleted: true };
  return {
    uid,
    mid,
    mblogid,
    text: fact.isLong ? undefined : fact.text.replace(INVISIBLE, ''),
    createdAt: fact.created === undefined ? undefined : parseTime(fact.created, 0)?.at,
    editCount: fact.edits,
    visibility: fact.visible,
  };
}

/**
 * The fallback: what an article shows. A cut text, or one with links whose words are Weibo's (网页链接, a bare
 * super-topic), is no text; 已编辑 says "at least once"; its absence says nothing.
 */
export function sightingOfCard({ article, uid, mblogid }: FeedCard, now: number): PostSighting | undefined {
  const mid = toMid(mblogid);
  const post = readPost(article, now);
  if (!mid || !post || post.permalink.mblogid !== mblogid) return undefined;
  const isWhole = !post.cut && !hasForeignWords(article);
  const isExactDay = post.time && post.time.precision !== 'day' && post.time.precision !== 'hour';
  return {
    uid,
    mid,
    mblogid,
    text: isWhole ? post.text : undefined,
    createdAt: isExactDay ? post.time?.at : undefined,
    editCount: post.edited ? 1 : undefined,
  };
}

function hasForeignWords(article: Element): boolean {
  const original = peek('postOriginal', article);
  const own = findAll('postText', article).find((text) => !original?.contains(text));
  return [...(own?.getElementsByTagName('a') ?? [])].some((link) => !/^[@#]/.test(link.textContent ?? ''));
}
