import { pinyin, polyphonic } from 'pinyin-pro';
import type { Word } from './words';

/** Characters rarer than this (summed over the dictionary) are nobody's homophone. */
const MIN_COUNT = 30;
const POLYPHONES = 1500;
const SYLLABLE = /^[a-z]{1,6}$/;

const countChars = (words: readonly Word[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const { text, count } of words) for (const c of text) counts.set(c, (counts.get(c) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1]);
};

const read = (char: string): string => pinyin(char, { toneType: 'none', v: true });

/** Characters by their commonest toneless syllable, and second readings of frequent polyphones. */
export const syllableTables = (words: readonly Word[]) => {
  const ranked = countChars(words).filter(([char, count]) => char.length === 1 && count >= MIN_COUNT);
  const bySyllable = new Map<string, string>();
  for (const [char] of ranked) {
    const syllable = read(char);
    if (SYLLABLE.test(syllable)) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + char);
  }
  const second = ranked.slice(0, POLYPHONES).flatMap(([char]) => {
    const others = new Set(
      (polyphonic(char, { toneType: 'none', type: 'array', v: true })[0] ?? []).slice(0, 3),
    );
    others.delete(read(char));
    return [...others]
      .filter((s) => bySyllable.has(s))
      .slice(0, 1)
      .map((s) => char + s);
  });
  const lines = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([s, chars]) => s + chars);
  return { syllables: lines.join(' '), second: second.join(' ') };
};
