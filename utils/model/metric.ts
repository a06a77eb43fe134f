import type { Day } from './worktime';

/** Counts of a post in Weibo's own order; reads are shown to the account itself only. */
export const COUNT_KEYS = ['reposts', 'comments', 'likes', 'reads'] as const;
export type CountKey = (typeof COUNT_KEYS)[number];
/** What makes an interaction; reads do not. */
export const INTERACTIONS = ['reposts', 'comments', 'likes'] as const;
export type Interaction = (typeof INTERACTIONS)[number];

/** A number as it was seen: `step` is one unit of its last digit (1 = exact), so that the truth is within a step of it. */
export interface SeenCount {
  readonly value: number;
  readonly step: number;
  /** `100万+`: this or more. */
  readonly atLeast?: true;
}

/** `json` = exact, a copy of an answer of Weibo; `dom` = what was drawn. */
export type ReadingSource = 'json' | 'dom';

/** Counts of one post at one instant (epoch ms). */
export interface Reading {
  readonly at: number;
  readonly source: ReadingSource;
  readonly reposts: SeenCount;
  readonly comments: SeenCount;
  readonly likes: SeenCount;
  readonly reads?: SeenCount;
}

/** Followers of an account at one instant (epoch ms). */
export interface FollowerReading {
  readonly at: number;
  readonly source: ReadingSource;
  readonly followers: SeenCount;
}

export const POST_TYPES = ['original', 'repost', 'fast-repost'] as const;
export type PostType = (typeof POST_TYPES)[number];

/** What a post is made of, as far as the page said. */
export interface PostTraits {
  readonly type: PostType;
  /** First words, at most 60 characters; '' = not known. */
  readonly title: string;
  /** Topics in order, without #; those of super-topics apart. */
  readonly topics: readonly string[];
  readonly superTopics: readonly string[];
  readonly pictures: number;
  readonly hasVideo: boolean;
  readonly hasLink: boolean;
  /** Weibo's number: 0 公开. Undefined = not known. */
  readonly visibility?: number;
  /** Only its counts were drawn where it was seen: nothing of the above is known, and nothing is counted by it. */
  readonly isUnknown?: true;
}

/** Of a post whose counts were seen and nothing else. */
export const UNKNOWN_TRAITS: PostTraits = {
  type: 'original',
  title: '',
  topics: [],
  superTopics: [],
  pictures: 0,
  hasVideo: false,
  hasLink: false,
  isUnknown: true,
};

/** Readings that are due after a post went out, hours. */
export const FOLLOW_UPS = [1, 24, 72] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** A person's look back at a post; closes it. */
export interface LookBack {
  readonly note: string;
  readonly by: string;
  readonly at: number;
}

/** A post of an account that is governed or tracked, with the newest counts. */
export interface MeasuredPost {
  readonly mid: string;
  readonly mblogid: string;
  readonly uid: string;
  /** Epoch ms; undefined = only a rounded time was seen. */
  readonly createdAt?: number;
  readonly traits: PostTraits;
  readonly firstSeenAt: number;
  readonly last: Reading;
  /** When the counts were last seen to be still those of `last`, epoch ms; nothing is stored for that but this. */
  readonly checkedAt: number;
  /** Readings that are kept. */
  readonly readings: number;
  /** Instants of the readings that answered a follow-up, by hours after the post. */
  readonly followUps: Readonly<Partial<Record<FollowUp, number>>>;
  readonly lookBack?: LookBack;
}

/** A sum of what was gained: not exact as soon as one of its readings was rounded, `slack` = by how much at most. */
export interface Gain {
  readonly value: number;
  readonly slack: number;
}

/** One account on one day of Shanghai, kept up with every reading. */
export interface MetricDay {
  readonly uid: string;
  readonly day: Day;
  /** Readings that were kept that day; 0 does not exist: a day without a reading has no row. */
  readonly readings: number;
  /** Gained that day, between readings of this day or from the day before to this one. */
  readonly gains: Readonly<Record<CountKey, Gain>>;
  /** Gained since readings older than the day before: on which day is not known. */
  readonly late: Readonly<Record<CountKey, Gain>>;
  /** The newest number of followers of that day. */
  readonly followers?: FollowerReading;
}

/** Facts of a page that were refused, and why; counted, never stored. */
export const DROP_REASONS = [
  'negative',
  'falling-reads',
  'future',
  'before-post',
  'absurd',
  'other-account',
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/** An account that is not ours and is watched: a competitor, a model. */
export interface TrackedAccount {
  readonly uid: string;
  readonly name: string;
  readonly since: number;
  readonly by: string;
  readonly notes: readonly { readonly text: string; readonly by: string; readonly at: number }[];
}

/** A topic with a task for each natural week (Monday first): 话题主持人 5 条原创公开. */
export interface TopicTask {
  readonly id: string;
  readonly uid: string;
  /** Without #. */
  readonly topic: string;
  readonly isSuper: boolean;
  /** Posts a week. */
  readonly quota: number;
}
