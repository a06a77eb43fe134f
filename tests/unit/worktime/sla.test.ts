import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALWAYS } from '@/utils/domain/worktime/create-clock';
import { createClocks } from '@/utils/domain/worktime/create-clocks';
import { pickRule } from '@/utils/domain/worktime/pick-rule';
import { slaDue } from '@/utils/domain/worktime/sla-due';
import { slaState } from '@/utils/domain/worktime/sla-state';
import { isOpen, workingMsBetween } from '@/utils/domain/worktime/working-ms';
import type { SlaRule, TicketTimes } from '@/utils/model/sla';
import { aClock, at, CALENDAR, clockText, HOUR, MINUTE, someHours } from '../../support/worktime';

const office = aClock();
const aRule = (more: Partial<SlaRule> = {}): SlaRule => ({
  id: 'usual',
  kinds: [],
  accounts: [],
  priorities: [],
  minutes: 120,
  clock: 'service',
  ...more,
});
const opened = (text: string, more: Partial<TicketTimes> = {}): TicketTimes => ({
  openedAt: at(text),
  pauses: [],
  ...more,
});
const pause = (from: string, until?: string) => ({ at: at(from), ...(until ? { until: at(until) } : {}) });

describe('due times', () => {
  it('are in service hours: a comment before 国庆 is due after it', () => {
    const [first] = slaDue(opened('2026-09-30 17:00'), aRule(), office);
    expect(clockText(first?.dueAt)).toBe('2026-10-08 10:00');
    expect(clockText(first?.warnAt)).toBe('2026-10-08 09:30');
    expect(first).toMatchObject({ target: 'first-reply', coverage: 'official', escalateAt: [] });
  });

  it('of a comment in the night begin at the opening', () => {
    const [first] = slaDue(opened('2026-11-24 23:11'), aRule(), office);
    expect(clockText(first?.dueAt)).toBe('2026-11-25 11:00');
  });

  it('are in the same night where somebody is on duty', () => {
    const night = { workday: ['22:00-02:00'], weekend: [], holiday: [] };
    const clock = aClock({ night }, 'duty');
    const [first] = slaDue(opened('2026-11-24 23:11'), aRule({ clock: 'duty', minutes: 30 }), clock);
    expect(clockText(first?.dueAt)).toBe('2026-11-24 23:41');
  });

  it('run through everything around the clock, and need no calendar', () => {
    const [first] = slaDue(opened('2027-01-01 00:00'), aRule({ clock: 'always' }), ALWAYS);
    expect(clockText(first?.dueAt)).toBe('2027-01-01 02:00');
    expect(first).toMatchObject({ coverage: 'official' });
  });

  it('say when they rest on a year without a notice', () => {
    const [first] = slaDue(opened('2026-12-31 17:00'), aRule(), office);
    expect(clockText(first?.dueAt)).toBe('2027-01-04 10:00');
    expect(first).toMatchObject({ coverage: 'inferred', missingYear: 2027 });
    const [before] = slaDue(opened('2026-12-23 17:00'), aRule(), office);
    expect(before).toMatchObject({ coverage: 'official', missingYear: undefined });
    const [across] = slaDue(opened('2026-12-24 17:00'), aRule(), office);
    expect(across).toMatchObject({ coverage: 'inferred', missingYear: 2027 });
  });

  it('are two where the rule sets two, with warnings and steps on the same clock', () => {
    const rule = aRule({ resolutionMinutes: 18 * 60, warnAt: 0.5, escalateAfter: [0, 60, 600] });
    const [first, end] = slaDue(opened('2026-11-27 16:00'), rule, office);
    expect(clockText(first?.warnAt)).toBe('2026-11-27 17:00');
    expect(clockText(first?.dueAt)).toBe('2026-11-27 18:00');
    expect(first?.escalateAt.map(clockText)).toEqual([
      '2026-11-27 18:00',
      '2026-11-30 10:00',
      '2026-12-01 10:00',
    ]);
    expect(end?.target).toBe('resolution');
    expect(clockText(end?.dueAt)).toBe('2026-12-01 16:00');
    expect(slaDue(opened('2026-11-27 16:00'), aRule({ minutes: undefined }), office)).toEqual([]);
  });
});

describe('pauses', () => {
  it('push the due time away by the working time in them', () => {
    const times = opened('2026-11-24 10:00', { pauses: [pause('2026-11-24 11:00', '2026-11-25 09:30')] });
    const [first] = slaDue(times, aRule(), office);
    expect(clockText(first?.dueAt)).toBe('2026-11-25 10:30');
    expect(clockText(first?.warnAt)).toBe('2026-11-25 10:00');
  });

  it('that are still open leave no due time, but what lies before them', () => {
    const times = opened('2026-11-24 10:00', { pauses: [pause('2026-11-24 11:45')] });
    const [first] = slaDue(times, aRule(), office);
    expect(first?.dueAt).toBeUndefined();
    expect(clockText(first?.warnAt)).toBe('2026-11-24 11:30');
    const state = slaState(times, aRule(), office, at('2026-11-26 09:00'));
    expect(state).toMatchObject({ paused: true, level: 0, changesAt: undefined });
    expect(state.targets[0]).toMatchObject({
      status: 'paused',
      usedMs: 105 * MINUTE,
      remainingMs: 15 * MINUTE,
    });
  });

  it('before the ticket, after the answer, empty or upside down count for nothing', () => {
    const times = opened('2026-11-24 10:00', {
      firstReplyAt: at('2026-11-24 11:00'),
      pauses: [
        pause('2026-11-20 09:00', '2026-11-24 10:00'),
        pause('2026-11-24 10:30', '2026-11-24 10:30'),
        pause('2026-11-24 10:40', '2026-11-24 10:20'),
        pause('2026-11-24 11:00'),
      ],
    });
    expect(clockText(slaDue(times, aRule(), office)[0]?.dueAt)).toBe('2026-11-24 12:00');
  });

  it('that begin at the due time come too late to change it', () => {
    for (const stop of [pause('2026-11-24 12:00', '2026-11-24 14:00'), pause('2026-11-24 12:00')]) {
      const [first] = slaDue(opened('2026-11-24 10:00', { pauses: [stop] }), aRule(), office);
      expect(clockText(first?.dueAt)).toBe('2026-11-24 12:00');
    }
  });

  it('in which the ticket was opened only put the start off', () => {
    const times = opened('2026-11-24 10:00', { pauses: [pause('2026-11-24 09:00', '2026-11-24 15:00')] });
    expect(clockText(slaDue(times, aRule(), office)[0]?.dueAt)).toBe('2026-11-24 17:00');
  });

  it('end by themselves when they were given an end: the state says when to look again', () => {
    const times = opened('2026-11-24 10:00', { pauses: [pause('2026-11-24 10:30', '2026-11-24 14:00')] });
    const state = slaState(times, aRule(), office, at('2026-11-24 12:00'));
    expect(state.targets[0]?.status).toBe('paused');
    expect(clockText(state.changesAt)).toBe('2026-11-24 14:00');
    expect(slaState(times, aRule(), office, at('2026-11-24 14:00')).targets[0]?.status).toBe('running');
  });
});

describe('where a ticket stands', () => {
  const rule = aRule({ resolutionMinutes: 240, escalateAfter: [0, 60] });
  const when = (text: string, times: TicketTimes = opened('2026-11-24 10:00')) =>
    slaState(times, rule, office, at(text));

  it('goes from running over warning to breached, and says when it will', () => {
    expect(when('2026-11-24 10:00').targets.map(({ status }) => status)).toEqual(['running', 'running']);
    expect(clockText(when('2026-11-24 10:00').changesAt)).toBe('2026-11-24 11:30');
    expect(when('2026-11-24 11:30').targets[0]).toMatchObject({
      status: 'warning',
      remainingMs: 30 * MINUTE,
    });
    expect(clockText(when('2026-11-24 11:30').changesAt)).toBe('2026-11-24 12:00');
    expect(when('2026-11-24 12:00').targets[0]).toMatchObject({
      status: 'breached',
      remainingMs: 0,
      level: 1,
    });
    expect(when('2026-11-24 12:59')).toMatchObject({ level: 1 });
    expect(when('2026-11-24 13:00')).toMatchObject({ level: 2 });
    expect(when('2026-11-24 13:30').targets[0]?.remainingMs).toBe(-90 * MINUTE);
  });

  it('stands still outside service hours', () => {
    const evening = when('2026-11-24 23:00', opened('2026-11-24 17:00'));
    expect(evening.targets[0]).toMatchObject({ status: 'running', usedMs: HOUR, remainingMs: HOUR });
    expect(clockText(evening.next?.dueAt)).toBe('2026-11-25 10:00');
    expect(when('2026-11-24 05:00', opened('2026-11-24 03:00')).targets[0]?.usedMs).toBe(0);
  });

  it('is met by an answer up to the due time itself, missed by one after it', () => {
    const replied = (text: string) =>
      when('2026-11-25 10:00', opened('2026-11-24 10:00', { firstReplyAt: at(text) })).targets[0];
    expect(replied('2026-11-24 11:00')).toMatchObject({ status: 'met', usedMs: HOUR, level: 0 });
    expect(replied('2026-11-24 12:00')).toMatchObject({ status: 'met', remainingMs: 0, level: 0 });
    expect(replied('2026-11-24 12:01')).toMatchObject({ status: 'missed', remainingMs: -MINUTE, level: 1 });
    expect(replied('2026-11-24 17:00')).toMatchObject({ status: 'missed', level: 2 });
  });

  it('is judged by the due time that was shown, also where it fell on closing time', () => {
    const times = opened('2026-11-24 16:00', { firstReplyAt: at('2026-11-24 19:00') });
    const [first] = when('2026-11-25 08:00', times).targets;
    expect(clockText(first?.dueAt)).toBe('2026-11-24 18:00');
    expect(first?.status).toBe('missed');
    const open = when('2026-11-24 20:00', opened('2026-11-24 16:00')).targets[0];
    expect(open).toMatchObject({ status: 'breached', remainingMs: 0 });
  });

  it('goes on to the resolution once there is a reply', () => {
    const state = when(
      '2026-11-24 11:10',
      opened('2026-11-24 10:00', { firstReplyAt: at('2026-11-24 10:20') }),
    );
    expect(state.targets.map(({ status }) => status)).toEqual(['met', 'running']);
    expect(state.next?.target).toBe('resolution');
    expect(clockText(state.changesAt)).toBe('2026-11-24 13:00');
  });

  it('is over when the ticket is closed, with or without a reply', () => {
    const closed = when(
      '2026-11-30 10:00',
      opened('2026-11-24 10:00', { resolvedAt: at('2026-11-24 11:00') }),
    );
    expect(closed.targets.map(({ status }) => status)).toEqual(['met', 'met']);
    expect(closed).toMatchObject({ level: 0, paused: false, changesAt: undefined, next: undefined });
  });

  it('was ended by closing it, whatever is answered later', () => {
    const times = opened('2026-11-24 10:00', {
      resolvedAt: at('2026-11-24 11:00'),
      firstReplyAt: at('2026-11-24 15:00'),
    });
    expect(when('2026-11-25 10:00', times).targets[0]).toMatchObject({ status: 'met', usedMs: HOUR });
  });

  it('takes an answer that was given before the ticket was noted as given in time', () => {
    const times = opened('2026-11-24 10:00', { firstReplyAt: at('2026-11-24 09:00') });
    expect(when('2026-11-24 10:00', times).targets[0]).toMatchObject({ status: 'met', usedMs: 0 });
  });

  it('does not know of an answer before it is given', () => {
    const times = opened('2026-11-24 10:00', { firstReplyAt: at('2026-11-24 15:00') });
    expect(when('2026-11-24 12:30', times).targets[0]).toMatchObject({
      status: 'breached',
      doneAt: undefined,
    });
  });

  it('keeps a breach that is paused afterwards, without escalating it', () => {
    const times = opened('2026-11-24 10:00', { pauses: [pause('2026-11-24 12:30')] });
    const state = when('2026-11-26 10:00', times);
    expect(state.targets[0]).toMatchObject({ status: 'breached', level: 1, remainingMs: -30 * MINUTE });
    expect(state.targets[1]?.status).toBe('paused');
  });
});

describe('which rule and clock', () => {
  const rules = [
    aRule({ id: 'media', kinds: ['media'] }),
    aRule({ id: 'vip', accounts: ['7100000001'], priorities: ['urgent', 'high'] }),
    aRule({ id: 'service', accountKinds: ['service'] }),
    aRule({ id: 'rest', priorities: ['normal'] }),
  ];
  const subject = { kind: 'question', priority: 'normal', accountUid: '7100000009' } as const;
  const idOf = (more: object) => pickRule(rules, { ...subject, ...more })?.id;

  it('takes the first that fits in everything it asks', () => {
    expect(idOf({ kind: 'media', accountUid: '7100000001', priority: 'high' })).toBe('media');
    expect(idOf({ accountUid: '7100000001', priority: 'high' })).toBe('vip');
    expect(idOf({ accountUid: '7100000001' })).toBe('rest');
    expect(idOf({ accountKind: 'service' })).toBe('service');
    expect(idOf({ priority: 'low' })).toBeUndefined();
  });

  it('builds a clock once, and falls back to the first hours, or to all hours', () => {
    const clocks = createClocks(CALENDAR, [
      someHours({ id: 'a' }),
      someHours({ id: 'b', hours: { workday: ['20:00-21:00'], weekend: [], holiday: [] } }),
    ]);
    const evening = at('2026-11-24 20:30');
    expect(clocks({ clock: 'service', hoursId: 'b' })).toBe(clocks({ clock: 'service', hoursId: 'b' }));
    expect(isOpen(evening, clocks({ clock: 'service', hoursId: 'b' }))).toBe(true);
    expect(isOpen(evening, clocks({ clock: 'service', hoursId: 'gone' }))).toBe(false);
    expect(isOpen(evening, clocks({ clock: 'service' }))).toBe(false);
    expect(clocks({ clock: 'always' })).toBe(ALWAYS);
    expect(createClocks(CALENDAR, [])({ clock: 'service' })).toBe(ALWAYS);
  });
});

describe('always', () => {
  const HOURS = 1_000;
  const moment = fc.nat({ max: HOURS }).map((hours) => at('2026-09-20 00:00') + hours * HOUR);
  const times: fc.Arbitrary<TicketTimes> = fc.record({
    openedAt: moment,
    firstReplyAt: fc.option(moment, { nil: undefined }),
    resolvedAt: fc.option(moment, { nil: undefined }),
    pauses: fc.array(fc.record({ at: moment, until: fc.option(moment, { nil: undefined }) }), {
      maxLength: 3,
    }),
  });
  const rule = fc.record({
    minutes: fc.option(fc.integer({ min: 1, max: 4_000 }), { nil: undefined }),
    resolutionMinutes: fc.option(fc.integer({ min: 1, max: 9_000 }), { nil: undefined }),
    escalateAfter: fc.constantFrom([], [0, 30], [60, 600, 6_000]),
  });

  it('says the same as a look at every moment would, and wakes for every change', () => {
    fc.assert(
      fc.property(times, rule, moment, (given, part, now) => {
        const full = aRule(part);
        const state = slaState(given, full, office, now);
        for (const one of state.targets) {
          expect(one.usedMs).toBeGreaterThanOrEqual(0);
          expect(one.usedMs).toBeLessThanOrEqual(Math.max(0, workingMsBetween(given.openedAt, now, office)));
          if (one.status === 'running' || one.status === 'warning')
            expect(one.remainingMs).toBeGreaterThanOrEqual(0);
          if (one.status === 'breached' || one.status === 'missed')
            expect(one.remainingMs).toBeLessThanOrEqual(0);
          if (one.level > 0) expect(['breached', 'missed']).toContain(one.status);
          expect(one.escalateAt).toEqual([...one.escalateAt].sort((a, b) => a - b));
        }
        // nothing changes between now and the moment the state says, as long as nobody does anything
        const events = [given.firstReplyAt, given.resolvedAt].filter((t) => t !== undefined && t > now);
        if (events.length > 0) return;
        const shape = (t: number) =>
          slaState(given, full, office, t).targets.map(({ status, level }) => [status, level]);
        const until = state.changesAt ?? now + 4_000 * HOUR;
        expect(shape(until - 1)).toEqual(shape(now));
        expect(shape(Math.floor((now + until - 1) / 2))).toEqual(shape(now));
      }),
      { numRuns: 300 },
    );
  });
});
