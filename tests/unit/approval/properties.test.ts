import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftCommand } from '@/utils/domain/approval/commands';
import { decide } from '@/utils/domain/approval/decide';
import type { DraftEvent } from '@/utils/domain/approval/events';
import { evolve, foldDraft } from '@/utils/domain/approval/evolve';
import { fingerprint } from '@/utils/domain/approval/fingerprint';
import { voiceOf } from '@/utils/domain/approval/round';
import { standingOf } from '@/utils/domain/approval/standing';
import type { Draft } from '@/utils/model/draft';
import type { Freeze } from '@/utils/model/freeze';
import { aContent, aContext, aMeta, aPerson, aRegister, NOON } from '../../support/approval-world';

const HOUR = 3_600_000;
const TEXTS = ['甲', '乙', '丙'] as const;
const PEOPLE = ['lin', 'zhou', 'wu', 'he', 'chen', 'nobody'] as const;
const freeze: Freeze = {
  id: 'f',
  accounts: 'all',
  by: 'chen',
  byName: '陈默',
  reason: '舆情',
  at: NOON,
  liftedBy: [],
};

const step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  wait: fc.nat({ max: 30 * 3_600_000 }),
  frozen: fc.boolean(),
  repeat: fc.boolean(),
  hollow: fc.boolean(),
  what: fc.oneof(
    fc.record({ type: fc.constant('edit' as const), text: fc.constantFrom(...TEXTS) }),
    fc.record({ type: fc.constant('submit' as const) }),
    fc.record({
      type: fc.constant('decide' as const),
      lane: fc.constantFrom('review', 'law', 'boss'),
      verdict: fc.constantFrom(
        'approve' as const,
        'approve' as const,
        'approve' as const,
        'changes' as const,
      ),
      stale: fc.boolean(),
      /** Hours from now within which the reviewer lets it go out. */
      window: fc.option(fc.tuple(fc.nat({ max: 10 }), fc.integer({ min: 1, max: 20 })), { nil: undefined }),
    }),
    fc.record({ type: fc.constant('undo-decision' as const) }),
    fc.record({ type: fc.constant('withdraw' as const) }),
    fc.record({ type: fc.constantFrom('expire' as const, 'queue' as const) }),
  ),
});

/** Without the whole compliance department: one lane of every flow is empty. */
const hollowRegister = aRegister({
  people: [aPerson('lin', 'editor', 'operator'), aPerson('zhou', 'reviewer'), aPerson('chen', 'manager')],
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function play(steps: readonly Step[]) {
  const events: DraftEvent[] = [];
  let draft: Draft | undefined;
  let now = NOON;
  const run = (command: DraftCommand, actor: string, frozen: boolean, hollow: boolean) => {
    const context = aContext(actor, {
      now,
      freezes: frozen ? [freeze] : [],
      ...(hollow ? { register: hollowRegister } : {}),
    });
    const ruling = decide(draft, command, context);
    if (!ruling.ok) return;
    for (const event of ruling.events) {
      const before = draft;
      draft = evolve(draft, event);
      events.push(event);
      if (draft?.phase === 'approved' && before?.phase !== 'approved')
        expectSound(draft, event, frozen, hollow);
    }
  };
  run(
    { commandId: 'c0', type: 'create', draftId: 'd', content: aContent({ text: '甲' }), meta: aMeta() },
    'lin',
    false,
    false,
  );
  steps.forEach(({ who, wait, frozen, hollow, repeat, what }, i) => {
    now += Math.floor(wait / 60);
    const seen = what.type === 'decide' && what.stale ? 'stale' : (draft?.versions.at(-1)?.fingerprint ?? '');
    const commandId = `c${i + 1}`;
    const command: DraftCommand =
      what.type === 'edit'
        ? { commandId, type: 'edit', content: aContent({ text: what.text }) }
        : what.type === 'decide'
          ? {
              commandId,
              type: 'decide',
              verdict: what.verdict,
              lane: what.lane,
              note: '看过了',
              seen,
              ...(what.window
                ? {
                    notBefore: now + what.window[0] * HOUR,
                    until: now + (what.window[0] + what.window[1]) * HOUR,
                  }
                : {}),
            }
          : what.type === 'withdraw'
            ? { commandId, type: 'withdraw', reason: '改期再发' }
            : { commandId, type: what.type };
    run(command, who, frozen, hollow);
    if (repeat) {
      const before = draft;
      const count = events.length;
      if (draft?.done.includes(commandId)) {
        run(command, who, frozen, hollow);
        expect(draft).toBe(before);
        expect(events.length).toBe(count);
      }
    }
  });
  return { draft, events, now };
}

/** What must be true at the moment a draft becomes approved. */
function expectSound(draft: Draft, event: DraftEvent, frozen: boolean, hollow: boolean) {
  const round = draft.rounds.at(-1);
  const version = draft.versions.at(-1);
  const voices = round?.decisions.flatMap((d) => [d.by, voiceOf(d)]) ?? [];
  expect(voices).not.toContain(draft.author);
  expect(voices).not.toContain(draft.lastEditor);
  expect(draft.approval?.fingerprint).toBe(version?.fingerprint);
  expect(draft.approval?.fingerprint).toBe(version && fingerprint(version.content));
  expect(frozen && event.type === 'decided').toBe(false);
  expect(hollow && event.type === 'submitted').toBe(false);
  expect(round?.steps.every((s) => s.lanes.every((lane) => lane.people.length > 0))).toBe(true);
  for (const { notBefore = 0, until = Number.POSITIVE_INFINITY } of round?.decisions ?? []) {
    expect(draft.approval?.notBefore ?? 0).toBeGreaterThanOrEqual(notBefore);
    expect(draft.approval?.until).toBeLessThanOrEqual(until);
  }
  expect(event.type === 'decided' || event.type === 'decision-undone').toBe(true);
}

describe('any sequence of commands', () => {
  it('reaches approved only with every voice, for the seen content, unfrozen; never by author or last editor', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { draft, now } = play(steps);
        if (!draft) return;
        const approvedPrint = draft.approval?.fingerprint;
        for (const text of TEXTS) {
          const print = fingerprint(aContent({ text }));
          const kind = standingOf(draft, print, '1000000001', [], now).kind;
          if (kind === 'approved') expect(print).toBe(approvedPrint);
          expect(standingOf(draft, print, '1000000001', [freeze], now).kind).toBe('frozen');
          const late = standingOf(draft, print, '1000000001', [], (draft.approval?.until ?? now) + 1).kind;
          expect(late).not.toBe('approved');
          const early = standingOf(draft, print, '1000000001', [], (draft.approval?.notBefore ?? 0) - 1).kind;
          if (draft.approval?.notBefore !== undefined) expect(early).not.toBe('approved');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('replays to the same state', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { draft, events } = play(steps);
        expect(foldDraft(JSON.parse(JSON.stringify(events)))).toEqual(JSON.parse(JSON.stringify(draft)));
      }),
      { numRuns: 100 },
    );
  });

  it('does reach approved: the property above is not empty', () => {
    const approve = (who: Step['who'], lane: 'review' | 'law' | 'boss'): Step => ({
      who,
      wait: 0,
      frozen: false,
      repeat: true,
      hollow: false,
      what: { type: 'decide' as const, lane, verdict: 'approve' as const, stale: false, window: undefined },
    });
    const submit: Step = {
      who: 'lin' as const,
      wait: 0,
      frozen: false,
      repeat: true,
      hollow: false,
      what: { type: 'submit' as const },
    };
    expect(
      play([submit, approve('zhou', 'review'), approve('he', 'law'), approve('chen', 'boss')]).draft?.phase,
    ).toBe('approved');
  });
});
