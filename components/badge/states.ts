import type { IconName } from '@/components/ui/icon-paths';
import { t } from '@/components/ui/message';
import type { BadgeState, PostBadge } from '@/utils/model/approval-view';

export interface BadgeLook {
  readonly icon: IconName;
  /** Colour role; `plain` has no fill, because what is fine is quiet. */
  readonly tone: 'plain-ok' | 'accent' | 'block' | 'warn' | 'neutral' | 'dashed';
}

/** Shape and colour of each state; no two states of one colour share a shape. */
export const LOOKS: Readonly<Record<BadgeState, BadgeLook>> = {
  approved: { icon: 'ok', tone: 'plain-ok' },
  checking: { icon: 'clock', tone: 'accent' },
  unapproved: { icon: 'block', tone: 'block' },
  deviates: { icon: 'diff', tone: 'block' },
  edited: { icon: 'edit', tone: 'warn' },
  early: { icon: 'clock', tone: 'warn' },
  late: { icon: 'clock', tone: 'warn' },
  visibility: { icon: 'eye', tone: 'warn' },
  emergency: { icon: 'bolt', tone: 'warn' },
  deleted: { icon: 'trash', tone: 'neutral' },
  unknown: { icon: 'unknown', tone: 'dashed' },
};

const HOUR = 60;
const DAY = 24 * HOUR;

/** 40 分, 2 时, 3 天: the largest unit that is full, rounded down. */
export function spanWord(minutes: number): string {
  if (minutes < HOUR) return t('badge.minutes', Math.max(1, Math.round(minutes)));
  return minutes < DAY
    ? t('badge.hours', Math.floor(minutes / HOUR))
    : t('badge.days', Math.floor(minutes / DAY));
}

/** The word on the badge; early and late say by how much. */
export function badgeWord({ state, minutes }: Pick<PostBadge, 'state' | 'minutes'>): string {
  if (state !== 'early' && state !== 'late') return t(`badge.${state}`);
  return minutes === undefined ? t(`badge.${state}_plain`) : t(`badge.${state}`, spanWord(minutes));
}

/** What the state means, one sentence. */
export const badgeMeaning = (state: BadgeState): string => t(`badge.${state}_means`);

/** Every message a badge may need, so that it can still be said after the extension was replaced. */
export const BADGE_WORDS = ['badge.unknown', 'badge.unknown_means', 'badge.label', 'badge.trail'] as const;
