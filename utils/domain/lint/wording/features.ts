import type { LintContext } from '@/utils/model/policy';

/** What is read of a clause for itself, and what of it for the clauses around it. */
const SEEDS = { own: 0x51ed270b, around: 0x1b873593 } as const;
export type Role = keyof typeof SEEDS;

/** Shortest and longest run of characters that is a feature. */
const RUNS = { own: [1, 3], around: [2, 2] } as const;

/** Features are known by this many bits of their hash. */
export const HASH_BITS = 24;

const mix = (h: number): number => {
  let x = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> (32 - HASH_BITS);
};
const step = (h: number, c: number): number => Math.imul(h ^ c, 0x01000193);

const NUMERALS = '二两三四五六七八九十百千万亿零几';
const isDigit = (char: string): boolean => char >= '0' && char <= '9';
const joinsNumber = (char: string, next: string): boolean =>
  isDigit(char) || NUMERALS.includes(char) || char === '一' || ('.,点'.includes(char) && isDigit(next));

/** A clause as the model reads it. */
export interface Spelling {
  readonly text: string;
  /** For every character of `text` where it begins in the clause, and at the end the clause's length. */
  readonly at: readonly number[];
}

/** Reads any number as `0`: who has learned from `年化12%` knows `年化9.5%`. */
export function spell(clause: string): Spelling {
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < clause.length; i++) {
    const char = clause[i] as string;
    if (text.endsWith('0') && joinsNumber(char, clause[i + 1] ?? '')) continue;
    text += isDigit(char) || NUMERALS.includes(char) ? '0' : char;
    at.push(i);
  }
  at.push(clause.length);
  return { text, at };
}

/** Calls back with each feature of a spelled clause and its place; place -1 is the clause's beginning. */
export function eachFeature(
  text: string,
  role: Role,
  visit: (hash: number, at: number, length: number) => void,
): void {
  const [shortest, longest] = RUNS[role];
  for (let i = -1; i < text.length; i++) {
    let h: number = SEEDS[role];
    for (let length = 1; length <= longest && i + length <= text.length; length++) {
      const at = i + length - 1;
      h = step(h, at < 0 ? 2 : text.charCodeAt(at));
      if (length >= shortest && i + length > 0) visit(mix(h ^ (length << 28)), i, length);
    }
  }
}

/** Circumstances a text is written in, as far as the model knows them. */
export type WordingContext = Pick<LintContext, 'industry' | 'commercial' | 'hasPurchaseLink'>;

/** Features of the circumstances. */
export const contextFeatures = ({
  industry,
  commercial,
  hasPurchaseLink,
}: WordingContext): readonly number[] =>
  [industry, commercial ? 'seller' : 'person', hasPurchaseLink ? 'link' : 'no link'].map((name) => {
    let h = 0x3c6ef372;
    for (let i = 0; i < name.length; i++) h = step(h, name.charCodeAt(i));
    return mix(h);
  });
