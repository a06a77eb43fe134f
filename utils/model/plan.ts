import type { CadenceRule } from './plan-settings';
import type { Day } from './worktime';

/** 选题 → 撰写 → 审核 → 待发 → 已发 → 复盘. */
export const PLAN_STATES = ['idea', 'writing', 'review', 'ready', 'published', 'reviewed'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/**
 * Where it is published. Only Weibo is seen by itself; the others are rows kept by hand. `task` = work inside the company
 * that goes nowhere.
 */
export const CHANNELS = [
  'weibo',
  'wechat',
  'douyin',
  'kuaishou',
  'zhihu',
  'bilibili',
  'offline',
  'task',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** 原创, 转发, 互动. */
export const PLAN_FORMS = ['original', 'repost', 'interaction'] as const;
export type PlanForm = (typeof PLAN_FORMS)[number];

/** The nine elements of a post: 文字、图片、视频、音频、链接、@、##、应用、表情. */
export const PLAN_ELEMENTS = [
  'text',
  'picture',
  'video',
  'audio',
  'link',
  'mention',
  'topic',
  'app',
  'emoji',
] as const;
export type PlanElement = (typeof PLAN_ELEMENTS)[number];

/** What people are to do: 抽奖, 问答, 投票, 话题讨论, 线下活动. */
export const ACTIVITIES = ['lottery', 'qa', 'vote', 'topic', 'offline'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** A word of one person that an item may go out on a sensitive day in spite of it; two different people make a release. */
export interface ReleaseWord {
  readonly by: string;
  readonly at: number;
  readonly reason: string;
}

/** Handed to Weibo's own timed posting (定时); `until` a post is looked for. */
export interface HandOver {
  /** epoch ms of Weibo's timer. */
  readonly at: number;
  readonly by: string;
}

/**
 * Something planned, or done by hand on another channel. Time is the clock in Shanghai: a day and a minute, never an
 * instant, so that moving an item to another day keeps its hour.
 */
export interface PlanItem {
  readonly id: string;
  readonly rev: number;
  readonly title: string;
  readonly channel: Channel;
  /** Weibo accounts it is for; empty = not said yet, or another channel. */
  readonly uids: readonly string[];
  readonly day: Day;
  /** Minute of the day, 0 to 1439; undefined = no time yet. */
  readonly minute?: number;
  readonly state: PlanState;
  /** 内容栏目. */
  readonly pillar?: string;
  readonly form: PlanForm;
  readonly elements: readonly PlanElement[];
  readonly activity?: Activity;
  readonly tags: readonly string[];
  /** Promotion or joke: what memorial days hold. */
  readonly isPromotion?: boolean;
  readonly ownerId?: string;
  readonly campaignId?: string;
  /** Recurring slot it fills. */
  readonly slotId?: string;
  /** Drafts written for it, by account where there are several; the newest last. */
  readonly draftIds: readonly string[];
  /** mids of the posts it became. */
  readonly mids: readonly string[];
  /** When it went out, epoch ms; with the state published or reviewed. */
  readonly publishedAt?: number;
  /** Address of what is out on another channel. */
  readonly link?: string;
  readonly note?: string;
  /** Look back, when the state is reviewed. */
  readonly lookBack?: string;
  readonly releases: readonly ReleaseWord[];
  readonly handOver?: HandOver;
  /** Instants for which the person was told already: the reminder, and that it was missed. */
  readonly told?: { readonly due?: number; readonly missed?: number; readonly unseen?: number };
  readonly updatedAt: number;
  readonly updatedBy: string;
}

/** What a recurrence does with a day that does not work: keep it, leave it out, or go to the next working day. */
export const OFF_DAYS = ['keep', 'skip', 'next-workday'] as const;
export type OffDays = (typeof OFF_DAYS)[number];

/** Days that come again. Weekdays 1 = Monday … 7 = Sunday; month days 1 … 31, -1 = the last. */
export type Recurrence = { readonly offDays: OffDays } & (
  | { readonly every: 'day' }
  | { readonly every: 'workday' }
  | { readonly every: 'week'; readonly interval: number; readonly weekdays: readonly number[] }
  | { readonly every: 'month'; readonly interval: number; readonly monthDays: readonly number[] }
);

/** A place in the week that is to be filled: 固定档. */
export interface PlanSlot {
  readonly id: string;
  readonly rev: number;
  readonly name: string;
  readonly uid: string;
  readonly recurrence: Recurrence;
  readonly minute: number;
  readonly from: Day;
  readonly to?: Day;
  readonly pillar?: string;
}

/** Several accounts around one thing, in order and with distances. */
export interface Campaign {
  readonly id: string;
  readonly rev: number;
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  readonly goal?: string;
  /** Order of the accounts and minutes after the first. */
  readonly order: readonly { readonly uid: string; readonly offsetMinutes: number }[];
}

export const IDEA_STATES = ['new', 'planned', 'dropped'] as const;
/** A thought for later. Unused ones come up again. */
export interface Idea {
  readonly id: string;
  readonly rev: number;
  readonly text: string;
  readonly source: string;
  readonly pillar?: string;
  /** Why it fits us: a hot topic without an answer stays an idea. */
  readonly why: string;
  readonly state: (typeof IDEA_STATES)[number];
  readonly by: string;
  readonly at: number;
  /** When it comes up again, day. */
  readonly againOn: Day;
}

/** One entry of a template: days after the start, and the clock. */
export interface TemplateEntry {
  readonly dayOffset: number;
  readonly minute?: number;
  readonly title: string;
  readonly channel?: Channel;
  readonly pillar?: string;
  readonly form: PlanForm;
  readonly activity?: Activity;
  readonly tags?: readonly string[];
  readonly note?: string;
}

/** A plan to start from: 五周启动计划, 花店日常, 品牌月度, 超话周计划, or the company's own. */
export interface PlanTemplate {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly entries: readonly TemplateEntry[];
  /** Cadence rules that go with it, offered when it is used. */
  readonly cadence?: readonly Omit<CadenceRule, 'id'>[];
}
