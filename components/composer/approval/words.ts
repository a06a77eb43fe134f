import type { Tone } from '@/components/ui/Chip';
import type { IconName } from '@/components/ui/icon-paths';
import { type MessageKey, t } from '@/components/ui/message';
import type { BoxApproval, BoxChange, Leftover, Trouble } from '@/utils/guard/approval-state';

const snake = (id: string): string => id.replaceAll('-', '_');
const two = (n: number): string => String(n).padStart(2, '0');

/** "18:00" for a time of today, with its day otherwise. */
export function timeWord(at: number, now: number): string {
  const date = new Date(at);
  const clock = `${two(date.getHours())}:${two(date.getMinutes())}`;
  return date.toDateString() === new Date(now).toDateString()
    ? clock
    : t('composer.approval_date', date.getMonth() + 1, date.getDate(), clock);
}

const LOOK: Readonly<Record<BoxApproval['kind'], readonly [IconName, Tone]>> = {
  none: ['edit', 'plain'],
  'in-review': ['clock', 'accent'],
  changes: ['reply', 'warn'],
  rejected: ['close', 'block'],
  approved: ['ok', 'ok'],
  early: ['clock', 'accent'],
  void: ['diff', 'warn'],
  expired: ['clock', 'warn'],
  frozen: ['frozen', 'ink'],
  offline: ['unknown', 'plain'],
};

export interface ChipWords {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly word: string;
}

const MOST_NAMES = 2;

/** A state of approval as word, shape and tone; `short` = as it fits the folded chip. */
export function chipWords(
  { kind, step, until, notBefore }: Pick<BoxApproval, 'kind' | 'step' | 'until' | 'notBefore'>,
  now: number,
  short = false,
): ChipWords {
  const [icon, tone] = LOOK[kind];
  const word = (): string => {
    if (kind === 'in-review') {
      if (!step) return t('composer.approval_why_in_review');
      const names = step.names.slice(0, MOST_NAMES).join(t('composer.approval_and'));
      return names === '' || short
        ? t('composer.approval_in_review', step.n, step.of)
        : t('composer.approval_in_review_by', step.n, step.of, names);
    }
    if (kind === 'approved') return t('composer.approval_approved', timeWord(until ?? now, now));
    if (kind === 'early') return t('composer.approval_early', timeWord(notBefore ?? now, now));
    return t(`composer.approval_${snake(kind)}` as MessageKey);
  };
  return { icon, tone, word: word() };
}

/** Why an account that wants approval does not send, by how things stand. */
export function whyMissing({ kind }: BoxApproval): string | undefined {
  return ['none', 'in-review', 'changes', 'rejected', 'offline'].includes(kind)
    ? t(`composer.approval_why_${snake(kind)}` as MessageKey)
    : undefined;
}

/** "批准后改了 3 个字", for the approved or the submitted version. */
export function changeWords({ changed }: BoxChange, kind: BoxApproval['kind']): string {
  const inReview = kind === 'in-review';
  if (changed > 0)
    return t(inReview ? 'composer.approval_changed_review' : 'composer.approval_changed_words', changed);
  return t(inReview ? 'composer.approval_changed_review_other' : 'composer.approval_changed_other');
}

/** The one line that stands beside the verdict. */
export function approvalNote(approval: BoxApproval, isSound: boolean): string | undefined {
  const { change, kind, remarks } = approval;
  if (change && (kind === 'void' || kind === 'in-review')) return changeWords(change, kind);
  const [first] = remarks;
  if ((kind === 'changes' || kind === 'rejected') && first)
    return t('composer.approval_said', first.by, first.text);
  if (kind === 'none' && approval.isNeeded && approval.hasContent && !approval.may.submit)
    return t(approval.hasProfile ? 'composer.approval_no_right' : 'composer.approval_no_profile');
  if (kind === 'in-review' && isSound && approval.isNeeded) return t('composer.approval_sound');
  return undefined;
}

/** Everything that differs besides the words of the text. */
export function otherChanges(change: BoxChange): readonly string[] {
  return [
    ...change.media.map(({ index, how }) => t(`composer.approval_picture_${how}` as MessageKey, index + 1)),
    ...change.fields.map(({ name }) => t(`composer.approval_field_${name}` as MessageKey)),
  ];
}

const SAID: readonly Trouble[] = [
  'no-permission',
  'no-flow',
  'nobody-can-review',
  'media-unseen',
  'wrong-phase',
  'content-changed',
  'frozen',
  'reason-missing',
  'pictures-there',
  'pictures-missing',
  'no-room',
  'box-busy',
];
const OF_FILLING: readonly Trouble[] = ['pictures-there', 'pictures-missing', 'box-busy'];

export function troubleWords(why: Trouble): string {
  const reason = t(`composer.approval_trouble_${SAID.includes(why) ? snake(why) : 'other'}` as MessageKey);
  return t(OF_FILLING.includes(why) ? 'composer.approval_trouble_fill' : 'composer.approval_trouble', reason);
}

export function leftWords(left: Leftover, now: number): string {
  switch (left.what) {
    case 'pictures':
      return t('composer.approval_left_pictures', left.count);
    case 'visibility':
      return t('composer.approval_left_visibility', left.label);
    case 'schedule':
      return t('composer.approval_left_schedule', timeWord(left.at, now));
    case 'statement':
      return t('composer.approval_left_statement');
  }
}
