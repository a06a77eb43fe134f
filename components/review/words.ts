import { type MessageKey, t } from '@/components/ui/message';
import type { Draft, DraftContent, Phase, SendKind, Vouch } from '@/utils/model/draft';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const VISIBILITIES: Readonly<Record<number, MessageKey>> = {
  0: 'review.visible_0',
  1: 'review.visible_1',
  5: 'review.visible_5',
  6: 'review.visible_6',
  10: 'review.visible_10',
};

/** Who will see the post, in Weibo's words. */
export const visibilityText = (visibility: number): string => {
  const key = VISIBILITIES[visibility];
  return key ? t(key) : t('review.visible_other', visibility);
};

export const kindText = (kind: SendKind): string => t(`review.kind_${kind.replace('-', '_')}` as MessageKey);
export const phaseText = (phase: Phase): string => t(`review.phase_${phase.replace('-', '_')}` as MessageKey);

const RECHECKED: Readonly<Partial<Record<Phase, MessageKey>>> = {
  reconciled: 'recheck.passed',
  changes: 'recheck.changes',
  rejected: 'recheck.rejected',
};
/** What a 复审 came to; undefined for other drafts and while nothing has come of it. */
export const recheckPhaseText = ({
  recheck,
  phase,
}: Pick<Draft, 'recheck' | 'phase'>): string | undefined => {
  const key = RECHECKED[phase];
  return recheck && key && t(key);
};
export const vouchText = (vouch: Vouch): string => t(`review.vouch_${vouch}`);

const locale = () => document.documentElement.lang || undefined;

/** A length of time in its largest unit: 20 minutes, 3 hours, 2 days. */
export function spanText(ms: number): string {
  if (ms < HOUR) return t('review.minutes', Math.max(1, Math.round(ms / MINUTE)));
  return ms < DAY ? t('review.hours', Math.round(ms / HOUR)) : t('review.days', Math.round(ms / DAY));
}

/** How a limit stands at `now`, both epoch ms. */
export const dueText = (due: number, now: number): string =>
  due < now ? t('review.overdue', spanText(now - due)) : t('review.left', spanText(due - now));

/** A moment: today, tomorrow, or the day, with the time to the minute. */
export function momentText(at: number, now: number): string {
  const date = new Date(at);
  const time = date.toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit', hour12: false });
  const days = Math.round((new Date(at).setHours(0, 0, 0, 0) - new Date(now).setHours(0, 0, 0, 0)) / DAY);
  if (days === 0) return t('review.today', time);
  if (days === 1) return t('review.tomorrow', time);
  if (days === -1) return t('review.yesterday', time);
  return t('review.on_day', date.getMonth() + 1, date.getDate(), time);
}

const QUOTE_LENGTH = 16;

/** The beginning of words that were found, where all of them would bury the reason. */
export const quoteText = (quote: string): string => {
  const signs = [...quote];
  return signs.length <= QUOTE_LENGTH ? quote : `${signs.slice(0, QUOTE_LENGTH).join('')}…`;
};

const TITLE_LENGTH = 24;

/** Title of a draft, or the beginning of its text. */
export const titleOf = (draft: Draft, content: DraftContent | undefined): string => {
  if (draft.meta.title !== '') return draft.meta.title;
  const start = [...(content?.text ?? '')].slice(0, TITLE_LENGTH).join('');
  return start === '' ? t('review.no_words') : start;
};
