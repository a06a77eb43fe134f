import { readWords } from '../../scripts/tables/words';
import { createRandom, sample } from './seeded';

export const LEXICONS = ['1k', '10k', '50k', '200k', 'dense50k'] as const;
export type LexiconName = (typeof LEXICONS)[number];

const SIZES: Readonly<Record<LexiconName, number>> = {
  '1k': 1_000,
  '10k': 10_000,
  '50k': 50_000,
  '200k': 200_000,
  dense50k: 50_000,
};

/** Dictionary words rarer than this stand for a ban list: names and terms that ordinary posts seldom have. */
const RARE = 60;

/** Words of a list: seeded samples of rare dictionary words, or the most frequent words (hits everywhere). */
export const lexiconWords = (name: LexiconName): string[] => {
  const words = readWords().filter((w) => w.text.length >= 2);
  if (name === 'dense50k')
    return words
      .sort((a, b) => b.count - a.count)
      .slice(0, SIZES[name])
      .map((w) => w.text);
  const rare = words.filter((w) => w.count <= RARE && w.text.length >= 3).map((w) => w.text);
  const single = sample(rare, Math.min(SIZES[name], Math.floor(rare.length * 0.8)), 7);
  const left = sample(rare, SIZES[name] - single.length, 8);
  const right = sample(rare, SIZES[name] - single.length, 9);
  return [...new Set([...single, ...left.map((word, i) => word + right[i])])];
};

const MARKS = ['，', '，', '，', '。', '！', '？', '、', '～', ' ', '\n', '[doge]', '#', '😂', '❤️', '…'];

/** Weibo-like posts of exactly `length` units: dictionary words by their frequency, with marks, emoji and Latin. */
export const posts = (count: number, length: number, seed = 11): string[] => {
  const words = readWords();
  const random = createRandom(seed);
  const cumulative = new Float64Array(words.length);
  let total = 0;
  words.forEach((w, i) => {
    total += w.count;
    cumulative[i] = total;
  });
  const draw = (): string => {
    const at = random() * total;
    let lo = 0;
    let hi = words.length - 1;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      if ((cumulative[mid] as number) < at) lo = mid + 1;
      else hi = mid;
    }
    return words[lo]?.text ?? '';
  };
  return Array.from({ length: count }, () => {
    let text = '';
    while (text.length < length) {
      text += draw();
      if (random() < 0.14) text += MARKS[Math.floor(random() * MARKS.length)];
      else if (random() < 0.02) text += random() < 0.5 ? `${Math.floor(random() * 2026)}` : '@user ';
    }
    // a round trip makes a flat two-byte string, as a text area gives it
    return Buffer.from(text.slice(0, length), 'utf16le').toString('utf16le');
  });
};
