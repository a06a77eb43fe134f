import type { Period, Source } from './report';

/** Three heads of the seeds' assessment, and what a company adds. */
export const SCORE_HEADS = ['content', 'followers', 'interaction', 'rules', 'other'] as const;
export type ScoreHead = (typeof SCORE_HEADS)[number];

/** Where the raw number of a criterion comes from; `hand` = a person gives 0 to 100 with a reason. */
export const SCORE_MEASURES = [
  'posts',
  'interaction-median',
  'rate',
  'follower-gain',
  'creative',
  'off-approval',
  'replies-in-time',
  'hand',
] as const;
export type ScoreMeasure = (typeof SCORE_MEASURES)[number];

/** One line of a scorecard: a number at or below `low` scores 0, at or above `full` 100, between them linearly. */
export interface Criterion {
  readonly id: string;
  readonly head: ScoreHead;
  readonly name: string;
  readonly measure: ScoreMeasure;
  /** Per cent; all of a card make 100. */
  readonly weight: number;
  readonly low: number;
  /** Below `low` where less is better. */
  readonly full: number;
}

export type ScoreSubject =
  | { readonly type: 'person'; readonly id: string }
  | { readonly type: 'account'; readonly uid: string };

export interface ScoredLine {
  readonly criterionId: string;
  /** Undefined = missing: the line is left out and the weights of the others stand for it. */
  readonly raw?: number;
  readonly score?: number;
  readonly sources: readonly Source[];
  /** By hand: the reason. */
  readonly note?: string;
}

/** draft → manager confirms → the person has seen it → may appeal → settled. */
export const SCORE_STATES = ['draft', 'confirmed', 'seen', 'appealed', 'settled'] as const;
export type ScoreState = (typeof SCORE_STATES)[number];

export interface Scorecard {
  readonly id: string;
  readonly rev: number;
  readonly subject: ScoreSubject;
  readonly period: Period;
  readonly criteria: readonly Criterion[];
  readonly lines: readonly ScoredLine[];
  /** 0 to 100; undefined = every line is missing. */
  readonly total?: number;
  readonly state: ScoreState;
  readonly log: readonly ScoreEvent[];
}

export interface ScoreEvent {
  readonly type: 'made' | 'line' | 'confirmed' | 'seen' | 'appealed' | 'answered' | 'remade';
  readonly by: string;
  readonly at: number;
  readonly note?: string;
}

/** A random sample of posts for inspection; the same seed over the same posts gives the same sample. */
export interface Inspection {
  readonly id: string;
  readonly period: Period;
  readonly seed: string;
  readonly perAccount: number;
  /** Posts that could be drawn. */
  readonly pool: number;
  readonly mids: readonly string[];
  readonly at: number;
  readonly by: string;
  readonly marks: Readonly<
    Record<
      string,
      { readonly isFine: boolean; readonly note: string; readonly by: string; readonly at: number }
    >
  >;
}

/** A goal has a number or it is none (F35). */
export interface Goal {
  readonly id: string;
  readonly parentId?: string;
  readonly name: string;
  /** 规范, 传播效果, 品牌影响力 are the three roots of the regulations. */
  readonly root: 'order' | 'spread' | 'brand';
  readonly metric:
    | 'posts'
    | 'interactions'
    | 'interaction-median'
    | 'rate'
    | 'followers'
    | 'off-approval'
    | 'replies-in-time';
  readonly uid?: string;
  readonly baseline: number;
  readonly target: number;
  readonly from: string;
  readonly due: string;
}
