import type { Surface } from '@/utils/model/surface';
import type { PageFacts } from './bridge';

/** `page` = read from the page; `fallback` = what Weibo's client itself uses when its server says nothing. */
export interface Limit {
  readonly characters: number;
  readonly source: 'page' | 'fallback';
}

/** The client's own numbers where the server sets none (site fact, 2026-09). */
const POST_FALLBACK = 5000;
const SHORT_FALLBACK = 140;

/**
 * Most characters a box takes, as its counter counts them. Comments and replies have one fixed number in the client.
 * `editsRepost`: the edited post is a repost, which keeps the limit of reposts.
 */
export function limitOf(surface: Surface, facts: PageFacts = {}, editsRepost = false): Limit {
  if (surface === 'comment' || surface === 'reply') return { characters: SHORT_FALLBACK, source: 'fallback' };
  const isRepost = surface === 'repost' || (surface === 'edit' && editsRepost);
  const told = isRepost ? facts.repostLimit : facts.inputLimit;
  return told !== undefined && Number.isInteger(told) && told > 0
    ? { characters: told, source: 'page' }
    : { characters: isRepost ? SHORT_FALLBACK : POST_FALLBACK, source: 'fallback' };
}
