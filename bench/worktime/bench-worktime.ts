import chineseDays from 'chinese-days';
import { DAY_MS, firstDayOf, startOfDay, toDay, toDayNumber } from '@/utils/core/day';
import { createCalendar } from '@/utils/domain/worktime/create-calendar';
import { createClocks } from '@/utils/domain/worktime/create-clocks';
import { layHolidays } from '@/utils/domain/worktime/lay-holidays';
import { slaDue } from '@/utils/domain/worktime/sla-due';
import { slaState } from '@/utils/domain/worktime/sla-state';
import { addWorkdays } from '@/utils/domain/worktime/workdays';
import type { SlaRule, TicketTimes } from '@/utils/model/sla';
import type { ServiceHours } from '@/utils/model/worktime';
import { goal, type Section } from '../lib/section';
import { figure, median } from '../lib/stats';

const TICKETS = 100_000;
const TURNS = 7;
const MINUTE = 60_000;
const HOURS: ServiceHours = {
  id: 'desk',
  name: '',
  hours: {
    workday: ['09:00-12:00', '13:30-18:00'],
    weekend: ['10:00-16:00'],
    holiday: ['10:00-16:00'],
  },
  night: { workday: ['22:00-02:00'], weekend: [], holiday: [] },
  exceptions: [{ from: '2026-11-11', to: '2026-11-11', name: '双十一', spans: ['00:00-24:00'] }],
};
const RULE: SlaRule = {
  id: 'usual',
  kinds: [],
  accounts: [],
  priorities: [],
  minutes: 60,
  resolutionMinutes: 960,
  clock: 'duty',
  escalateAfter: [0, 60],
};
const NOW = startOfDay(firstDayOf(2027)) - 37 * DAY_MS;

/** Tickets of the last two years, every third with a pause, half of them answered. */
const tickets: readonly TicketTimes[] = Array.from({ length: TICKETS }, (_, i) => {
  const openedAt = NOW - ((i * 7_919) % (2 * 365 * 1_440)) * MINUTE;
  const pause = { at: openedAt + 30 * MINUTE, until: openedAt + 300 * MINUTE };
  return {
    openedAt,
    ...(i % 2 === 0 ? { firstReplyAt: openedAt + (i % 400) * MINUTE } : {}),
    pauses: i % 3 === 0 ? [pause] : [],
  };
});

const times = (work: () => void): number => {
  const all: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const from = performance.now();
    work();
    all.push(performance.now() - from);
  }
  return median(all);
};

/** The days of 2027 that 全国年节及纪念日放假办法 gives off, from an almanac. */
const OFF_IN_2027 = [
  '2027-01-01',
  ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
  '2027-04-05',
  ...['2027-05-01', '2027-05-02'],
  '2027-06-09',
  '2027-09-15',
  ...['2027-10-01', '2027-10-02', '2027-10-03'],
];

export async function benchWorktime(): Promise<readonly Section[]> {
  const started = performance.now();
  const calendar = createCalendar(layHolidays().years);
  const clock = createClocks(calendar, [HOURS])(RULE);
  slaState(tickets[0] ?? { openedAt: NOW, pauses: [] }, RULE, clock, NOW);
  const first = performance.now() - started;
  const due = times(() => {
    for (const ticket of tickets) slaDue(ticket, RULE, clock);
  });
  const state = times(() => {
    for (const ticket of tickets) slaState(ticket, RULE, clock, NOW);
  });
  const dates = Array.from({ length: 1_000 }, (_, i) => toDay(firstDayOf(2024) + i));
  const ours = times(() => {
    for (const date of dates) addWorkdays(date, 5, calendar);
  });
  const theirs = times(() => {
    for (const date of dates) chineseDays.findWorkday(5, date);
  });
  const wrong = OFF_IN_2027.filter((date) => calendar.infoOf(toDayNumber(date)).works).length;
  return [
    {
      title: 'Working time and ticket clocks',
      how: `${TICKETS.toLocaleString('en')} tickets of two years, each with a first reply and a resolution on service hours with night duty, two steps of escalation, pauses on every third; median of ${TURNS} runs. Ms for all. Below, five working days on from 1,000 dates.`,
      head: ['', 'ms'],
      rows: [
        ['calendar, clock and the first ticket, nothing cached', figure(first)],
        ['due times of all tickets', figure(due)],
        ['where all tickets stand now', figure(state)],
        ['1,000 terms of five working days', figure(ours)],
        ['the same with chinese-days', figure(theirs)],
      ],
      goals: [
        goal('where 100,000 tickets stand: a blink', '≤ 400 ms', `${figure(state)} ms`, state <= 400),
        goal(
          'statutory days of 2027 taken for working days',
          '0',
          `${wrong} (chinese-days: ${OFF_IN_2027.filter((date) => chineseDays.isWorkday(date)).length})`,
          wrong === 0,
        ),
      ],
    },
  ];
}
