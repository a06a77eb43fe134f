import { describe, expect, it } from 'vitest';
import type { TicketCommand } from '@/utils/domain/desk/commands';
import { deskCounts } from '@/utils/domain/desk/counts';
import { decideTicket } from '@/utils/domain/desk/decide';
import { deskClock } from '@/utils/domain/desk/desk-clock';
import { slaReport } from '@/utils/domain/desk/sla-report';
import { suggestionRows } from '@/utils/domain/desk/suggestion-rows';
import { workloadOf } from '@/utils/domain/desk/workload';
import { createClocks } from '@/utils/domain/worktime/create-clocks';
import { DEFAULT_DESK_POLICY } from '@/utils/model/desk-policy';
import type { Ticket, TicketEvent, TicketOpening } from '@/utils/model/ticket';
import { anOpening, deskContext, opened, ticketOf } from '../../support/desk-world';
import { at, CALENDAR } from '../../support/worktime';

const clock = deskClock(
  DEFAULT_DESK_POLICY,
  createClocks(CALENDAR, DEFAULT_DESK_POLICY.hours),
  () => undefined,
);
const LIN = { id: 'lin', name: '林夏' };
const ZHOU = { id: 'zhou', name: '周岚' };
const DAY = '2026-11-25';
const time = (clockTime: string): number => at(`${DAY} ${clockTime}`);
type Step = readonly [actor: typeof LIN, clockTime: string, command: Record<string, unknown>];

/** A ticket said that day at a time, and what was done with it. */
function made(
  id: string,
  said: string,
  opening: Partial<TicketOpening> = {},
  ...steps: readonly Step[]
): Ticket {
  const facts = anOpening({ ...opening, saidAt: time(said) });
  let log: readonly TicketEvent[] = [
    { ...opened(id, facts, time(said)), clock: clock.start(facts, time(said), []) } as TicketEvent,
  ];
  steps.forEach(([actor, clockTime, asked], i) => {
    const command = { ...asked, commandId: `${id}-${i}` } as TicketCommand;
    const context = deskContext({ actor, now: time(clockTime), clock });
    const ruling = decideTicket(ticketOf(log), command, context, log);
    if (!ruling.ok) throw new Error(ruling.refusal);
    log = [...log, ...ruling.events];
  });
  return ticketOf(log);
}
const reply = { type: 'reply', text: '您好', answersCore: false };
const core = { type: 'reply', text: '十点关门', answersCore: true };

const inTime = made('in-time', '10:00', { assignee: 'lin' }, [LIN, '10:30', core]);
const late = made('late', '10:00', { kind: 'complaint' }, [ZHOU, '12:00', reply]);
const waits = made('waits', '15:00', { assignee: 'lin' });
const overdue = made('overdue', '09:00', { assignee: 'zhou' });
const nobodys = made('nobodys', '15:10', {});
const stands = made('stands', '09:30', { assignee: 'lin' }, [
  LIN,
  '09:40',
  { type: 'pause', reason: '等门店' },
]);
const dismissed = made('dismissed', '11:00', {}, [
  LIN,
  '11:10',
  { type: 'close', outcome: 'no-reply', reason: '' },
]);
const mistake: Ticket = {
  ...made('mistake', '11:00', {}, [LIN, '11:10', { type: 'close', outcome: 'no-reply', reason: '' }]),
  outcome: { by: 'lin', byName: '林夏', at: time('11:10'), type: 'discarded' },
};
const ALL = [inTime, late, waits, overdue, nobodys, stands, dismissed, mistake];
const NOW = time('16:00');

describe('figures of the popup', () => {
  it('count what waits, what is over and what was answered, of oneself and of everybody', () => {
    expect(deskCounts(ALL, 'lin', NOW, clock)).toEqual({
      today: { mine: 1, team: 2 },
      open: { mine: 2, team: 4 },
      overdue: { mine: 0, team: 1 },
      nextDue: { ticketId: 'waits', accountUid: '1000000001', due: time('17:00') },
      averageMinutes: (30 + 120) / 2,
    });
  });

  it('are all one’s own where one person works alone', () => {
    const counts = deskCounts(ALL, '', NOW, clock);
    expect(counts.open.mine).toBe(counts.open.team);
    expect(counts.today.mine).toBe(2);
  });

  it('begin anew at midnight in Shanghai', () => {
    const next = deskCounts(ALL, 'lin', at('2026-11-26 00:00'), clock);
    expect(next.today).toEqual({ mine: 0, team: 0 });
    expect(next).not.toHaveProperty('averageMinutes');
    expect(next.overdue.team).toBe(3);
    expect(deskCounts([], 'lin', NOW, clock)).toEqual({
      today: { mine: 0, team: 0 },
      open: { mine: 0, team: 0 },
      overdue: { mine: 0, team: 0 },
    });
  });

  it('do not depend on the order', () => {
    expect(deskCounts([...ALL].reverse(), 'lin', NOW, clock)).toEqual(deskCounts(ALL, 'lin', NOW, clock));
  });
});

describe('shares of people', () => {
  it('give open ones to whom they are assigned, answers to who gave them', () => {
    const rows = workloadOf(ALL, [LIN, ZHOU], { from: time('00:00'), until: time('24:00') }, NOW, clock);
    expect(rows).toEqual([
      { personId: 'lin', name: '林夏', open: 2, overdue: 0, replied: 1, breached: 0, averageMinutes: 30 },
      { personId: 'zhou', name: '周岚', open: 1, overdue: 1, replied: 1, breached: 2, averageMinutes: 120 },
      { personId: '', name: '', open: 1, overdue: 0, replied: 0, breached: 0 },
    ]);
  });

  it('have a row for whoever has nothing, and count answers of the time alone', () => {
    const idle = { id: 'wu', name: '吴桐' };
    const rows = workloadOf(ALL, [idle], { from: time('11:00'), until: time('24:00') }, NOW, clock);
    expect(rows.find(({ personId }) => personId === 'wu')).toMatchObject({ open: 0, replied: 0 });
    expect(rows.find(({ personId }) => personId === 'lin')).toMatchObject({ replied: 0 });
    expect(rows.find(({ personId }) => personId === 'zhou')).toMatchObject({ replied: 1, name: '周岚' });
  });
});

describe('how promised times were kept', () => {
  const report = slaReport(ALL, { from: time('00:00'), until: time('24:00') }, NOW, clock);

  it('is told by account and kind', () => {
    expect(report.rows).toEqual([
      {
        accountUid: '1000000001',
        kind: 'question',
        opened: 6,
        answered: 1,
        inTime: 2,
        breached: 1,
        open: 4,
        median: 30,
        p90: 30,
      },
      {
        accountUid: '1000000001',
        kind: 'complaint',
        opened: 1,
        answered: 1,
        inTime: 0,
        breached: 1,
        open: 0,
        median: 120,
        p90: 120,
      },
    ]);
  });

  it('says how many answers met the question', () => {
    expect(report).toMatchObject({ replies: 2, coreTicked: 1 });
  });

  it('counts a ticket in the time in which it was opened', () => {
    const morning = slaReport(ALL, { from: time('09:00'), until: time('10:00') }, NOW, clock);
    expect(morning.rows).toMatchObject([{ kind: 'question', opened: 2 }]);
    expect(slaReport([], { from: 0, until: NOW }, NOW, clock).rows).toEqual([]);
  });

  it('does not hold working time against an answer after the night', () => {
    const evening = made('evening', '20:30', {});
    const answered: Ticket = {
      ...evening,
      phase: 'done',
      due: undefined,
      replies: [
        {
          id: 'r',
          by: 'lin',
          byName: '林夏',
          at: at('2026-11-26 09:30'),
          text: '好',
          via: 'log',
          answersCore: false,
        },
      ],
      outcome: { by: 'lin', byName: '林夏', at: at('2026-11-26 09:30'), type: 'replied' },
    };
    const [row] = slaReport([answered], { from: time('00:00'), until: time('24:00') }, NOW, clock).rows;
    expect(row).toMatchObject({ inTime: 1, breached: 0, median: 60 });
  });

  it('measures a ticket that was opened again from then on', () => {
    const again = made(
      'again',
      '10:00',
      {},
      [LIN, '10:10', reply],
      [LIN, '14:00', { type: 'reopen', reason: '又来问了' }],
      [LIN, '14:20', reply],
    );
    const [row] = slaReport([again], { from: time('00:00'), until: time('24:00') }, NOW, clock).rows;
    expect(row).toMatchObject({ opened: 1, answered: 1, inTime: 1, median: 20 });
  });
});

describe('the list of suggestions', () => {
  it('has what was suggested in a month of Shanghai, with what became of it', () => {
    const adopted = made(
      'adopted',
      '10:00',
      { kind: 'suggestion', text: '出个小杯' },
      [LIN, '10:05', { type: 'adopt', state: 'adopted', note: '春季上线' }],
      [LIN, '10:06', reply],
    );
    const open = made('open', '09:00', { kind: 'suggestion', text: '多开店' });
    const month = suggestionRows([adopted, open, waits], '2026-11');
    expect(month).toEqual([
      {
        ticketId: 'open',
        accountUid: '1000000001',
        saidAt: time('09:00'),
        author: '路过的小陈',
        text: '多开店',
        replied: false,
      },
      {
        ticketId: 'adopted',
        accountUid: '1000000001',
        saidAt: time('10:00'),
        author: '路过的小陈',
        text: '出个小杯',
        adoption: 'adopted',
        decidedBy: '林夏',
        decidedAt: time('10:05'),
        note: '春季上线',
        replied: true,
      },
    ]);
    const lastMinute: Ticket = { ...open, saidAt: at('2026-11-30 23:59') };
    const firstMinute: Ticket = { ...open, saidAt: at('2026-12-01 00:00') };
    expect(suggestionRows([lastMinute, firstMinute], '2026-12')).toHaveLength(1);
  });
});
