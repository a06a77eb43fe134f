import type { Category } from './category';
import type { Severity } from './finding';
import type { Surface } from './surface';
import type { Timers } from './timers';

/** advise never stops; confirm stops once and asks for a reason; enforce stops until resolved. */
export const MODES = ['advise', 'confirm', 'enforce'] as const;
export type Mode = (typeof MODES)[number];

export const INDUSTRIES = [
  'general',
  'finance',
  'medical',
  'health-food',
  'food',
  'cosmetics',
  'education',
  'real-estate',
  'alcohol',
  'recruiting',
] as const;
export type Industry = (typeof INDUSTRIES)[number];

/** The ten account kinds of the matrix document, plus personal accounts verified with a company title. */
export const ACCOUNT_KINDS = [
  'official',
  'leader',
  'staff',
  'brand',
  'product',
  'service',
  'recruiting',
  'campaign',
  'mascot',
  'academy',
] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** A registered company account. Keyed by Weibo uid: names change. */
export interface GovernedAccount {
  readonly uid: string;
  readonly name: string;
  readonly kind: AccountKind;
  readonly mode: Mode;
  readonly industry: Industry;
  /** `off` = sends need no approval although the account is under enforce. */
  readonly approval?: 'required' | 'off';
  readonly departmentId?: string;
  /** Person who answers for the account, and who stands in. */
  readonly ownerId?: string;
  readonly deputyId?: string;
  /** Account it belongs under in the matrix. */
  readonly parentUid?: string;
  readonly registeredAt: number;
  readonly rev: number;
}

/** A standing permission not to be told about something, with its reason. */
export type Ignore =
  | { readonly scope: 'word'; readonly rule: string; readonly word: string; readonly reason: string }
  | { readonly scope: 'rule'; readonly rule: string; readonly reason: string };

/** A rule or pack switched or re-graded by settings; organisation settings are locked. */
export interface RuleSetting {
  readonly rule: string;
  readonly enabled?: boolean;
  readonly severity?: Severity;
  readonly locked?: boolean;
}

export interface PackSetting {
  readonly pack: string;
  readonly enabled: boolean;
  readonly locked?: boolean;
}

/** What a page needs to judge a text by itself; pulled by RPC, cached by `rev`. */
export interface PolicySnapshot {
  readonly rev: number;
  readonly accounts: readonly GovernedAccount[];
  /** Mode for accounts that are not registered; never enforce by default. */
  readonly unregisteredMode: Mode;
  readonly packs: readonly PackSetting[];
  readonly rules: readonly RuleSetting[];
  readonly ignores: readonly Ignore[];
  /** Which ignores people may use: by policy. */
  readonly mayIgnore: { readonly occurrence: boolean; readonly word: boolean; readonly rule: boolean };
  /** Whether this person's role has break-glass (send in spite of enforce, with a reason, logged). */
  readonly mayBreakGlass: boolean;
  /** What an unreachable or unrecognised check does, per mode. */
  readonly whenUnknown: Readonly<Record<Mode, 'open' | 'closed'>>;
  /** Company lexicon: revision only; the words come by `lexicon.words`. */
  readonly lexiconRev: number;
  /** Selector overrides, validated. */
  readonly selectorOverrides: Readonly<Record<string, readonly string[]>>;
  /** Waiting times; undefined = `USUAL_TIMERS`. */
  readonly timers?: Timers;
}

/** Facts about the text that rules may ask for. */
export interface LintContext {
  readonly industry: Industry;
  readonly commercial: boolean;
  readonly hasPurchaseLink: boolean;
  readonly surface: Surface;
  readonly accountKind?: AccountKind;
  /** Company account it is written under, for words that are for some accounts only. */
  readonly uid?: string;
  /** Reposted original, judged too. */
  readonly original?: { readonly text: string; readonly author?: string };
  /** epoch ms, for embargo dates and sensitive days. */
  readonly now: number;
  readonly pictures?: number;
  readonly statement?: string;
  /** Sources the person gave for evidence findings, by category or rule id. */
  readonly evidence?: Readonly<Partial<Record<Category | string, string>>>;
}
