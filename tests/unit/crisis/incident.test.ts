import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideIncident } from '@/utils/domain/crisis/decide-incident';
import { evolveIncident, foldIncident } from '@/utils/domain/crisis/evolve-incident';
import { checklistOf } from '@/utils/domain/crisis/incident-checklist';
import { incidentReport } from '@/utils/domain/crisis/incident-report';
import type { IncidentCommand } from '@/utils/domain/desk/commands';
import type { Incident, IncidentEvent, IncidentLevel } from '@/utils/model/incident';

const raised = (level: IncidentLevel): IncidentEvent => ({
  type: 'raised',
  incidentId: 'incident-1',
  commandId: 'raise-1',
  by: 'chen',
  byName: '陈默',
  at: 1,
  title: '多人反映喝完拉肚子',
  level,
  reason: '一小时几十条',
  accounts: ['1000000001'],
  checklist: checklistOf(level),
  tickets: [],
});

/** What people ask for, without its id. */
const wish = fc.oneof(
  fc.record({
    type: fc.constant('set-level' as const),
    level: fc.constantFrom(1, 2, 3, 4),
    reason: fc.constantFrom('', '升级'),
  }),
  fc.record({ type: fc.constant('log' as const), text: fc.constantFrom('', '已联系当事人') }),
  fc.record({ type: fc.constant('add-item' as const), text: fc.constantFrom('通知物流', ' ') }),
  fc.record({
    type: fc.constant('tick-item' as const),
    itemId: fc.constantFrom(...checklistOf(4).map(({ id }) => id)),
    isDone: fc.boolean(),
  }),
  fc.record({ type: fc.constant('stand-down' as const), note: fc.constant('') }),
  fc.record({ type: fc.constant('refuse-stand-down' as const), note: fc.constantFrom('', '还有新投诉') }),
  fc.record({ type: fc.constant('link-ticket' as const), ticketId: fc.constantFrom('ticket-1', 'ticket-2') }),
  fc.record({
    type: fc.constant('review' as const),
    cause: fc.constant('原料'),
    course: fc.constant('一天'),
    lessons: fc.constant('抽检'),
    measures: fc.constant(['加检']),
  }),
);
const step = fc.record({ wish, by: fc.constantFrom('chen', 'song', 'he'), again: fc.boolean() });

function play(
  level: IncidentLevel,
  steps: readonly { readonly wish: object; readonly by: string; readonly again: boolean }[],
) {
  const log: IncidentEvent[] = [raised(level)];
  let incident = foldIncident(log) as Incident;
  steps.forEach(({ wish: asked, by, again }, i) => {
    const command = { ...asked, commandId: `command-${i}` } as IncidentCommand;
    const context = { actor: { id: by, name: by }, now: i + 2, mayManage: true };
    for (let turn = 0; turn < (again ? 2 : 1); turn += 1) {
      const ruling = decideIncident(incident, command, context);
      if (!ruling.ok) continue;
      if (turn === 1) expect(ruling.events, 'a repeated command changes nothing').toEqual([]);
      for (const event of ruling.events) {
        log.push(event);
        incident = evolveIncident(incident, event) as Incident;
      }
    }
  });
  return { incident, log };
}

/** Level 1 with everything ticked, so that standing down is near. */
const ticked = checklistOf(1).map(({ id }) => ({
  wish: { type: 'tick-item', itemId: id, isDone: true },
  by: 'chen',
  again: false,
}));

describe('an incident', () => {
  it('is stood down by two different people and never with anything open', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { incident } = play(1, [...ticked, ...steps]);
        if (incident.phase === 'closed' || incident.phase === 'reviewed') {
          expect(new Set(incident.standDown.map(({ by }) => by)).size).toBeGreaterThanOrEqual(2);
          expect(incident.checklist.every(({ done }) => done)).toBe(true);
        }
        if (incident.phase === 'reviewed') expect(incident.review).toBeDefined();
      }),
    );
  });

  it('replays to the same state, and its revision counts its events', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<IncidentLevel>(1, 2, 3, 4),
        fc.array(step, { maxLength: 30 }),
        (level, steps) => {
          const { incident, log } = play(level, steps);
          expect(foldIncident(log)).toEqual(incident);
          expect(incident.rev).toBe(log.length);
        },
      ),
    );
  });

  it('of a graver level holds the checklist of those below it, each item once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<IncidentLevel>(1, 2, 3, 4), { maxLength: 8 }), (levels) => {
        const { incident } = play(
          1,
          levels.map((level) => ({
            wish: { type: 'set-level', level, reason: '升级' },
            by: 'chen',
            again: false,
          })),
        );
        const ids = incident.checklist.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id } of checklistOf(incident.level)) expect(ids).toContain(id);
      }),
    );
  });

  it.each([
    [{ type: 'set-level', level: 1, reason: '同级' }, 'nothing-changed'],
    [{ type: 'set-level', level: 2, reason: ' ' }, 'reason-missing'],
    [{ type: 'stand-down', note: '' }, 'checklist-open'],
    [{ type: 'review', cause: 'a', course: 'b', lessons: 'c', measures: [] }, 'wrong-phase'],
  ] as const)('refuses %o: %s', (asked, refusal) => {
    const incident = foldIncident([raised(1)]);
    const context = { actor: { id: 'chen', name: '陈默' }, now: 9, mayManage: true };
    const command = { ...asked, commandId: 'command-9' } as IncidentCommand;
    expect(decideIncident(incident, command, context)).toEqual({ ok: false, refusal });
    expect(decideIncident(incident, command, { ...context, mayManage: false })).toEqual({
      ok: false,
      refusal: 'no-permission',
    });
  });

  it('is reported as Markdown in which no line of a person begins a list of its own', () => {
    const { incident } = play(1, [
      { wish: { type: 'log', text: '已联系\n- 假的一条' }, by: 'song', again: false },
      ...ticked,
    ]);
    const text = incidentReport(incident, {
      level: (level) => `L${level}`,
      time: (at) => `T${at}`,
      account: (uid) => uid,
      item: ({ id }) => id,
      heads: {
        facts: 'A',
        course: 'B',
        checklist: 'C',
        standDown: 'D',
        review: 'E',
        cause: 'F',
        lessons: 'G',
        measures: 'H',
      },
      raised: (who, at, level) => `${who} ${at} ${level}`,
    });
    expect(text).toContain('- T2 song 已联系 - 假的一条');
    expect(text.split('\n').filter((line) => line.startsWith('- [x]'))).toHaveLength(4);
  });
});
