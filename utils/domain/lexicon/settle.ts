import type { Candidate } from './candidate';
import { ALLOW, ALLOW_OWN, metaTerm } from './key-meta';

const isAllow = (c: Candidate): boolean => (c.meta & (ALLOW | ALLOW_OWN)) !== 0;

const protects = (allow: Candidate, deny: Candidate): boolean => {
  if (allow.start >= deny.end || deny.start >= allow.end) return false;
  if (allow.meta & ALLOW_OWN && !sameTerm(allow, deny)) return false;
  if (allow.letters > deny.letters) return true;
  return allow.letters === deny.letters && allow.start <= deny.start && allow.end >= deny.end;
};

const sameTerm = (a: Candidate, b: Candidate): boolean =>
  a.lexicon === b.lexicon && metaTerm(a.meta) === metaTerm(b.meta);

/** First index of a list sorted by start whose start is not below `start`. */
const lowerBound = (list: readonly Candidate[], start: number): number => {
  let lo = 0;
  let hi = list.length;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if ((list[mid] as Candidate).start < start) lo = mid + 1;
    else hi = mid;
  }
  return lo;
};

/** Takes out what a longer (or equal) allow word overlaps: an allow word always beats a shorter deny word. */
export const dropAllowed = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const allows = candidates.filter(isAllow);
  if (allows.length === 0) return candidates;
  allows.sort((a, b) => a.start - b.start);
  const reach = allows.reduce((most, a) => Math.max(most, a.end - a.start), 0);
  return candidates.filter((deny) => {
    if (isAllow(deny)) return false;
    for (let i = lowerBound(allows, deny.start - reach); i < allows.length; i++) {
      const allow = allows[i] as Candidate;
      if (allow.start >= deny.end) break;
      if (protects(allow, deny)) return false;
    }
    return true;
  });
};

/** Of overlapping readings of one term keeps the plainest: a word that is there needs no second guess. */
export const dropWeaker = (candidates: readonly Candidate[]): readonly Candidate[] => {
  if (candidates.every((c) => c.reading < 2)) return candidates;
  const byTerm = new Map<number, Candidate[]>();
  for (const c of candidates) {
    const key = c.lexicon * 0x100000 + metaTerm(c.meta);
    const list = byTerm.get(key);
    if (list) list.push(c);
    else byTerm.set(key, [c]);
  }
  const beaten = new Set<Candidate>();
  for (const list of byTerm.values()) {
    list.sort((a, b) => a.reading - b.reading || a.end - a.start - (b.end - b.start));
    const kept: Candidate[] = [];
    for (const c of list) {
      const rival = c.reading >= 2 && kept.some((k) => k.start < c.end && c.start < k.end);
      if (rival) beaten.add(c);
      else kept.push(c);
    }
  }
  return beaten.size === 0 ? candidates : candidates.filter((c) => !beaten.has(c));
};
