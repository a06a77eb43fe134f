import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockLeft } from '@/components/desk/clock-left';
import { deskClock } from '@/utils/domain/desk/desk-clock';
import { createClocks } from '@/utils/domain/worktime/create-clocks';
import { DEFAULT_DESK_POLICY, type DeskPolicy } from '@/utils/model/desk-policy';
import type { Pause } from '@/utils/model/sla';
import { PRIORITIES, TICKET_KINDS, type Ticket } from '@/utils/model/ticket';
import { anOpening, opened, ticketOf } from '../../support/desk-world';
import { at, CALENDAR, clockText, HOUR, MINUTE } from '../../support/worktime';

const clockFor = (policy: DeskPolicy) =>
  deskClock(policy, createClocks(CALENDAR, policy.hours), () => undefined);
const usual = clockFor(DEFAULT_DESK_POLICY);
const facts = { kind: 'question', priority: 'normal', accountUid: '1000000001' } as const;
const dueText = (from: string, more: Partial<Pick<Ticket, 'kind' | 'priority'>> = {}) =>
  clockText(usual.start({ ...facts, ...more }, at(from), []).due);

/** A ticket with the clock it would have been given. */
function ticketWith(policy: DeskPolicy, startedAt: number, pauses: readonly Pause[] = []): Ticket {
  const clock = clockFor(policy).start(facts, startedAt, pauses);
  const by = { by: '', byName: '', reason: '' };
  return {
    ...ticketOf([opened('t1', anOpening(facts), startedAt)]),
    ...clock,
    pauses: pauses.map((pause) => ({ ...by, ...pause })),
  };
}

describe('the clock of a ticket', () => {
  it('stands at night, and goes by the hours of a holiday', () => {
    expect(dueText('2026-11-25 10:00')).toBe('2026-11-25 12:00');
    expect(dueText('2026-11-25 20:00')).toBe('2026-11-26 10:00');
    expect(dueText('2026-11-25 23:30')).toBe('2026-11-26 11:00');
    expect(dueText('2026-09-30 20:30')).toBe('2026-10-01 11:30');
    // a Saturday that is worked for the holiday is a workday
    expect(dueText('2026-10-10 08:00')).toBe('2026-10-10 11:00');
  });

  it('is shorter for complaints and the press, and what fits first holds', () => {
    expect(dueText('2026-11-25 10:00', { kind: 'complaint' })).toBe('2026-11-25 11:00');
    expect(dueText('2026-11-25 10:00', { kind: 'media' })).toBe('2026-11-25 10:30');
    expect(dueText('2026-11-25 10:00', { kind: 'complaint', priority: 'urgent' })).toBe('2026-11-25 10:30');
  });

  it('runs at night for those on duty', () => {
    const policy: DeskPolicy = {
      ...DEFAULT_DESK_POLICY,
      hours: DEFAULT_DESK_POLICY.hours.map((one) => ({
        ...one,
        night: { workday: ['21:00-09:00'], weekend: ['18:00-10:00'], holiday: ['18:00-10:00'] },
      })),
    };
    const media = clockFor(policy).start({ ...facts, kind: 'media' }, at('2026-11-25 23:30'), []);
    expect(clockText(media.due)).toBe('2026-11-26 00:00');
    const question = clockFor(policy).start(facts, at('2026-11-25 23:30'), []);
    expect(clockText(question.due)).toBe('2026-11-26 11:00');
  });

  it('warns in the last quarter, and escalates by the policy or by the rule', () => {
    const start = usual.start(facts, at('2026-11-25 10:00'), []);
    expect(clockText(start.warnAt)).toBe('2026-11-25 11:30');
    expect(start.escalateAt.map(clockText)).toEqual(['2026-11-25 12:00', '2026-11-25 13:00']);
    const quiet = { ...DEFAULT_DESK_POLICY, escalation: { on: false, ownerAfter: 0, managersAfter: 60 } };
    expect(clockFor(quiet).start(facts, at('2026-11-25 10:00'), []).escalateAt).toEqual([]);
    const own = {
      ...quiet,
      sla: DEFAULT_DESK_POLICY.sla.map((rule) => ({ ...rule, escalateAfter: [15] })),
    };
    const steps = clockFor(own).start(facts, at('2026-11-25 10:00'), []).escalateAt;
    expect(steps.map(clockText)).toEqual(['2026-11-25 12:15']);
  });

  it('is none where no rule fits, and shows nothing for a ticket that waits for nobody', () => {
    const none = clockFor({ ...DEFAULT_DESK_POLICY, sla: [] });
    const start = none.start(facts, at('2026-11-25 10:00'), []);
    expect(start).toEqual({
      sla: { ruleId: '', minutes: 0, startedAt: at('2026-11-25 10:00') },
      escalateAt: [],
    });
    const ticket = ticketWith(DEFAULT_DESK_POLICY, at('2026-11-25 10:00'));
    const later = at('2026-11-25 11:00');
    expect(usual.view({ ...ticket, phase: 'paused', due: undefined }, later)).toEqual({
      at: later,
      isRunning: false,
    });
  });

  it('is over at closing time, though by no working time', () => {
    const ticket = ticketWith(DEFAULT_DESK_POLICY, at('2026-11-25 19:00'));
    expect(clockText(ticket.due)).toBe('2026-11-25 21:00');
    const view = usual.view(ticket, at('2026-11-25 23:00'));
    expect(view.left).toBe(-1);
    expect(view.isRunning).toBe(false);
    expect(clockText(view.startsAt)).toBe('2026-11-26 09:00');
  });

  it('of a rule that was deleted since goes on by the one that fits now', () => {
    const ticket = ticketWith(DEFAULT_DESK_POLICY, at('2026-11-25 10:00'));
    const rest = clockFor({ ...DEFAULT_DESK_POLICY, sla: DEFAULT_DESK_POLICY.sla.slice(0, 1) });
    expect(rest.view(ticket, at('2026-11-25 11:00')).isRunning).toBe(false);
    const other = {
      id: 'new',
      kinds: [],
      accounts: [],
      priorities: [],
      minutes: 10,
      clock: 'always' as const,
    };
    const renamed = clockFor({ ...DEFAULT_DESK_POLICY, sla: [other] });
    expect(renamed.view(ticket, at('2026-11-25 11:00')).left).toBe(HOUR);
  });
});

/** Around 国庆 with its worked Saturday, the year end, 春节, a plain week, by day and by night; to the second. */
const instant = fc
  .tuple(
    fc.constantFrom('2026-09-28 00:00', '2026-12-28 00:00', '2026-02-12 00:00', '2026-11-23 00:00'),
    fc.nat({ max: 12 * 24 * 3600 }),
  )
  .map(([from, seconds]) => at(from) + seconds * 1000);
const pauses = fc.array(
  fc.tuple(fc.nat({ max: 72 }), fc.nat({ max: 40 })).map(([after, length]) => ({ after, length })),
  { maxLength: 3 },
);
const hours = fc.constantFrom(
  DEFAULT_DESK_POLICY.hours,
  DEFAULT_DESK_POLICY.hours.map((one) => ({
    ...one,
    hours: { workday: ['09:00-12:00', '13:30-18:00'], weekend: [], holiday: [] },
  })),
  DEFAULT_DESK_POLICY.hours.map((one) => ({
    ...one,
    hours: { workday: ['22:00-06:00'], weekend: ['20:00-24:00'], holiday: ['00:00-24:00'] },
  })),
);
const policies = hours.map((list): DeskPolicy => ({ ...DEFAULT_DESK_POLICY, hours: list }));
const placed = (from: number, list: readonly { after: number; length: number }[]): readonly Pause[] =>
  list.map(({ after, length }) => ({ at: from + after * HOUR, until: from + (after + length) * HOUR }));

describe('whatever the hours, the holiday and the pauses', () => {
  it('a ticket is due when the promised minutes have been worked, not earlier', () => {
    fc.assert(
      fc.property(policies, instant, pauses, (policy, from, list) => {
        const ticket = ticketWith(policy, from, placed(from, list));
        const clock = clockFor(policy);
        const due = ticket.due ?? Number.NaN;
        expect(clock.worked(ticket, from, due)).toBe(ticket.sla.minutes * MINUTE);
        expect(clock.worked(ticket, from, due - 1)).toBe(ticket.sla.minutes * MINUTE - 1);
        expect(ticket.warnAt ?? Number.NaN).toBeLessThanOrEqual(due);
        const steps = [due, ...ticket.escalateAt];
        expect([...steps].sort((a, b) => a - b)).toEqual(steps);
      }),
    );
  });

  it('a pause never brings the due time nearer; which pause is noted first does not matter', () => {
    fc.assert(
      fc.property(policies, instant, pauses, (policy, from, list) => {
        const free = clockFor(policy).start(facts, from, []);
        const stopped = clockFor(policy).start(facts, from, placed(from, list));
        expect(stopped.due ?? Number.NaN).toBeGreaterThanOrEqual(free.due ?? Number.NaN);
        expect(clockFor(policy).start(facts, from, [...placed(from, list)].reverse())).toEqual(stopped);
        const open = clockFor(policy).start(facts, from, [{ at: from }]);
        expect(open.due).toBeUndefined();
        expect(open.escalateAt).toEqual([]);
      }),
    );
  });

  it('what is left shrinks with the working time, and says the same as the due time', () => {
    fc.assert(
      fc.property(
        policies,
        instant,
        fc.nat({ max: 90 }),
        fc.nat({ max: 600 }),
        (policy, from, wait, more) => {
          const ticket = ticketWith(policy, from);
          const clock = clockFor(policy);
          const now = from + wait * 20 * MINUTE;
          const [first, then] = [clock.view(ticket, now), clock.view(ticket, now + more * MINUTE)];
          expect(then.left ?? Number.NaN).toBeLessThanOrEqual(first.left ?? Number.NaN);
          expect((first.left ?? 0) < 0).toBe((ticket.due ?? 0) <= now);
          if ((first.left ?? 0) >= 0) {
            expect(first.left).toBe(ticket.sla.minutes * MINUTE - clock.worked(ticket, from, now));
          }
        },
      ),
    );
  });

  it('a page that counts on from the worker shows the same until the hours change', () => {
    fc.assert(
      fc.property(policies, instant, fc.nat({ max: 90 }), fc.nat({ max: 90 }), (policy, from, wait, more) => {
        const ticket = ticketWith(policy, from);
        const clock = clockFor(policy);
        const now = from + wait * 20 * MINUTE;
        const view = clock.view(ticket, now);
        const later = now + more * MINUTE;
        const exact = clock.view(ticket, later);
        const since = view.isRunning ? now : (view.startsAt ?? Number.POSITIVE_INFINITY);
        const until = view.isRunning ? Math.min(later, view.stopsAt ?? later) : later;
        // the clock ran through from there to its known end, or has not begun
        fc.pre(later <= since || clock.worked(ticket, since, later) === until - since);
        fc.pre((ticket.due ?? 0) > later);
        expect(clockLeft(view, later)).toBe(exact.left);
      }),
    );
  });

  it('every kind and priority has a clock that starts where it was said', () => {
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom(...TICKET_KINDS),
        fc.constantFrom(...PRIORITIES),
        (from, kind, priority) => {
          const { sla, due = 0 } = usual.start({ ...facts, kind, priority }, from, []);
          expect(sla.startedAt).toBe(from);
          expect(sla.minutes).toBeGreaterThan(0);
          expect(due).toBeGreaterThanOrEqual(from + sla.minutes * MINUTE);
        },
      ),
    );
  });
});
