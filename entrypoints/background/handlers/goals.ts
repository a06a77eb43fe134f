import { dayOf, earlierDay } from '@/utils/core/day';
import { faultOfGoals, goalProgress } from '@/utils/domain/goals/goal-progress';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { measureAccounts } from '../metrics/measure-subject';
import { mayMeasure, readSight, requireMetrics, seenAccounts } from '../metrics/read-sight';
import { written } from './written';

export const goalHandlers = {
  async 'goals.list'() {
    const now = Date.now();
    const db = await connection();
    const sight = await readSight(db, now);
    const today = dayOf(now);
    const own = seenAccounts(sight).map(({ uid }) => uid);
    const goals = (await db.getAll('goals')).filter(
      ({ uid }) => mayMeasure(sight, 'metrics.see', uid) && (uid === undefined || own.includes(uid)),
    );
    return Promise.all(
      goals.map(async (goal) => {
        const uids = goal.uid === undefined ? own : [goal.uid];
        const to = earlierDay(goal.due, today);
        if (goal.from > to) return { goal, progress: goalProgress(goal, undefined, today) };
        const period = { kind: 'campaign' as const, from: goal.from, to };
        const subject = { type: 'account' as const, uid: goal.uid ?? '' };
        const measuring = await measureAccounts(db, sight, subject, uids, period);
        const { raw } = await measuring.of(goal.metric);
        const lastRead = measuring.report.curve.findLast(({ value }) => value !== undefined)?.day;
        const on =
          goal.metric === 'replies-in-time' || goal.metric === 'off-approval' ? to : (lastRead ?? goal.from);
        const progress = goalProgress(goal, raw === undefined ? undefined : { value: raw, on }, today);
        return { goal, progress, ...(raw === undefined ? {} : { value: raw }) };
      }),
    );
  },

  async 'goals.save'({ commandId, goal }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['goals'], actor: 'page', action: 'goals.save', at: now, commandId },
      async (db) => {
        const sight = await readSight(db, now);
        requireMetrics(sight, 'score.manage', goal.uid);
        if (goal.uid !== undefined && !sight.governed.some(({ uid }) => uid === goal.uid))
          throw new CallError('missing', 'no such account', 'goal.uid');
        const others = (await db.getAll('goals')).filter(({ id }) => id !== goal.id);
        const fault = faultOfGoals([...others, goal]);
        if (fault) throw new CallError('invalid', fault.fault, 'goal.parentId');
        return {
          subject: `goal:${goal.id}`,
          detail: { metric: goal.metric, baseline: goal.baseline, target: goal.target, due: goal.due },
          value: null,
          write: (tx) => tx.objectStore('goals').put(goal),
        };
      },
    );
    return written(outcome);
  },

  async 'goals.remove'({ commandId, id }) {
    const now = Date.now();
    const before = await (await connection()).get('goals', id);
    const outcome = await mutate(
      { stores: ['goals'], actor: 'page', action: 'goals.remove', at: now, commandId },
      async (db) => {
        const goal = await db.get('goals', id);
        if (!goal) return undefined;
        requireMetrics(await readSight(db, now), 'score.manage', goal.uid);
        if ((await db.getAll('goals')).some(({ parentId }) => parentId === id))
          throw new CallError('invalid', 'other goals stand under it', 'id');
        return {
          subject: `goal:${id}`,
          detail: { metric: goal.metric },
          value: null,
          write: (tx) => tx.objectStore('goals').delete(id),
        };
      },
    );
    return { ...(await written(outcome)), ...(before ? { goal: before } : {}) };
  },
} satisfies Partial<Handlers>;
