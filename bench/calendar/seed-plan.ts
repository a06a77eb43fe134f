import { toDay, toDayNumber } from '@/utils/core/day';
import type { CellBasis } from '@/utils/domain/calendar/day-cells';
import { createCalendar, type WorkCalendar } from '@/utils/domain/worktime/create-calendar';
import { layHolidays } from '@/utils/domain/worktime/lay-holidays';
import { PLAN_STATES, type PlanItem, type PlanSlot } from '@/utils/model/plan';
import { type CadenceRule, USUAL_CADENCE } from '@/utils/model/plan-settings';
import { planItem } from '../../tests/support/plan-item';
import { posts } from '../matcher/inputs';

export const ITEMS = 1_000;
export const ACCOUNTS = 50;
export const RULES = 20;
/** The month that is drawn: five rows of weeks, 国庆 and a 调休 Saturday in it. */
export const MONTH = {
  from: '2026-09-28',
  to: '2026-11-01',
  day: '2026-10-14',
  movedTo: '2026-10-15',
  days: 31,
} as const;
const FIRST = toDayNumber('2026-10-01');
const NOW = Date.UTC(2026, 9, 14, 3);
const TEXT_LENGTH = 140;
/** Every so many-th text is a copy of an earlier one with its end changed. */
const COPY_EVERY = 10;
const BACK = 3;
const isCopy = (n: number): boolean => n % COPY_EVERY === COPY_EVERY - 1;
const TAGS = ['新品', '门店', '会员', '早安', '公益'] as const;

export const uidAt = (n: number): string => String(7_200_000_000 + (n % ACCOUNTS));

export const accounts = Array.from({ length: ACCOUNTS }, (_, n) => ({
  uid: uidAt(n),
  name: `云杉茶饮${n + 1}`,
}));

/** Texts of 140 characters, a tenth of them near copies. */
export function planTexts(count: number): readonly string[] {
  const texts = posts(count, TEXT_LENGTH);
  return texts.map((text, i) =>
    isCopy(i) ? `${(texts[i - BACK] ?? '').slice(0, TEXT_LENGTH - 12)}欢迎到店品尝新茶` : text,
  );
}

const titleOf = (text: string): string => text.replace(/\s+/g, '').slice(0, 12);

/** A month of a matrix: all states, clocks between eight and eleven at night, the text as the note. */
export function planItems(texts: readonly string[]): readonly PlanItem[] {
  return texts.map((note, n) =>
    planItem({
      id: `i-${n}`,
      day: toDay(FIRST + ((n * 7) % MONTH.days)),
      minute: 480 + ((n * 37) % 900),
      uids: [uidAt((isCopy(n) ? n - BACK : n) * 3)],
      title: titleOf(note),
      note,
      state: PLAN_STATES[n % PLAN_STATES.length] ?? 'writing',
      ...(PLAN_STATES[n % PLAN_STATES.length] === 'reviewed' ? { lookBack: '比上周多' } : {}),
      form: n % 5 === 0 ? 'repost' : 'original',
      tags: [TAGS[n % TAGS.length] ?? ''],
      isPromotion: n % 9 === 0,
    }),
  );
}

/** Twenty rules of all periods: the usual ones, and some for tags and single accounts. */
const rules: readonly CadenceRule[] = [
  ...USUAL_CADENCE.rules,
  ...Array.from({ length: RULES - USUAL_CADENCE.rules.length }, (_, n): CadenceRule => {
    const tag = TAGS[n % TAGS.length] ?? '';
    return {
      id: `rule-${n}`,
      scope: { channel: 'weibo', ...(n % 2 === 0 ? { tag } : { uid: uidAt(n) }) },
      period: (['day', 'week', 'month', 'quarter'] as const)[n % 4] ?? 'day',
      min: 1,
      max: 9,
      ...(n % 3 === 0 ? { gapMinutes: 30 } : {}),
    };
  }),
];

const WEEKLY = 25;

/** Fifty recurring slots that a rule of RFC 5545 can say too: weekly and monthly, days off kept. */
export const planSlots: readonly PlanSlot[] = Array.from({ length: ACCOUNTS }, (_, n): PlanSlot => {
  const interval = 1 + (n % 2);
  return {
    id: `slot-${n}`,
    rev: 1,
    name: '固定档',
    uid: uidAt(n),
    minute: 480 + n * 15,
    from: '2026-01-01',
    recurrence:
      n < WEEKLY
        ? { every: 'week', interval, weekdays: [1 + (n % 5), 6], offDays: 'keep' }
        : { every: 'month', interval, monthDays: [1 + (n % 28), -1], offDays: 'keep' },
  };
});

export const bundledCalendar = (): WorkCalendar => createCalendar(layHolidays().years);

/** What the month is drawn from. */
export const planBasis = (items: readonly PlanItem[], calendar: WorkCalendar): CellBasis => ({
  items,
  slots: planSlots,
  posts: [],
  uids: accounts.map(({ uid }) => uid),
  cadence: { ...USUAL_CADENCE, rules },
  sensitive: { rev: 0, days: [] },
  calendar,
  now: NOW,
  textOf: (item) => item.note ?? '',
});
