import type { Span } from '@/utils/model/span';
import { eachFeature, spell } from './features';
import type { WordingModel } from './model';
import type { ScoredClause } from './score';

/** Shortest and longest run of characters named as a reason. */
const SHORTEST = 2;
const LONGEST = 5;
const NAMED = 3;

/** What each character of a clause adds to its score for a category: a feature's weight is shared by its characters. */
function shares(text: string, category: number, model: WordingModel): Float64Array {
  const share = new Float64Array(text.length);
  eachFeature(text, 'own', (hash, at, length) => {
    const weight = model.weight(hash, category) / length;
    for (let i = Math.max(0, at); i < at + length; i++) share[i] = (share[i] as number) + weight;
  });
  return share;
}

const known = new WeakMap<object, Map<number, readonly Span[]>>();

/** `heaviestWords` of a scored clause, worked out once while its sums are remembered. */
export function wordsOf(clause: ScoredClause, category: number, model: WordingModel): readonly Span[] {
  let words = known.get(clause.sums);
  if (!words) {
    words = new Map();
    known.set(clause.sums, words);
  }
  let found = words.get(category);
  if (!found) {
    found = heaviestWords(clause.text, category, model);
    words.set(category, found);
  }
  return found;
}

/** Where the words of a clause are that weighed most for a category, the heaviest first; none overlap. */
export function heaviestWords(clause: string, category: number, model: WordingModel): readonly Span[] {
  const { text, at } = spell(clause);
  const share = shares(text, category, model);
  const words: Span[] = [];
  while (words.length < NAMED) {
    let best = 0;
    let from = 0;
    let to = 0;
    for (let start = 0; start < text.length; start++) {
      // a word begins and ends with what weighs
      if (!((share[start] as number) > 0)) continue;
      let sum = 0;
      for (let end = start + 1; end <= Math.min(text.length, start + LONGEST); end++) {
        if (/[，。！？；：…\n“”]/.test(text[end - 1] as string)) break;
        sum += share[end - 1] as number;
        if (end - start >= SHORTEST && (share[end - 1] as number) > 0 && sum > best) {
          best = sum;
          from = start;
          to = end;
        }
      }
    }
    if (best <= 0) return words;
    words.push({ start: at[from] as number, end: at[to] as number });
    share.fill(Number.NEGATIVE_INFINITY, from, to);
  }
  return words;
}
