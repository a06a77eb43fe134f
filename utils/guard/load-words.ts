import type { CompanyTerm } from '@/utils/model/company-term';

/** One answer of the worker about the company lexicon. */
export interface WordChunk {
  readonly rev: number;
  readonly chunks: number;
  /** Another revision is in force: start again with it. */
  readonly stale: boolean;
  readonly terms: readonly CompanyTerm[];
}

/** A lexicon that changes faster than it can be read is given up. */
const MOST_STARTS = 4;

/** All company words of one revision, chunk by chunk. Rejects when the worker cannot be reached. */
export async function loadWords(
  fetchChunk: (rev: number, chunk: number) => Promise<WordChunk>,
  wanted: number,
): Promise<{ readonly rev: number; readonly terms: readonly CompanyTerm[] }> {
  let rev = wanted;
  for (let start = 0; start < MOST_STARTS; start++) {
    const terms: CompanyTerm[] = [];
    let chunks = 1;
    let isStale = false;
    for (let chunk = 0; chunk < chunks && !isStale; chunk++) {
      const answer = await fetchChunk(rev, chunk);
      isStale = answer.stale;
      if (isStale) rev = answer.rev;
      else {
        chunks = answer.chunks;
        terms.push(...answer.terms);
      }
    }
    if (!isStale) return { rev, terms };
  }
  throw new Error('the company lexicon changes while it is read');
}
