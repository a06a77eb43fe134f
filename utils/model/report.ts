import type { CountKey } from './metric';
import type { Day } from './worktime';

export const REPORT_KINDS = ['week', 'month', 'quarter', 'campaign'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Days of Shanghai, both included. */
export interface Period {
  readonly kind: ReportKind;
  readonly from: Day;
  readonly to: Day;
  /** A campaign's name; its posts carry this topic. */
  readonly topic?: string;
}

/** Where a figure comes from: readings of these posts, or of these accounts on these days. */
export type Source =
  | { readonly type: 'posts'; readonly mids: readonly string[] }
  | { readonly type: 'days'; readonly uid: string; readonly days: readonly Day[] };

export const FIGURES = [
  'posts',
  'interactions',
  'reposts',
  'comments',
  'likes',
  'rate',
  'followers',
  'follower-gain',
  'reads-median',
  'off-approval',
  'interaction-median',
] as const;
export type FigureId = (typeof FIGURES)[number];

/** A figure of a report. Undefined `value` = missing (缺): fewer than half of its readings are there. */
export interface Figure {
  readonly id: FigureId;
  readonly value?: number;
  /** Largest error that rounding may cause; 0 = exact. */
  readonly slack: number;
  /** Readings there, out of those that would be needed. */
  readonly have: number;
  readonly want: number;
  /** The same figure of the period before. */
  readonly before?: number;
  readonly sources: readonly Source[];
}

/** What accounts are held against each other by. */
export const COMPARED = [
  'followers',
  'posts',
  'interaction-median',
  'rate',
] as const satisfies readonly FigureId[];
export type ComparedId = (typeof COMPARED)[number];
/** Whether it was taken from days with a reading; the others from posts that were read. */
export const isOfDays = (id: ComparedId): boolean => id === 'followers' || id === 'posts';

/** A figure of one account. Undefined `value` = no reading, or too few: that is not 0. */
export interface ComparedFigure {
  readonly value?: number;
  /** Largest error that rounding may cause; 0 = exact. */
  readonly slack: number;
  /** How many days (`isOfDays`) or posts it was taken from. */
  readonly n: number;
}

/** An account of ours, or one that is tracked, beside the others. */
export interface ComparedAccount {
  readonly uid: string;
  readonly name: string;
  readonly isOwn: boolean;
  readonly figures: Readonly<Record<ComparedId, ComparedFigure>>;
}

/** A day of the curve. Undefined `value` = no reading that day. */
export interface CurvePoint {
  readonly day: Day;
  readonly value?: number;
  readonly slack: number;
  /** The post that made most of it. */
  readonly topMid?: string;
}

/** One cell of weekday × hour (Shanghai); `weekday` 1 = Monday. Median of interactions, undefined below five posts. */
export interface HeatCell {
  readonly weekday: number;
  readonly hour: number;
  readonly n: number;
  readonly median?: number;
}

/** A row of the table of posts. */
export interface ReportPost {
  readonly mid: string;
  readonly mblogid: string;
  readonly uid: string;
  readonly createdAt?: number;
  readonly title: string;
  readonly counts?: Readonly<Record<Exclude<CountKey, 'reads'>, ReportCount>> & {
    readonly reads?: ReportCount;
  };
}

export interface ReportCount {
  readonly value: number;
  readonly slack: number;
}

/** Share of the posts of a kind, with the median of their interactions. */
export interface MixRow {
  readonly part: 'original' | 'repost' | 'fast-repost' | 'video' | 'pictures' | 'text' | 'topic' | 'link';
  readonly posts: number;
  readonly share: number;
  readonly median?: number;
}

/** What may be said of the next period; only with data behind it. */
export interface Advice {
  readonly type: 'more-at' | 'less-at' | 'more-of';
  readonly weekday?: number;
  readonly hour?: number;
  readonly part?: MixRow['part'];
  readonly n: number;
  readonly median: number;
  readonly overall: number;
}

/** One account, or the whole matrix (`uid` undefined), over one period. Plain data: every form of export reads it. */
export interface Report {
  readonly period: Period;
  readonly uid?: string;
  readonly accounts: readonly { readonly uid: string; readonly name: string }[];
  readonly madeAt: number;
  /** Days without any reading, by account: a report starts with what is missing. */
  readonly missing: readonly { readonly uid: string; readonly days: readonly Day[] }[];
  /** Posts that are known to have gone out, of which no counts were ever read. */
  readonly unread: readonly ReportPost[];
  readonly figures: readonly Figure[];
  readonly curve: readonly CurvePoint[];
  /** Median of the daily gain over the 28 days before; undefined = too few readings. */
  readonly usual?: number;
  readonly heat: readonly HeatCell[];
  readonly mix: readonly MixRow[];
  readonly posts: readonly ReportPost[];
  readonly best: readonly string[];
  readonly worst: readonly string[];
  readonly league: readonly { readonly uid: string; readonly figures: readonly Figure[] }[];
  readonly advice: readonly Advice[];
}

/** A report that is due again and again, and to whom it is handed. */
export interface ReportPlan {
  readonly id: string;
  readonly kind: Exclude<ReportKind, 'campaign'>;
  readonly uid?: string;
  /** People of the register, or names outside of it. */
  readonly recipients: readonly string[];
  /** Working days after the period ends. */
  readonly dueAfterWorkdays: number;
  /** First day of the period for which somebody was told that it is due. */
  readonly toldFor?: string;
}

/** That a report was handed on. The tick of its receiver comes later. */
export interface ReportSent {
  readonly id: string;
  readonly planId?: string;
  readonly period: Period;
  readonly uid?: string;
  readonly recipients: readonly string[];
  readonly sentAt: number;
  readonly by: string;
  /** SHA-256 of the report's data (hex): what was handed on can be recognised. */
  readonly digest: string;
  readonly receivedAt?: number;
  readonly receivedBy?: string;
}
