import type { Category } from './category';
import type { Severity } from './finding';

/** A word that is kept as a salted hash only, so that the list does not leak; see utils/domain/lexicon. */
export interface SecretWord {
  /** Hex digest of the salted, folded word. */
  readonly hash: string;
  readonly salt: string;
  /** Length of the folded word in UTF-16 units: tells the matcher which windows to hash. */
  readonly length: number;
  /** One byte of a cheap checksum, 0–255: most windows need no hash. */
  readonly check: number;
}

/**
 * One row of the company lexicon, as stored and exported. Fields are named as the matcher names them, so a row
 * without a secret can be handed to it as it is. `id` is stable over imports: the folded word, or a secret's hash.
 */
export interface CompanyTerm {
  readonly id: string;
  /** The word as written; empty for a secret one. */
  readonly text: string;
  readonly secret?: SecretWord;
  readonly category: Category;
  readonly severity: Severity;
  /** `allow`: the word is an exception that protects the text it covers. */
  readonly kind?: 'deny' | 'allow';
  /** Preferred wordings, best first, offered as fixes. */
  readonly replacements?: readonly string[];
  /** ISO date or instant before which the word may not be used; afterwards the term rests. */
  readonly embargoUntil?: string;
  /** Company clause or reason, shown in the card. */
  readonly note?: string;
  /** Longer words inside which the term is fine (`最后` in `最后一公里`). */
  readonly allow?: readonly string[];
  /** Accounts (uids) it is for alone; absent = whoever writes. Words of sensitive days have it, imported ones do not. */
  readonly accounts?: readonly string[];
  /** Also look for evasive readings (homophones, split characters …). */
  readonly evade?: true;
}

/** What is in force: which generation of chunks, and how many terms. `rev` counts up with every change. */
export interface LexiconState {
  readonly rev: number;
  readonly generation: string;
  readonly chunks: number;
  readonly count: number;
  readonly updatedAt: number;
  /** File name of the import; empty when edited by hand. */
  readonly source: string;
  /** Whether the state before the last import or clear can be brought back. */
  readonly undoable: boolean;
}

/** Rows per chunk: one message and one record stay near 200 kB. */
export const LEXICON_CHUNK = 1_000;
/** Most terms a lexicon may hold. */
export const LEXICON_LIMIT = 200_000;
