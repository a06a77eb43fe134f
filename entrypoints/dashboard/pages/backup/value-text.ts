import { phaseText, kindText as sendKindText, visibilityText } from '@/components/review/words';
import { type MessageKey, t } from '@/components/ui/message';
import type { FieldChange, Shown, ValueKind } from '@/utils/domain/backup/field';
import { clockText } from '@/utils/domain/calendar/instant';
import type { Outcome, Phase, SendKind } from '@/utils/model/draft';
import type { Action, Role } from '@/utils/model/people';
import type { AccountKind } from '@/utils/model/policy';
import { actionText, kindText, listText, roleText } from '../../org/words';
import { numberText, timeText } from '../../time-text';

/** Names of people, departments and accounts by id. */
export type Names = Readonly<Record<string, string>>;

const OUTCOMES: Readonly<Record<Outcome, MessageKey>> = {
  'as-approved': 'badge.approved',
  deviates: 'badge.deviates',
  early: 'badge.early_plain',
  late: 'badge.late_plain',
  unapproved: 'badge.unapproved',
  'edited-later': 'badge.edited',
  'deleted-later': 'badge.deleted',
  'visibility-changed': 'badge.visibility',
};

/** Key of a message that ends in a value of the model; dashes are underlines there. */
const keyed = (start: string, value: string): string =>
  t(`${start}${value.replaceAll('-', '_')}` as MessageKey) || value;

const WORDS: Readonly<Record<ValueKind, (value: string, names: Names) => string>> = {
  text: (value) => value,
  count: (value) => numberText(Number(value)),
  time: (value) => timeText(Number(value)),
  minutes: (value) => t('backup.minutes', value),
  yes: (value) => t(value === 'true' ? 'backup.yes' : 'backup.no'),
  person: (value, names) => names[value] ?? value,
  department: (value, names) => names[value] ?? value,
  account: (value, names) => (value === 'all' ? t('org.freeze_all') : (names[value] ?? value)),
  role: (value) => roleText(value as Role),
  action: (value) => actionText(value as Action),
  accountKind: (value) => kindText(value as AccountKind),
  mode: (value) => keyed('page.mode.', value),
  industry: (value) => keyed('page.industry.', value),
  severity: (value) => keyed('severity.', value),
  category: (value) => keyed('category.', value),
  phase: (value) => phaseText(value as Phase),
  sendKind: (value) => sendKindText(value as SendKind),
  outcome: (value) => t(OUTCOMES[value as Outcome]),
  crisis: (value) => keyed('org.crisis_', value),
  visibility: (value) => visibilityText(Number(value)),
  scoreState: (value) => keyed('score.state_', value),
  clock: (value) => clockText(Number(value)),
  channel: (value) => keyed('calendar.channel_', value),
  planState: (value) => keyed('calendar.state_', value),
  ideaState: (value) => keyed('ideas.', value),
};

function valueText(as: ValueKind, value: Shown | undefined, names: Names): string {
  if (value === undefined || value === '') return t('org.none');
  const parts = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  return parts.length === 0 ? t('org.none') : listText(parts.map((part) => WORDS[as](part, names)));
}

/** One field that differs, in a sentence: what it is here, and what it would become. */
export function fieldText({ name, as, before, after }: FieldChange, names: Names): string {
  const field = t(`backup.field_${name}` as MessageKey) || name;
  if (before === undefined && after === undefined) return t('backup.differs', field);
  return t('backup.becomes', field, valueText(as, before, names), valueText(as, after, names));
}
