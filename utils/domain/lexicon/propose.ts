import { hasBigram } from './bigram';
import { bigramFilter } from './word-table';

/** A term that is frequent in a company's own posts and in no list. */
export interface Proposal {
  readonly text: string;
  /** Occurrences, and in how many posts. */
  readonly count: number;
  readonly posts: number;
  /** A few characters around the first occurrence. */
  readonly example: string;
}

export interface ProposeOptions {
  /** Words already listed: neither they nor their parts are proposed again. */
  readonly known?: readonly string[];
  /** Least number of occurrences; default 3. */
  readonly minCount?: number;
  /** Most proposals; default 60. */
  readonly limit?: number;
}

interface Candidate {
  count: number;
  readonly posts: Set<number>;
  readonly left: Set<string>;
  readonly right: Set<string>;
  readonly example: string;
}

const RUNS = /\p{Script=Han}+|[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*/gu;
const HAN = /^\p{Script=Han}/u;
const LONGEST = 6;
/** Characters that begin or end no name. */
const LOOSE =
  /^[的了是在和与及或也都就还把被让给对向从到为以于之这那我你他她它们吗呢吧啊呀哦不没很更最个一二两三]|[的了是在和与及或也都就还把被让给对向从到为以于之这那我你他她它吗呢吧啊呀哦着过不没很更最个]$/u;
const AROUND = 8;

/** A pair of characters that every text has is no name of this company. */
const isEverydayPair = (text: string): boolean =>
  text.length === 2 && hasBigram(bigramFilter(), text.charCodeAt(0), text.charCodeAt(1));

function note(found: Map<string, Candidate>, text: string, at: number, post: string, index: number): void {
  const end = at + text.length;
  const known = found.get(text);
  const candidate = known ?? {
    count: 0,
    posts: new Set(),
    left: new Set(),
    right: new Set(),
    example: post.slice(Math.max(0, at - AROUND), end + AROUND).replaceAll(/\s+/g, ' '),
  };
  candidate.count += 1;
  candidate.posts.add(index);
  // an edge of the text is a neighbour of its own each time
  candidate.left.add(at === 0 ? `^${index}` : (post[at - 1] as string));
  candidate.right.add(end === post.length ? `$${index}` : (post[end] as string));
  if (!known) found.set(text, candidate);
}

function collect(posts: readonly string[]): Map<string, Candidate> {
  const found = new Map<string, Candidate>();
  for (const [index, post] of posts.entries()) {
    for (const run of post.matchAll(RUNS)) {
      const [text] = run;
      if (!HAN.test(text)) {
        if (text.length > 1) note(found, text, run.index, post, index);
        continue;
      }
      for (let from = 0; from < text.length; from++) {
        const most = Math.min(LONGEST, text.length - from);
        for (let length = 2; length <= most; length++) {
          note(found, text.slice(from, from + length), run.index + from, post, index);
        }
      }
    }
  }
  return found;
}

/**
 * Frequent terms of past posts that no list has, best first: they stand between changing neighbours (a whole word, not a
 * piece of one), and not only inside a longer term. People decide which become terms and which exceptions.
 */
export function proposeTerms(posts: readonly string[], options: ProposeOptions = {}): readonly Proposal[] {
  const { known = [], minCount = 3, limit = 60 } = options;
  const listed = known.map((word) => word.toLowerCase()).filter(Boolean);
  const isListed = (text: string): boolean => listed.some((word) => word.includes(text.toLowerCase()));
  const whole = [...collect(posts)]
    .filter(([text, { count, posts: inPosts, left, right }]) => {
      if (count < minCount || inPosts.size < 2) return false;
      // a Latin word is whole by its edges
      if (HAN.test(text) && (left.size < 2 || right.size < 2)) return false;
      return !LOOSE.test(text) && !isEverydayPair(text);
    })
    .sort(([a, x], [b, y]) => y.count * b.length - x.count * a.length || (a < b ? -1 : 1));
  const taken: [string, Candidate][] = [];
  for (const [text, candidate] of whole) {
    const inLonger = taken.some(([other, { count }]) => other.includes(text) && count * 2 > candidate.count);
    const holdsShorter = taken.some(
      ([other, { count }]) => text.includes(other) && candidate.count * 2 <= count,
    );
    if (!inLonger && !holdsShorter && !isListed(text)) taken.push([text, candidate]);
    if (taken.length >= limit) break;
  }
  return taken.map(([text, { count, posts: inPosts, example }]) => ({
    text,
    count,
    posts: inPosts.size,
    example,
  }));
}
