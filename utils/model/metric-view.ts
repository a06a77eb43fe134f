import type {
  Gain,
  Interaction,
  LookBack,
  MeasuredPost,
  PostTraits,
  Reading,
  SeenCount,
  TopicTask,
  TrackedAccount,
} from './metric';

/** A post of a governed or tracked account as the page showed it; a claim of the page. */
export interface SeenPost {
  readonly uid: string;
  readonly mid: string;
  readonly mblogid: string;
  readonly createdAt?: number;
  /** Undefined = only what was drawn is known. */
  readonly traits?: PostTraits;
  readonly reading: Reading;
}

/** Followers of an account as its profile told. */
export interface SeenFollowers {
  readonly uid: string;
  readonly name: string;
  readonly at: number;
  readonly followers: SeenCount;
}

/** What stands under an own post in the feed. */
export interface GrowthStrip {
  readonly mid: string;
  readonly since: 'yesterday' | 'first-hour' | 'post' | 'reading';
  readonly sinceAt: number;
  readonly at: number;
  readonly gains: Readonly<Record<Interaction, Gain>>;
  readonly unusual?: {
    readonly key: Interaction;
    readonly times: number;
    readonly median: number;
    readonly n: number;
  };
}

/** What the page has to know to read counts. */
export interface MetricSnapshot {
  /** Accounts whose posts are read: governed and tracked. */
  readonly uids: readonly string[];
  /** Those of ours, where a strip may stand. */
  readonly own: readonly string[];
  /** The profile in use may see figures. */
  readonly maySee: boolean;
}

/** A post of the visit list. */
export interface VisitRow {
  readonly post: MeasuredPost;
  readonly hours: 1 | 24 | 72;
  /** Until when a reading still counts, epoch ms. */
  readonly until: number;
}

/** A post with its whole series. */
export interface PostView {
  readonly post: MeasuredPost;
  readonly readings: readonly Reading[];
  readonly account: string;
}

export interface TrackedRow {
  readonly account: TrackedAccount;
  readonly posts: number;
  /** Posts a week over the last 28 days of which something was seen. */
  readonly perWeek?: number;
  readonly median?: number;
  readonly n: number;
  readonly followers?: SeenCount;
  readonly topTopics: readonly { readonly topic: string; readonly posts: number }[];
  readonly best: readonly MeasuredPost[];
}

export interface TopicRow {
  readonly task: TopicTask;
  readonly done: number;
  readonly unsure: number;
  readonly from: number;
  readonly until: number;
  readonly isLate: boolean;
  readonly mids: readonly string[];
}

export interface LookBackEdit {
  readonly mid: string;
  readonly lookBack?: LookBack;
}
