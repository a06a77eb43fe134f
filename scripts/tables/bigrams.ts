import { addBigram } from '@/utils/domain/lexicon/bigram';
import type { Word } from './words';

/** Words rarer than this in jieba's counts do not protect an ordinary reading. */
const MIN_COUNT = 20;
const BITS = 1 << 19;
const SINGLES = 420;

const isProtective = ({ text, count }: Word) => text.length === 2 && count >= MIN_COUNT;

/** Common two-character words, as a Bloom filter. */
export const bigramFilter = (words: readonly Word[]) => {
  const filter = new Uint32Array(BITS / 32);
  const seen = new Set<string>();
  for (const { text } of words.filter(isProtective)) {
    seen.add(text);
    addBigram(filter, text.charCodeAt(0), text.charCodeAt(1));
  }
  return { filter, pairs: seen.size };
};

/** The characters that most often stand alone as a word, most frequent first. */
export const functionChars = (words: readonly Word[]): string =>
  words
    .filter(({ text }) => text.length === 1)
    .sort((a, b) => b.count - a.count)
    .slice(0, SINGLES)
    .map(({ text }) => text)
    .join('');
