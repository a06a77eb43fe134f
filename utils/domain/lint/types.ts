import type { Category } from '@/utils/model/category';
import type { Citation, Reading, Severity } from '@/utils/model/finding';
import type { AccountKind, Industry } from '@/utils/model/policy';
import type { Span } from '@/utils/model/span';
import type { Surface } from '@/utils/model/surface';

/** How far a context condition looks: the clause, the sentence or the whole post around the hit. */
export const WINDOWS = ['clause', 'sentence', 'post'] as const;
export type Window = (typeof WINDOWS)[number];

/** When a rule applies at all; every named condition must hold, absent = any. */
export interface RuleCondition {
  readonly commercial?: boolean;
  readonly hasPurchaseLink?: boolean;
  readonly industries?: readonly Industry[];
  readonly notIndustries?: readonly Industry[];
  readonly accountKinds?: readonly AccountKind[];
  readonly surfaces?: readonly Surface[];
}

/** A repair: text to put in place of the hit ('' deletes it), or text to insert. */
export type FixData = string | { readonly insert: string; readonly at: 'start' | 'end' | 'after' };

/** A term, or a term with its own repairs. */
export type TermData = string | readonly [term: string, ...fixes: string[]];

/** Conditions on the text around a hit. Patterns; `◆` in one stands for the hit itself. */
export interface HitContext {
  /** Patterns that must all be found in the window. */
  readonly needs?: readonly string[];
  /** Patterns that let the hit go silently when found in the window. */
  readonly not?: readonly string[];
  readonly window?: Window;
}

export interface RuleExamples {
  /** Texts in which this rule must speak; `〔…〕` marks the exact span where it matters. */
  readonly hit: readonly string[];
  /** Texts in which this rule must be silent: near misses, exempted uses. */
  readonly pass: readonly string[];
  /** Whose posts they are, where that says how they read. */
  readonly industry?: Industry;
}

export interface RuleBase extends HitContext {
  /** Stable id, dotted lower case: `cn.ad.absolute.state-level`. */
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Name in the rule browser. */
  readonly title: string;
  /** Why, ≤ 16 characters wanted; `{quote}` and named groups are filled in. */
  readonly message: string;
  readonly hint?: string;
  readonly fixes?: readonly FixData[];
  /** Keys of the citation table (citations.ts) or of the pack's own. */
  readonly cite: readonly string[];
  readonly whatToVerify?: string;
  readonly when?: RuleCondition;
  /** Exemption ids beside those every rule of the category has; `no:` before an id takes one away. */
  readonly exempt?: readonly string[];
  /** For evidence rules: which source is wanted. */
  readonly evidence?: string;
  /** false: only what is written counts, no disguised readings. */
  readonly evade?: boolean;
  readonly examples: RuleExamples;
}

export interface TermsRule extends RuleBase {
  readonly kind: 'terms';
  readonly terms: readonly TermData[];
  /** Longer harmless words that contain a term. */
  readonly allow?: readonly string[];
  /** The words themselves are free; writing them in disguise is what tells. */
  readonly disguisedOnly?: boolean;
}

export interface PatternRule extends RuleBase {
  readonly kind: 'pattern';
  /** Alternatives; see README for `~`, `<fragment>` and `(?<hit>…)`. */
  readonly any: readonly string[];
  readonly allow?: readonly string[];
  /** `raw` matches the text as written (typography), default the normalised text. */
  readonly view?: 'folded' | 'raw';
  /** `clause` marks the whole clauses the hit touches (neighbouring ones together), the way people read a breach. */
  readonly mark?: 'clause';
}

export interface CooccurRule extends RuleBase {
  readonly kind: 'cooccur';
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly within?: Window;
  /** `ab`: a must come first. */
  readonly order?: 'any' | 'ab';
  /** Greatest number of characters between the two. */
  readonly maxDistance?: number;
  /** Which words are marked; `both` runs from the first to the second, `to-clause-end` on to the end of the clause,
   * `predicate` what is said of `a` (first comes `a`, then `b`). */
  readonly span?: 'a' | 'b' | 'both' | 'to-clause-end' | 'predicate' | 'clauses';
}

export interface RequiredStatement {
  /** Name shown when it is missing. */
  readonly label: string;
  readonly any: readonly string[];
}

export interface AbsenceRule extends RuleBase {
  readonly kind: 'absence';
  /** The words that make the statement necessary, the most telling first: the first found is marked. */
  readonly trigger: readonly string[];
  /** Further words that must be somewhere in the post for the duty to exist. */
  readonly also?: readonly string[];
  readonly required: readonly RequiredStatement[];
  /** Speak only if at least so many are missing; default 1. */
  readonly minMissing?: number;
}

export interface DetectorRule extends RuleBase {
  readonly kind: 'detector';
  readonly detector: string;
}

/** A number used as a claim; silent when the same sentence names a source. */
export interface NumberClaimRule extends RuleBase {
  readonly kind: 'number-claim';
  readonly any: readonly string[];
}

/** Words that may not appear before a moment, ISO 8601 with zone. */
export interface EmbargoRule extends RuleBase {
  readonly kind: 'embargo';
  readonly until: string;
  readonly terms: readonly string[];
}

export interface PreferredTermRule extends RuleBase {
  readonly kind: 'preferred-term';
  /** What people write → what the company writes. */
  readonly prefer: Readonly<Record<string, string>>;
  readonly allow?: readonly string[];
}

/** Judges account names (the text given is a name) and @names in a text. */
export interface NameRule extends RuleBase {
  readonly kind: 'name-rule';
  readonly on: 'nickname' | 'mention';
  readonly any: readonly string[];
}

/** Judges the reposted original: by pattern, by author, or by what other rules find there. */
export interface RepostRule extends RuleBase {
  readonly kind: 'repost';
  readonly original?: readonly string[];
  readonly authors?: readonly string[];
  /** Gravest finding in the original that counts, with the categories wanted. */
  readonly inherits?: { readonly severities: readonly Severity[] };
}

export interface SyntaxRule extends RuleBase {
  readonly kind: 'syntax';
  readonly check: string;
}

/** Clauses whose wording scores as a breach of the category (wording/). */
export interface WordingRule extends RuleBase {
  readonly kind: 'wording';
}

export type RuleData =
  | TermsRule
  | PatternRule
  | CooccurRule
  | AbsenceRule
  | DetectorRule
  | NumberClaimRule
  | EmbargoRule
  | PreferredTermRule
  | NameRule
  | RepostRule
  | SyntaxRule
  | WordingRule;

export interface RulePack {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** ISO date of the version. */
  readonly date: string;
  readonly about: string;
  /** Default condition of every rule in the pack; a rule's own `when` is added to it. */
  readonly when?: RuleCondition;
  /** Citations only this pack uses. */
  readonly citations?: Readonly<Record<string, Citation>>;
  /** Words of the patterns that touts disguise: their evasive readings are decoded before matching. */
  readonly keywords?: readonly string[];
  /** Harmless words that look like a disguised keyword. */
  readonly allow?: readonly string[];
  readonly rules: readonly RuleData[];
}

/** A place a rule found, in units of the folded text, before exemptions and settings. */
export interface Hit extends Span {
  readonly reading: Reading;
  readonly shown?: string;
  /** Repairs of this hit; absent = those of the rule. */
  readonly fixes?: readonly FixData[];
  /** Fills `{name}` in messages and repairs. */
  readonly data?: Readonly<Record<string, string>>;
  /** The span is already in units of the original text. */
  readonly original?: boolean;
}
