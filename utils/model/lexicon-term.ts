import type { Category } from './category';
import type { Severity } from './finding';

/** A word that is kept as a salted hash only, so that the list does not leak; see utils/domain/lexicon. */
export interface SecretWord {
  /** Hex digest of the salted, folded word. */
  readonly hash: string;
  readonly salt: string;
  /** Length of the folded word in UTF-16 units: tells the matcher which windows to hash. */
  readonly length: number;
}

/** One row of the company lexicon. `id` is stable over imports: the folded term, or the hash of a secret one. */
export interface LexiconTerm {
  readonly id: string;
  /** The word as written; empty for a secret one. */
  readonly term: string;
  readonly secret?: SecretWord;
  readonly category: Category;
  readonly severity: Severity;
  /** Preferred wording, offered as the fix. */
  readonly replacement?: string;
  /** The word may not be used before this moment, epoch ms; after it the term rests. */
  readonly embargoUntil?: number;
  /** Company clause or reason, shown in the card. */
  readonly note?: string;
  /** Longer words inside which the term is fine (`最后` in `最后一公里`). */
  readonly allow?: readonly string[];
}

/** What is in force: which generation of chunks, and how many terms. `rev` counts up with every change. */
export interface LexiconState {
  readonly rev: number;
  readonly generation: string;
  readonly chunks: number;
  readonly count: number;
  readonly updatedAt: number;
  /** File name or `编辑`; shown on the page. */
  readonly source: string;
}

/** Rows per chunk: one message and one record stay near 200 kB. */
export const LEXICON_CHUNK = 1_000;
/** Most terms a lexicon may hold. */
export const LEXICON_LIMIT = 200_000;
