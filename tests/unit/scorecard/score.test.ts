import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOfGoals, goalProgress } from '@/utils/domain/goals/goal-progress';
import {
  decideScore,
  linesOf,
  makeCard,
  type ScoreCommand,
  type ScoreContext,
} from '@/utils/domain/scorecard/decide-score';
import { DEFAULT_CRITERIA } from '@/utils/domain/scorecard/default-criteria';
import { drawSample } from '@/utils/domain/scorecard/draw-sample';
import { faultOfCriteria, scoreOf, totalOf } from '@/utils/domain/scorecard/score';
import type { Scorecard } from '@/utils/model/scorecard';

const context = (over: Partial<ScoreContext> = {}): ScoreContext => ({
  by: 'chen',
  at: 1,
  mayManage: true,
  isAlone: false,
  ...over,
});
const PERIOD = { kind: 'month', from: '2026-10-01', to: '2026-10-31' } as const;
const lines = linesOf(DEFAULT_CRITERIA, ({ measure }) =>
  measure === 'creative' ? { sources: [] } : { raw: 1, sources: [] },
);
function card(): Scorecard {
  const made = makeCard(
    { id: 'person:lin', subject: { type: 'person', id: 'lin' }, period: PERIOD, criteria: DEFAULT_CRITERIA },
    lines,
    undefined,
    context(),
  );
  if (!made.ok) throw new Error(made.refusal);
  return made.card;
}

describe('a score', () => {
  it.each([
    [1, 1, 5, 0],
    [5, 1, 5, 100],
    [3, 1, 5, 50],
    [9, 1, 5, 100],
    [-2, 1, 5, 0],
    [0, 3, 0, 100],
    [3, 3, 0, 0],
    [1, 3, 0, 66.7],
  ])('%s between %s and %s is %s', (raw, low, full, score) => {
    expect(scoreOf(raw, { low, full })).toBe(score);
  });

  it('total lies between its lines, leaves out what is missing, and is the same again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 6, maxLength: 6 }),
        (scores) => {
          const own = DEFAULT_CRITERIA.map(({ id }, i) => ({
            criterionId: id,
            ...(scores[i] === null || scores[i] === undefined ? {} : { score: scores[i] }),
          }));
          const there = scores.filter((one): one is number => one !== null);
          const total = totalOf(DEFAULT_CRITERIA, own);
          expect(totalOf(DEFAULT_CRITERIA, [...own].reverse())).toBe(total);
          if (there.length === 0) expect(total).toBeUndefined();
          else {
            expect(total).toBeGreaterThanOrEqual(Math.min(...there) - 0.05);
            expect(total).toBeLessThanOrEqual(Math.max(...there) + 0.05);
          }
        },
      ),
    );
  });

  it('criteria whose weights do not make 100 are refused by name', () => {
    expect(faultOfCriteria(DEFAULT_CRITERIA)).toBeUndefined();
    expect(faultOfCriteria([])).toEqual({ field: 'criteria', fault: 'none' });
    expect(faultOfCriteria(DEFAULT_CRITERIA.slice(1))).toEqual({ field: 'criteria', fault: 'sum' });
    const [first, ...rest] = DEFAULT_CRITERIA;
    if (!first) throw new Error('no criteria');
    expect(faultOfCriteria([{ ...first, weight: 0 }, ...rest])?.field).toBe('criteria.0.weight');
    expect(faultOfCriteria([{ ...first, full: first.low }, ...rest])?.field).toBe('criteria.0.full');
    expect(faultOfCriteria([first, first, ...rest])?.fault).toBe('twice');
  });
});

describe('a scorecard', () => {
  it('goes from draft to settled, each step by whom it is for', () => {
    const lin = context({ by: 'lin', mayManage: false });
    const steps: readonly [ScoreCommand, ScoreContext, string][] = [
      [{ type: 'line', criterionId: 'creative', raw: 4, note: '两篇上了热搜' }, context(), 'draft'],
      [{ type: 'confirm' }, context(), 'confirmed'],
      [{ type: 'see' }, lin, 'seen'],
      [{ type: 'appeal', note: '请假三天' }, lin, 'appealed'],
      [{ type: 'line', criterionId: 'posts', raw: 30, note: '按出勤折算' }, context(), 'appealed'],
      [{ type: 'answer', note: '已调整' }, context(), 'settled'],
    ];
    let at = card();
    for (const [command, who, state] of steps) {
      const answer = decideScore(at, command, who);
      if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal}`);
      at = answer.card;
      expect(at.state).toBe(state);
    }
    expect(at.log.map(({ type }) => type)).toEqual([
      'made',
      'line',
      'confirmed',
      'seen',
      'appealed',
      'line',
      'answered',
    ]);
    expect(at.total).toBe(totalOf(at.criteria, at.lines));
  });

  it('is never confirmed, changed or answered by the person it is about', () => {
    const command = fc.constantFrom<ScoreCommand>(
      { type: 'line', criterionId: 'posts', raw: 30, note: '好' },
      { type: 'confirm' },
      { type: 'see' },
      { type: 'appeal', note: '不对' },
      { type: 'answer', note: '好' },
    );
    const who = fc.constantFrom(
      context(),
      context({ by: 'lin' }),
      context({ by: 'lin', mayManage: false }),
      context({ by: 'wu', mayManage: false }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(command, who), { maxLength: 12 }), (steps) => {
        let at = card();
        for (const [one, by] of steps) {
          const answer = decideScore(at, one, by);
          if (answer.ok) at = answer.card;
        }
        for (const { type, by } of at.log) {
          if (['line', 'confirmed', 'answered'].includes(type)) expect(by).toBe('chen');
          if (['seen', 'appealed'].includes(type)) expect(by).toBe('lin');
        }
        expect(at.log.filter(({ type }) => type === 'appealed').length).toBeLessThanOrEqual(1);
        expect(at.total).toBe(totalOf(at.criteria, at.lines));
      }),
    );
  });

  it('made anew keeps what was given by hand, and is not made anew once confirmed', () => {
    const byHand = decideScore(
      card(),
      { type: 'line', criterionId: 'creative', raw: 4, note: '好' },
      context(),
    );
    if (!byHand.ok) throw new Error(byHand.refusal);
    const again = makeCard(byHand.card, lines, byHand.card, context());
    expect(again).toMatchObject({ ok: true, card: { total: byHand.card.total } });
    const confirmed = decideScore(byHand.card, { type: 'confirm' }, context());
    if (!confirmed.ok) throw new Error(confirmed.refusal);
    expect(makeCard(confirmed.card, lines, confirmed.card, context())).toEqual({
      ok: false,
      refusal: 'wrong-state',
    });
  });
});

describe('a sample', () => {
  const posts = Array.from({ length: 400 }, (_, n) => ({
    mid: String(5_000_000 + n * 7),
    uid: String(n % 4),
  }));

  it('is the same for the same seed whatever the order, and another for another seed', () => {
    const sample = drawSample(posts, 5, '2026-10');
    expect(sample).toHaveLength(20);
    expect(drawSample([...posts].reverse(), 5, '2026-10')).toEqual(sample);
    expect(drawSample(posts, 5, '2026-11')).not.toEqual(sample);
    expect(new Set(sample).size).toBe(20);
  });

  it('gives every post about the same chance', () => {
    const drawn = new Map<string, number>();
    const rounds = 2_000;
    for (let seed = 0; seed < rounds; seed += 1)
      for (const mid of drawSample(posts.slice(0, 40), 2, `s${seed}`))
        drawn.set(mid, (drawn.get(mid) ?? 0) + 1);
    // ten posts an account, two drawn: a fifth of the rounds each
    for (const { mid } of posts.slice(0, 40)) {
      expect(drawn.get(mid) ?? 0).toBeGreaterThan(rounds * 0.2 * 0.75);
      expect(drawn.get(mid) ?? 0).toBeLessThan(rounds * 0.2 * 1.25);
    }
  });
});

describe('a goal', () => {
  const goal = { baseline: 100, target: 200, from: '2026-10-01', due: '2026-10-31' };
  it.each([
    [undefined, '2026-10-16', 'unmeasured'],
    [{ value: 150, on: '2026-10-16' }, '2026-10-16', 'on-way'],
    [{ value: 120, on: '2026-10-16' }, '2026-10-16', 'behind'],
    [{ value: 150, on: '2026-10-01' }, '2026-10-16', 'stale'],
    [{ value: 200, on: '2026-10-16' }, '2026-10-16', 'reached'],
    [{ value: 180, on: '2026-10-31' }, '2026-11-02', 'missed'],
  ])('measured %o on %s is %s', (measured, today, state) => {
    expect(goalProgress(goal, measured, today).state).toBe(state);
  });

  it('downwards counts the same way', () => {
    const down = { ...goal, baseline: 5, target: 0 };
    expect(goalProgress(down, { value: 0, on: '2026-10-05' }, '2026-10-05').state).toBe('reached');
    expect(goalProgress(down, { value: 5, on: '2026-10-20' }, '2026-10-20').state).toBe('behind');
  });

  it('a tree without its parents, or in a circle, is named', () => {
    expect(faultOfGoals([{ id: 'a' }, { id: 'b', parentId: 'a' }])).toBeUndefined();
    expect(faultOfGoals([{ id: 'b', parentId: 'a' }])).toEqual({ id: 'b', fault: 'no-parent' });
    expect(
      faultOfGoals([
        { id: 'a', parentId: 'b' },
        { id: 'b', parentId: 'a' },
      ])?.fault,
    ).toBe('circle');
  });
});
