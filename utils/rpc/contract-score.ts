import { z } from 'zod';
import type { GoalProgress } from '@/utils/domain/goals/goal-progress';
import type { ScoreRefusal } from '@/utils/domain/scorecard/decide-score';

import { commandId } from '@/utils/model/schema/base';
import { mid } from '@/utils/model/schema/draft';
import { period } from '@/utils/model/schema/report';
import { criterion, goal, scoreCommand, scoreSubject } from '@/utils/model/schema/score';
import { entityId } from '@/utils/model/schema/workspace';
import type { Criterion, Goal, Inspection, Scorecard } from '@/utils/model/scorecard';
import { proc } from './proc';
import type { Written } from './written';

const command = { commandId };

export type ScoreWritten = Written &
  ({ readonly ok: true; readonly card: Scorecard } | { readonly ok: false; readonly refusal: ScoreRefusal });

/** Scorecards, inspections and goals. Everybody sees the card about them; managing takes the right. */
export const scoreContract = {
  'score.list': proc(z.void()).returns<{
    readonly cards: readonly Scorecard[];
    readonly mayManage: boolean;
    readonly me?: string;
  }>(),
  /** Makes a card out of what was read and reviewed in the period; makes it anew while it is a draft. */
  'score.make': proc(z.strictObject({ ...command, subject: scoreSubject, period })).returns<ScoreWritten>(),
  'score.write': proc(
    z.strictObject({ ...command, id: z.string().max(120), act: scoreCommand }),
  ).returns<ScoreWritten>(),
  'score.settings': proc(z.void()).returns<{
    readonly rev: number;
    readonly criteria: readonly Criterion[];
  }>(),
  'score.saveSettings': proc(
    z.strictObject({ ...command, baseRev: z.int().min(0), criteria: z.array(criterion).max(30) }),
  ).returns<Written>(),
  'inspection.list': proc(z.void()).returns<readonly Inspection[]>(),
  /** Draws posts of the period; the same seed over the same posts draws the same. */
  'inspection.draw': proc(
    z.strictObject({
      ...command,
      period,
      seed: z.string().trim().min(1).max(60),
      perAccount: z.int().min(1).max(50),
    }),
  ).returns<Written & { readonly inspection: Inspection }>(),
  'inspection.mark': proc(
    z.strictObject({
      ...command,
      id: z.string().max(64),
      mid,
      isFine: z.boolean(),
      note: z.string().trim().max(500),
    }),
  ).returns<Written>(),
  'goals.list': proc(z.void()).returns<
    readonly { readonly goal: Goal; readonly progress: GoalProgress; readonly value?: number }[]
  >(),
  'goals.save': proc(z.strictObject({ ...command, goal })).returns<Written>(),
  'goals.remove': proc(z.strictObject({ ...command, id: entityId })).returns<
    Written & { readonly goal?: Goal }
  >(),
} as const;
