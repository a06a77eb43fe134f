import { DAY_MS, startOfDay, toDayNumber } from '@/utils/core/day';
import { drawSample } from '@/utils/domain/scorecard/draw-sample';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readMetricPosts } from '@/utils/store/repos/metric-posts';
import { mayMeasure, readSight, requireMetrics, seenAccounts } from '../metrics/read-sight';
import { written } from './written';

export const inspectionHandlers = {
  async 'inspection.list'() {
    const db = await connection();
    if (!mayMeasure(await readSight(db, Date.now()), 'metrics.see')) return [];
    return (await db.getAll('inspections')).sort((a, b) => b.at - a.at);
  },

  async 'inspection.draw'({ commandId, period, seed, perAccount }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['inspections'], actor: 'page', action: 'inspection.draw', at: now, commandId },
      async (db) => {
        const sight = await readSight(db, now);
        requireMetrics(sight, 'score.manage');
        const own = new Set(seenAccounts(sight).map(({ uid }) => uid));
        const from = startOfDay(toDayNumber(period.from));
        const until = startOfDay(toDayNumber(period.to)) + DAY_MS;
        const posts = (await readMetricPosts(db, undefined, from, until)).filter(({ uid }) => own.has(uid));
        if (posts.length === 0) throw new CallError('missing', 'no post was read in this time', 'period');
        const inspection = {
          id: commandId,
          period,
          seed,
          perAccount,
          pool: posts.length,
          mids: drawSample(posts, perAccount, seed),
          at: now,
          by: sight.world.me?.id ?? '',
          marks: {},
        };
        return {
          subject: `inspection:${commandId}`,
          detail: { seed, perAccount, pool: posts.length, mids: [...inspection.mids] },
          value: null,
          write: (tx) => tx.objectStore('inspections').put(inspection),
        };
      },
    );
    const inspection = await (await connection()).get('inspections', commandId);
    if (!inspection) throw new CallError('missing', 'no such inspection', 'id');
    return { ...(await written(outcome)), inspection };
  },

  async 'inspection.mark'({ commandId, id, mid, isFine, note }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['inspections'], actor: 'page', action: 'inspection.mark', at: now, commandId },
      async (db) => {
        const sight = await readSight(db, now);
        requireMetrics(sight, 'score.manage');
        const inspection = await db.get('inspections', id);
        if (!inspection?.mids.includes(mid)) throw new CallError('missing', 'is not in the sample', 'mid');
        const by = sight.world.me?.id ?? '';
        const marks = { ...inspection.marks, [mid]: { isFine, note, by, at: now } };
        return {
          subject: `inspection:${id}`,
          detail: { mid, isFine, by },
          value: null,
          write: (tx) => tx.objectStore('inspections').put({ ...inspection, marks }),
        };
      },
    );
    return written(outcome);
  },
} satisfies Partial<Handlers>;
