import type { Ticket } from '@/utils/model/ticket';
import { searchText } from './fits-filter';

/** How many letters and digits are looked at together: two of them are too common where names are numbers. */
const WIDE = 4;

const isPlain = (letter: string | undefined): letter is string =>
  letter !== undefined && letter.length === 1 && /[a-z0-9]/.test(letter);

/** What stands at a place of a word: a run of letters and digits up to `WIDE`, else two neighbours. */
function pairAt(letters: readonly string[], i: number): string {
  const letter = letters[i] ?? '';
  if (!isPlain(letter)) return letter + (letters[i + 1] ?? '');
  let end = i + 1;
  while (end < i + WIDE && isPlain(letters[end])) end += 1;
  return letters.slice(i, end).join('');
}

/** What a folded text can be found by, each once; a text that holds a word holds all of the word's, but for its end. */
export function pairsOf(folded: string): readonly string[] {
  const pairs = new Set<string>();
  for (const word of folded.split(/\s+/)) {
    const letters = [...word];
    for (const i of letters.keys()) pairs.add(pairAt(letters, i));
  }
  return [...pairs];
}

/**
 * Pairs of a word that stand in the index as they are, each once. None for a word so short that in a text something
 * follows it: a single sign, or fewer than `WIDE` letters and digits.
 */
export function wholePairs(word: string): readonly string[] {
  const letters = [...word];
  const whole = new Set<string>();
  letters.forEach((letter, i) => {
    const pair = pairAt(letters, i);
    const length = [...pair].length;
    const full = isPlain(letter) ? WIDE : 2;
    // a run that ends within the word ends in the text as well
    if (length === full || i + length < letters.length) whole.add(pair);
  });
  return [...whole];
}

/** Later than anything that is said, so that the newest come first as text. */
const HORIZON = 2 ** 43;
const WIDTH = 9;
/** Sorts between a pair and its time: no text holds it. */
const SPLIT = '\u0000';

const timeKey = (saidAt: number): string =>
  Math.max(0, HORIZON - Math.max(0, saidAt))
    .toString(36)
    .padStart(WIDTH, '0');

/** Keys of the index of searches: a pair, then the time, the newest first. */
export const ticketKeys = (ticket: Ticket): readonly string[] =>
  pairsOf(searchText(ticket)).map((pair) => `${pair}${SPLIT}${timeKey(ticket.saidAt)}`);

/** From where to where in the index a pair stands; `saidAt` = begin with what was said then, or before. */
export const pairRange = (pair: string, saidAt?: number): readonly [from: string, to: string] => [
  `${pair}${SPLIT}${saidAt === undefined ? '' : timeKey(saidAt)}`,
  `${pair}${SPLIT}\uffff`,
];

/** From where to where in the index everything stands that begins with a short word, in no order of time. */
export const prefixRange = (word: string): readonly [from: string, to: string] => [word, `${word}\uffff`];
