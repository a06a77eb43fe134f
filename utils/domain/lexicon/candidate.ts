/** A hit that passed the checks of its own kind, before allow words and duplicates are settled. */
export interface Candidate {
  readonly lexicon: number;
  readonly start: number;
  readonly end: number;
  /** Packed key meaning, see key-meta.ts. */
  readonly meta: number;
  /** Index into READING_CODES; -1 while the surface still has to be compared with the term. */
  readonly reading: number;
  /** Letters matched: what "longer" means between allow and deny words. */
  readonly letters: number;
}
