import type { Category } from '@/utils/model/category';
import type { Reading, Severity } from '@/utils/model/finding';
import type { Span } from '@/utils/model/span';

/** Which written-around forms of a term are looked for. `evade: true` on a term means all but `initials: 'short'`. */
export interface EvadeOptions {
  readonly homophone?: boolean;
  readonly pinyin?: boolean;
  /** `true`: from three characters on; `'short'`: two as well (wx), for terms where that is worth the noise. */
  readonly initials?: boolean | 'short';
  readonly split?: boolean;
  readonly leet?: boolean;
  readonly lookalike?: boolean;
  /** 第1 for 第一, and the other way round. */
  readonly numerals?: boolean;
}

/** One entry of a word list. Only `id` and `text` are needed. */
export interface LexiconTerm {
  readonly id: string;
  readonly text: string;
  /** `allow`: protects every shorter term that it overlaps, in all lexicons scanned together. */
  readonly kind?: 'deny' | 'allow';
  readonly category?: Category;
  readonly severity?: Severity;
  /** Words in which this term does not count (路口交通). */
  readonly allow?: readonly string[];
  /** Latin edges must not touch another Latin letter or digit; default true. */
  readonly wordBoundary?: boolean;
  /** Chinese edges must not continue a common word either; default false. */
  readonly wholeWord?: boolean;
  readonly evade?: true | EvadeOptions;
  /** Term may not be used before this date (`2026-12-01`, local midnight of China) or instant (ISO 8601). */
  readonly embargoUntil?: string;
  readonly replacements?: readonly string[];
  readonly note?: string;
  readonly listId?: string;
  /** Accounts (uids) it is for alone; who scans has to look. */
  readonly accounts?: readonly string[];
}

/** An occurrence of a term; `start`/`end` are UTF-16 offsets of the text that was given. */
export interface TermMatch extends Span {
  /** Which of the lexicons scanned together; 0 when there is one. */
  readonly lexiconIndex: number;
  readonly termIndex: number;
  readonly termId: string;
  /** The canonical term. */
  readonly term: string;
  /** The characters as written. */
  readonly surface: string;
  readonly reading: Reading;
  /** zh-CN name of the reading for "疑似‘最佳’的谐音"; empty for `plain`. */
  readonly shown: string;
}

export interface ScanOptions {
  /** Epoch ms; with it, terms whose embargo is over are left out. */
  readonly now?: number;
  /** Default true. False: plain and folded readings only. */
  readonly evasions?: boolean;
}
