import type { PlanItem } from './plan';

/** One sentence about the rhythm of an account; the words live in the locales. */
export type RhythmNote =
  | { readonly type: 'missing'; readonly period: string; readonly missing: number; readonly min: number }
  | { readonly type: 'over'; readonly period: string; readonly out: number; readonly max: number }
  | { readonly type: 'gap'; readonly minutes: number; readonly least: number }
  | { readonly type: 'crowd'; readonly monday: number; readonly week: number };

/** What a time is worth, for the box: the reason beside the word. */
export interface TimeNote {
  readonly grade: 'good' | 'fair' | 'poor' | 'usual' | 'unknown';
  readonly weekday: number;
  readonly hour: number;
  readonly n: number;
  readonly median?: number;
  /** Per cent above (or below, negative) the account's own median. */
  readonly versus?: number;
  readonly band?: string;
}

/** How the account of a box stands now: shown beside the box, never a stop. */
export interface RhythmView {
  readonly uid: string;
  /** Own posts seen today. */
  readonly today: number;
  readonly notes: readonly RhythmNote[];
  /** The present hour. */
  readonly now: TimeNote;
  /** A better time within the next days, where own data or the seeds name one. */
  readonly better?: TimeNote & { readonly day: string };
  /** Sensitive days of today. */
  readonly days: readonly {
    readonly name: string;
    readonly level: 'hold' | 'remind';
    readonly advice: string;
  }[];
  /** Items of today that wait for this account. */
  readonly items: readonly Pick<PlanItem, 'id' | 'title' | 'minute' | 'state' | 'draftIds'>[];
  /** Digests of texts that other own accounts published lately: the same text there is 同质化. */
  readonly lately: readonly { readonly digest: string; readonly uid: string; readonly at: number }[];
  readonly sameText: { readonly accounts: number; readonly minutes: number };
}

/** What is said beside one box: how its account stands, and what is known of the text in it. */
export interface RhythmFacts {
  readonly view: RhythmView;
  /** Other accounts of the company that published this very text lately. */
  readonly sameOn: number;
  /** Today in Shanghai. */
  readonly today: string;
}
