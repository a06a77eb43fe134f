import type { Category } from './category';
import type { Span } from './span';

/** Gravest first: this order is the order of lists and tallies. */
export const SEVERITIES = ['block', 'warn', 'evidence', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How a term was read out of the text; everything after `folded` is an evasive reading. */
export const READINGS = [
  'plain',
  'folded',
  'skip',
  'repeat',
  'enclosed',
  'leet',
  'split',
  'homophone',
  'pinyin',
  'initials',
  'lookalike',
] as const;
export type Reading = (typeof READINGS)[number];

/** One offered repair: replace the finding's span by `text` (empty = delete), or insert at `insertAt`. */
export interface Fix {
  readonly kind: 'replace' | 'delete' | 'insert' | 'evidence';
  /** New text; for `evidence` a prompt of what source is wanted. */
  readonly text: string;
  /** Where to insert, UTF-16 offset; only for `insert`. */
  readonly insertAt?: number;
}

/** Where a rule comes from. `verified: false` = shown as "to be verified by the company's legal department". */
export interface Citation {
  readonly law: string;
  readonly article?: string;
  readonly penalty?: string;
  readonly source?: string;
  readonly checkedOn: string;
  readonly verified: boolean;
}

/** Something the linter says about a text. Text fields are zh-CN rule data (customer-visible), not i18n keys. */
export interface Finding extends Span {
  /** Rule id, e.g. `cn.ad.absolute.state-level`. */
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  /** The offending characters as written. */
  readonly quote: string;
  /** One line, why (≤ ~16 CJK characters wanted). */
  readonly message: string;
  /** A sentence more: what to do. */
  readonly hint?: string;
  readonly reading: Reading;
  /** For evasive readings: what it reads as, e.g. `薇 → 微`. */
  readonly shown?: string;
  readonly fixes: readonly Fix[];
  readonly citations: readonly Citation[];
  /** Locked by the organisation: a person may not switch the rule off. */
  readonly locked?: boolean;
}

/** A hit that was let through, and why (放行); shown in playground and card, never counted. */
export interface Exemption extends Span {
  readonly rule: string;
  readonly category: Category;
  readonly quote: string;
  /** zh-CN sentence: why it was not flagged. */
  readonly because: string;
  /** Id of the exemption, e.g. `guide6.6`. */
  readonly exemption: string;
}

/** Stable identity of a finding inside one text, used for ignore and for lists. */
export const findingKey = (f: Pick<Finding, 'rule' | 'start' | 'end'>): string =>
  `${f.rule}@${f.start}-${f.end}`;
