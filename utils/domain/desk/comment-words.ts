import { foldPlain } from '@/utils/domain/text/fold-plain';
import { URL_SOURCE } from '@/utils/domain/text/patterns';

/** What the page shows for an address (site fact): the data has the address itself. */
const LINK = new RegExp(`${URL_SOURCE}|网页链接|查看图片`, 'gi');

/** Words of a comment as they are compared: the same from the page and from Weibo's data. */
export const commentWords = (text: string): string => foldPlain(text.replace(LINK, '')).replaceAll(' ', '');

/** Name as it is compared, without the `@` a page may show. */
export const authorName = (name: string): string => foldPlain(name).replace(/^@/, '');

function pairsOf(words: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < words.length; i++) {
    const pair = words.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Share of neighbouring characters that two words have in common, 0 to 1 (Dice). */
export function commonShare(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const left = pairsOf(a);
  let common = 0;
  for (const [pair, count] of pairsOf(b)) common += Math.min(count, left.get(pair) ?? 0);
  return (2 * common) / (a.length + b.length - 2);
}
