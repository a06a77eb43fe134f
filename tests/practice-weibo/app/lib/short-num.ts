import { facts } from './globals';

const cut = (value: number): string => {
  const tenths = facts.shortNum === 'floor' ? Math.floor(value * 10) : Math.round(value * 10);
  return String(tenths / 10);
};

/** Abbreviated count: 万 from ten thousand, 100万+ from a million, 亿 for followers and the like. */
export function shortNum(count: number, capped = true): string {
  if (capped && count >= 1_000_000) return '100万+';
  if (count >= 100_000_000) return `${cut(count / 100_000_000)}亿`;
  if (count >= 10_000) return `${cut(count / 10_000)}万`;
  return String(count);
}

/** Text of a toolbar item: the number, or for zero the word (or nothing). */
export function countText(count: number, word: string): string {
  if (count > 0) return shortNum(count);
  return facts.emptyCountText ? word : '';
}
