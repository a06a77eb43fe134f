import { toDayNumber } from '@/utils/core/day';
import type { Goal } from '@/utils/model/scorecard';

export interface GoalProgress {
  /** Share of the way from baseline to target, 0 to 1 and beyond; undefined = nothing was measured. */
  readonly share?: number;
  /** Share of the time that is over, 0 to 1. */
  readonly time: number;
  readonly state: 'unmeasured' | 'stale' | 'behind' | 'on-way' | 'reached' | 'missed';
}

/** A measured value older than this says nothing of today, days. */
export const STALE_DAYS = 14;
/** Behind = the way is shorter than the time by this share. */
const BEHIND = 0.1;

/**
 * How far a goal is on a day of Shanghai.
 *
 * @param value what was measured, undefined without a reading; `on` = its day
 */
export function goalProgress(
  goal: Pick<Goal, 'baseline' | 'target' | 'from' | 'due'>,
  measured: { readonly value: number; readonly on: string } | undefined,
  today: string,
): GoalProgress {
  const length = Math.max(1, toDayNumber(goal.due) - toDayNumber(goal.from));
  const time = Math.min(1, Math.max(0, (toDayNumber(today) - toDayNumber(goal.from)) / length));
  if (!measured) return { time, state: 'unmeasured' };
  const span = goal.target - goal.baseline;
  const share = span === 0 ? 1 : (measured.value - goal.baseline) / span;
  if (share >= 1) return { share, time, state: 'reached' };
  if (today > goal.due) return { share, time, state: 'missed' };
  if (toDayNumber(today) - toDayNumber(measured.on) > STALE_DAYS) return { share, time, state: 'stale' };
  return { share, time, state: share < time - BEHIND ? 'behind' : 'on-way' };
}

/** What is wrong with a tree of goals: a parent that is not there, or a circle. */
export function faultOfGoals(
  goals: readonly Pick<Goal, 'id' | 'parentId'>[],
): { readonly id: string; readonly fault: 'no-parent' | 'circle' } | undefined {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  for (const goal of goals) {
    const seen = new Set([goal.id]);
    let at = goal.parentId;
    while (at !== undefined) {
      const parent = byId.get(at);
      if (!parent) return { id: goal.id, fault: 'no-parent' };
      if (seen.has(at)) return { id: goal.id, fault: 'circle' };
      seen.add(at);
      at = parent.parentId;
    }
  }
  return undefined;
}
