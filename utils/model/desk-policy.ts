import type { WatchTerm } from './incident';
import type { SlaRule } from './sla';
import type { TicketKind } from './ticket';
import type { HolidayLayer, ServiceHours } from './worktime';

/**
 * Which comments seen on own posts become tickets: all, questions and complaints (also 建议 求助 媒体 and what holds a
 * watch word), watch words only, or none (people note by hand).
 */
export const CAPTURE_RULES = ['all', 'asking', 'words', 'off'] as const;
export type CaptureRule = (typeof CAPTURE_RULES)[number];

export interface CapturePolicy {
  readonly rule: CaptureRule;
  /** Words that always make a ticket, whatever its kind. */
  readonly words: readonly string[];
  /** Other rule for single accounts, by uid. */
  readonly byAccount: Readonly<Record<string, CaptureRule>>;
  /** Comments said longer ago than this are left alone, hours. */
  readonly maxAgeHours: number;
  /** The company's own words for a kind: they win over everything the extension knows. */
  readonly ownWords: readonly OwnWord[];
  /** People whose comments never become tickets by themselves: nickname or uid. */
  readonly leaveAlone: readonly string[];
}

/** A word that says of what kind a comment is. */
export interface OwnWord {
  readonly word: string;
  readonly kind: TicketKind;
}

/** Where a rule says nothing of its own (`escalateAfter`): level 1 tells the owner of the account, 2 the managers. */
export interface EscalationPolicy {
  readonly on: boolean;
  /** Working minutes after the due time until the owner of the account is told (0 = at once), then the managers. */
  readonly ownerAfter: number;
  readonly managersAfter: number;
}

/** Replies that want an approval before they are sent. */
export interface SensitivePolicy {
  readonly on: boolean;
  readonly kinds: readonly TicketKind[];
  readonly words: readonly string[];
  /** Also while an incident of at least this level is open for the account; 0 = never. */
  readonly fromLevel: 0 | 1 | 2 | 3 | 4;
}

export interface WatchPolicy {
  readonly terms: readonly WatchTerm[];
  /** A surge is `factor` times the hourly median of seven days, and at least `least` tickets in an hour. */
  readonly surge: { readonly on: boolean; readonly factor: number; readonly least: number };
}

/** How the interaction desk works; edited on the dashboard, data like every policy. */
export interface DeskPolicy {
  readonly rev: number;
  readonly updatedAt: number;
  readonly capture: CapturePolicy;
  readonly sla: readonly SlaRule[];
  /** At least one. */
  readonly hours: readonly ServiceHours[];
  /** Years of official holidays that people imported; the bundled ones are not in here. */
  readonly holidays: readonly HolidayLayer[];
  /** The clock starts when it was said, or when it was first seen. */
  readonly clockFrom: 'said' | 'seen';
  readonly escalation: EscalationPolicy;
  readonly sensitive: SensitivePolicy;
  readonly watch: WatchPolicy;
  /** Replies of fewer characters get a hint that they may dodge the question. */
  readonly shortReply: number;
  /** Desktop notices (asks the browser for the permission when switched on), and the number on the toolbar icon. */
  readonly notices: { readonly desktop: boolean; readonly badge: boolean };
  /** Days until name and words of a closed ticket are erased, and until a moderation record is. */
  readonly keepDays: { readonly tickets: number; readonly moderation: number };
}

export type DeskPolicySettings = Omit<DeskPolicy, 'rev' | 'updatedAt'>;

/** In force on first install. */
export const DEFAULT_DESK_POLICY: DeskPolicy = {
  rev: 0,
  updatedAt: 0,
  capture: { rule: 'asking', words: [], byAccount: {}, maxAgeHours: 72, ownWords: [], leaveAlone: [] },
  sla: [
    { id: 'media', kinds: ['media'], accounts: [], priorities: [], minutes: 30, clock: 'duty' },
    { id: 'urgent', kinds: [], accounts: [], priorities: ['urgent'], minutes: 30, clock: 'duty' },
    {
      id: 'complaint',
      kinds: ['complaint', 'help'],
      accounts: [],
      priorities: [],
      minutes: 60,
      clock: 'service',
    },
    { id: 'usual', kinds: [], accounts: [], priorities: [], minutes: 120, clock: 'service' },
  ],
  hours: [
    {
      id: 'usual',
      name: '',
      hours: { workday: ['09:00-21:00'], weekend: ['10:00-18:00'], holiday: ['10:00-18:00'] },
      exceptions: [],
    },
  ],
  holidays: [],
  clockFrom: 'said',
  escalation: { on: true, ownerAfter: 0, managersAfter: 60 },
  sensitive: { on: true, kinds: ['media'], words: [], fromLevel: 1 },
  watch: { terms: [], surge: { on: true, factor: 3, least: 10 } },
  shortReply: 6,
  notices: { desktop: false, badge: true },
  keepDays: { tickets: 180, moderation: 1095 },
};
