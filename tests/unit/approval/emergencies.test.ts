import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftCommand } from '@/utils/domain/approval/commands';
import { decide } from '@/utils/domain/approval/decide';
import { emergenciesOf, maySign, releasesOf } from '@/utils/domain/approval/emergencies';
import type { DraftEvent } from '@/utils/domain/approval/events';
import { evolve, foldDraft } from '@/utils/domain/approval/evolve';
import { trailOf } from '@/utils/domain/approval/trail';
import type { Draft } from '@/utils/model/draft';
import { draftRecord } from '@/utils/model/schema/draft-record';
import { aContent, aContext, aMeta, aPerson, aRegister, NOON } from '../../support/approval-world';
import { aDraft } from '../../support/drafts';

const HOUR = 3_600_000;
/** Two managers who also write: both may break the glass, both may sign. */
const register = aRegister({
  people: [
    aPerson('lin', 'editor', 'operator'),
    aPerson('chen', 'manager'),
    aPerson('yan', 'manager'),
    aPerson('he', 'compliance'),
    aPerson('zhou', 'reviewer'),
  ],
});
const PEOPLE = ['lin', 'chen', 'yan', 'he', 'zhou', 'nobody'] as const;

const step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  wait: fc.nat({ max: HOUR }),
  what: fc.oneof(
    fc.record({ type: fc.constant('edit' as const), text: fc.constantFrom('甲', '乙', '丙') }),
    fc.record({
      type: fc.constantFrom('submit' as const, 'withdraw' as const, 'queue' as const, 'expire' as const),
    }),
    fc.record({ type: fc.constant('publish' as const) }),
    fc.record({ type: fc.constant('break-glass' as const) }),
    fc.record({ type: fc.constant('break-glass' as const) }),
    fc.record({
      type: fc.constant('countersign' as const),
      glass: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    }),
    fc.record({
      type: fc.constant('countersign' as const),
      glass: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    }),
  ),
});

interface Play {
  readonly draft: Draft | undefined;
  readonly events: readonly DraftEvent[];
}

function play(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]): Play {
  const events: DraftEvent[] = [];
  let draft: Draft | undefined;
  let now = NOON;
  const run = (command: DraftCommand, actor: string) => {
    const ruling = decide(draft, command, aContext(actor, { now, register }));
    if (!ruling.ok) return;
    for (const event of ruling.events) {
      const before = draft;
      draft = evolve(draft, event);
      events.push(event);
      if (event.type === 'countersigned' && before) expectOther(before, event);
    }
  };
  const first = { content: aContent({ text: '甲' }), meta: aMeta() };
  run({ commandId: 'c0', type: 'create', draftId: 'd', ...first }, 'lin');
  steps.forEach(({ who, wait, what }, i) => {
    now += wait;
    const commandId = `c${i + 1}`;
    const seen = draft?.versions.at(-1)?.fingerprint ?? '';
    const commands: Record<string, DraftCommand> = {
      edit: { commandId, type: 'edit', content: aContent({ text: 'text' in what ? what.text : '' }) },
      withdraw: { commandId, type: 'withdraw', reason: '改期再发' },
      'break-glass': { commandId, type: 'break-glass', reason: '门店停电', seen },
      countersign: { commandId, type: 'countersign', ...('glass' in what ? { glass: what.glass } : {}) },
      publish: { commandId, type: 'publish', postId: '1', sentFingerprint: seen, outcomes: ['as-approved'] },
    };
    run(commands[what.type] ?? ({ commandId, type: what.type } as DraftCommand), who);
  });
  return { draft, events };
}

/** Who signed had neither released, nor written, nor edited it, and had the right. */
function expectOther(before: Draft, event: DraftEvent & { readonly type: 'countersigned' }): void {
  const glass = emergenciesOf(before)[(event.n ?? 0) - 1];
  expect(glass?.countersign).toBeUndefined();
  expect([glass?.by, before.author, before.lastEditor]).not.toContain(event.actor);
  expect(['chen', 'yan', 'he', 'zhou']).toContain(event.actor);
}

describe('any sequence of commands', () => {
  it('keeps every emergency release, signed at most once and never by whoever made or wrote it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { draft, events } = play(steps);
        if (!draft) return;
        const broken = events.filter((one) => one.type === 'glass-broken');
        const signed = events.filter((one) => one.type === 'countersigned');
        const glass = emergenciesOf(draft);
        expect(glass.map(({ at, by }) => [at, by])).toEqual(broken.map(({ at, actor }) => [at, actor]));
        expect(glass.filter((one) => one.countersign).length).toBe(signed.length);
        // what the badge looks at says the same as the list
        const { emergency } = draft.approval ?? {};
        if (emergency) expect(emergency.countersignedBy).toBe(glass.at(-1)?.countersign?.by);
      }),
      { numRuns: 400 },
    );
  });

  it('replays to the same state, in the shape that is stored', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { draft, events } = play(steps);
        const stored = JSON.parse(JSON.stringify(draft));
        expect(foldDraft(JSON.parse(JSON.stringify(events)))).toEqual(stored);
        expect(draftRecord.safeParse(stored).error).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it('does sign some: the properties above are not empty', () => {
    const act = (who: (typeof PEOPLE)[number], type: 'break-glass' | 'countersign' | 'edit') => ({
      who,
      wait: 0,
      what: type === 'edit' ? { type, text: '乙' as const } : ({ type, glass: undefined } as never),
    });
    const { draft } = play([
      act('chen', 'break-glass'),
      act('chen', 'countersign'),
      act('lin', 'edit'),
      act('yan', 'break-glass'),
      act('he', 'countersign'),
    ]);
    expect(emergenciesOf(draft as Draft)).toMatchObject([
      { by: 'chen' },
      { by: 'yan', countersign: { by: 'he' } },
    ]);
    expect(emergenciesOf(draft as Draft)[0]).not.toHaveProperty('countersign');
    expect(trailOf(draft as Draft, (id) => id).steps).toMatchObject([
      { kind: 'emergency', who: 'chen' },
      { kind: 'emergency', who: 'yan' },
      { kind: 'countersigned', who: 'he', at: NOON },
    ]);
  });
});

describe('a log of before releases were counted', () => {
  const emergency = { reason: '停业通知', by: 'chen' };
  const approval = { fingerprint: 'f', version: 1, at: NOON, until: NOON + HOUR, by: [], emergency };

  it('folds as it did, and its release can still be signed', () => {
    const { draft, events } = play([]);
    const broken = {
      draftId: 'd',
      commandId: 'x',
      actor: 'chen',
      at: NOON,
      type: 'glass-broken',
      approval,
    } as const;
    const old = foldDraft([...events, broken]) as Draft;
    expect(old).not.toHaveProperty('glass');
    expect(emergenciesOf(old)).toEqual([{ at: NOON, by: 'chen', reason: '停业通知', version: 1 }]);
    const ruling = decide(
      old,
      { commandId: 'y', type: 'countersign', glass: 1 },
      aContext('he', { register }),
    );
    if (!ruling.ok) throw new Error(ruling.refusal);
    const signed = ruling.events.reduce<Draft | undefined>(evolve, old);
    expect(signed?.approval?.emergency?.countersignedBy).toBe('he');
    expect(signed).not.toHaveProperty('glass');
    expect(draft?.id).toBe('d');
  });
});

describe('the list of releases', () => {
  const released = (id: string, at: number, countersign?: { by: string; at: number }) =>
    aDraft(aContent({ accountUid: '1000000001' }), 'published', {
      id,
      glass: [{ at, by: 'chen', reason: '停电', version: 1, ...(countersign ? { countersign } : {}) }],
    });

  it('has what waits longest first and says what is overdue', () => {
    const drafts = [
      released('signed', NOON, { by: 'he', at: NOON }),
      released('fresh', NOON + 2 * HOUR),
      released('old', NOON - 30 * HOUR),
    ];
    expect(releasesOf(drafts, 24 * HOUR, NOON).map(({ draft, state }) => [draft.id, state])).toEqual([
      ['old', 'overdue'],
      ['fresh', 'waiting'],
      ['signed', 'signed'],
    ]);
  });

  it('says who may sign, and why somebody may not', () => {
    const [release] = releasesOf([released('one', NOON)], HOUR, NOON);
    if (!release) throw new Error('no release');
    const may = (who: string | undefined) => maySign(release, register, who, NOON);
    expect([may('he'), may('chen'), may('lin'), may(undefined), may('zhou')]).toEqual([
      'yes',
      'own',
      'no-right',
      'no-right',
      'yes',
    ]);
  });
});
