import type { DropReason, MeasuredPost, MetricDay, TopicTask, TrackedAccount } from '@/utils/model/metric';
import type { ReportPlan, ReportSent } from '@/utils/model/report';
import type { Criterion, Goal, Inspection, Scorecard } from '@/utils/model/scorecard';

/** A post as stored, with what its indexes need beside it. */
export interface StoredMetricPost extends MeasuredPost {
  /** When it was published, or first seen where that is not known: its place in an account's list. */
  readonly order: number;
  /** Until when a follow-up may still be read; absent = no more. */
  readonly followUntil?: number;
}

/** All readings of one post, packed (`utils/domain/metrics/series.ts`). */
export interface StoredSeries {
  readonly mid: string;
  readonly uid: string;
  readonly words: Uint32Array;
  /** Newest reading, epoch ms: retention starts with the oldest. */
  readonly lastAt: number;
}

/** Page facts that were refused on a day, by reason: a number, never the fact. */
export interface StoredDrops {
  readonly day: string;
  readonly reason: DropReason;
  readonly n: number;
}

export interface StoredScorecard extends Scorecard {
  /** `person:ID` or `account:UID`. */
  readonly subjectKey: string;
  readonly from: string;
}

/** Criteria of scorecards as the company set them. */
export interface ScoreSettings {
  readonly id: 'score';
  readonly rev: number;
  readonly criteria: readonly Criterion[];
}

/** Stores of engagement counts and what is made of them; joined into `Schema`. */
export interface MetricStores {
  metricPosts: {
    key: string;
    value: StoredMetricPost;
    indexes: { posted: [string, number]; order: number; followUntil: number };
  };
  metricSeries: { key: string; value: StoredSeries; indexes: { uid: string; lastAt: number } };
  metricDays: { key: [string, string]; value: MetricDay; indexes: { day: string } };
  metricDrops: { key: [string, string]; value: StoredDrops };
  trackedAccounts: { key: string; value: TrackedAccount };
  topicTasks: { key: string; value: TopicTask };
  reportPlans: { key: string; value: ReportPlan };
  reportsSent: { key: string; value: ReportSent; indexes: { sentAt: number } };
  scorecards: { key: string; value: StoredScorecard; indexes: { period: [string, string] } };
  inspections: { key: string; value: Inspection };
  goals: { key: string; value: Goal };
  scoreSettings: { key: 'score'; value: ScoreSettings };
}
