import { describe, expect, it } from 'vitest';
import type { DraftCommand } from '@/utils/domain/approval/commands';
import { decide } from '@/utils/domain/approval/decide';
import { evolve } from '@/utils/domain/approval/evolve';
import { laneFor } from '@/utils/domain/approval/lane-for';
import type { Draft } from '@/utils/model/draft';
import { aContent, aContext, aMeta, aRegister, NOON } from '../../support/approval-world';

type Bare<T> = T extends DraftCommand ? Omit<T, 'commandId'> : never;
let serial = 0;

function run(draft: Draft | undefined, actor: string, command: Bare<DraftCommand>): Draft {
  const context = aContext(actor);
  const ruling = decide(draft, { commandId: `command-${++serial}`, ...command } as DraftCommand, context);
  if (!ruling.ok) throw new Error(ruling.refusal);
  const next = ruling.events.reduce<Draft | undefined>(evolve, draft);
  if (!next) throw new Error('no draft');
  return next;
}

const submitted = (): Draft =>
  run(
    run(undefined, 'lin', { type: 'create', draftId: 'draft-0001', content: aContent(), meta: aMeta() }),
    'lin',
    { type: 'submit' },
  );

const approve = (draft: Draft, actor: string, lane: string): Draft =>
  run(draft, actor, {
    type: 'decide',
    verdict: 'approve',
    lane,
    note: '',
    seen: draft.versions.at(-1)?.fingerprint ?? '',
  });

describe('the lane a verdict goes into', () => {
  const register = aRegister();

  it('is the one of the step in hand, for those who are asked', () => {
    const draft = submitted();
    expect(laneFor(draft, register, 'zhou', NOON)?.lane.id).toBe('review');
    expect(laneFor(draft, register, 'he', NOON)).toBeUndefined();
    const next = approve(draft, 'zhou', 'review');
    expect(laneFor(next, register, 'zhou', NOON)).toBeUndefined();
    expect(laneFor(next, register, 'he', NOON)?.lane.id).toBe('law');
    expect(laneFor(next, register, 'chen', NOON)?.lane.id).toBe('boss');
  });

  it('is never there for the author or the last editor, whoever they stand in for', () => {
    const delegations = [{ id: 'd', of: 'zhou', by: 'lin', from: NOON - 1, until: NOON + 1, reason: '出差' }];
    expect(laneFor(submitted(), aRegister({ delegations }), 'lin', NOON)).toBeUndefined();
  });

  it('names the person spoken for, within the dates only', () => {
    const delegations = [
      { id: 'd', of: 'zhou', by: 'he', from: NOON - 10, until: NOON + 10, reason: '出差' },
    ];
    const world = aRegister({ delegations });
    expect(laneFor(submitted(), world, 'he', NOON)).toMatchObject({ actingFor: 'zhou' });
    expect(laneFor(submitted(), world, 'he', NOON + 10)).toBeUndefined();
  });

  it('agrees with the engine: where there is a lane the verdict counts, where there is none it is refused', () => {
    let draft = submitted();
    for (const lane of ['review', 'law', 'boss']) {
      for (const actor of ['lin', 'zhou', 'wu', 'he', 'chen']) {
        const open = laneFor(draft, register, actor, NOON);
        const command: DraftCommand = {
          commandId: `command-${++serial}`,
          type: 'decide',
          verdict: 'approve',
          lane: open?.lane.id ?? lane,
          note: '',
          seen: draft.versions.at(-1)?.fingerprint ?? '',
        };
        expect(decide(draft, command, aContext(actor)).ok, `${lane} ${actor}`).toBe(open !== undefined);
      }
      const actor = { review: 'zhou', law: 'he', boss: 'chen' }[lane] ?? '';
      draft = approve(draft, actor, lane);
    }
    expect(draft.phase).toBe('approved');
    expect(laneFor(draft, register, 'wu', NOON)).toBeUndefined();
  });
});
