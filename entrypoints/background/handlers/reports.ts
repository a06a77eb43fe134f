import { dayOf } from '@/utils/core/day';
import { dueReports } from '@/utils/domain/reports/due-reports';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readWorkCalendar } from '../desk/desk-clocks';
import { gatherComparison } from '../metrics/gather-comparison';
import { gatherReport } from '../metrics/gather-report';
import { mayMeasure, readSight, requireMetrics, seenAccounts } from '../metrics/read-sight';
import { written } from './written';

export const reportHandlers = {
  async 'reports.build'({ period, uid }) {
    const now = Date.now();
    const db = await connection();
    const sight = await readSight(db, now);
    requireMetrics(sight, 'metrics.see', uid);
    const own = seenAccounts(sight).map((account) => account.uid);
    const isTracked = uid !== undefined && sight.tracked.has(uid);
    if (uid !== undefined && !isTracked && !own.includes(uid))
      throw new CallError('missing', 'is neither an account of the company nor tracked', 'uid');
    return gatherReport(db, sight, isTracked ? [uid] : own, period, uid);
  },

  async 'reports.compare'({ period, uid }) {
    const db = await connection();
    const sight = await readSight(db, Date.now());
    requireMetrics(sight, 'metrics.see', uid);
    return gatherComparison(db, sight, period, uid);
  },

  async 'reports.plans'() {
    const now = Date.now();
    const db = await connection();
    const sight = await readSight(db, now);
    const [plans, sent, calendar] = await Promise.all([
      db.getAll('reportPlans'),
      db.getAllFromIndex('reportsSent', 'sentAt'),
      readWorkCalendar(db),
    ]);
    const seen = plans.filter(({ uid }) => mayMeasure(sight, 'metrics.see', uid));
    return dueReports(seen, sent, now, dayOf(now), calendar);
  },

  async 'reports.savePlan'({ commandId, plan }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['reportPlans'], actor: 'page', action: 'reports.savePlan', at: now, commandId },
      async (db) => {
        const sight = await readSight(db, now);
        requireMetrics(sight, 'metrics.manage', plan.uid);
        if (plan.uid !== undefined && !sight.governed.some(({ uid }) => uid === plan.uid))
          throw new CallError('missing', 'no such account', 'plan.uid');
        return {
          subject: `report:${plan.id}`,
          detail: { kind: plan.kind, recipients: plan.recipients.length },
          value: null,
          write: (tx) => tx.objectStore('reportPlans').put(plan),
        };
      },
    );
    return written(outcome);
  },

  async 'reports.removePlan'({ commandId, id }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['reportPlans'], actor: 'page', action: 'reports.removePlan', at: now, commandId },
      async (db) => {
        const plan = await db.get('reportPlans', id);
        if (!plan) return undefined;
        requireMetrics(await readSight(db, now), 'metrics.manage', plan.uid);
        return {
          subject: `report:${id}`,
          detail: { kind: plan.kind },
          value: null,
          write: (tx) => tx.objectStore('reportPlans').delete(id),
        };
      },
    );
    return written(outcome);
  },

  async 'reports.markSent'({ commandId, planId, period, uid, recipients, digest }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['reportsSent'], actor: 'page', action: 'reports.markSent', at: now, commandId },
      async (db) => {
        const sight = await readSight(db, now);
        requireMetrics(sight, 'metrics.see', uid);
        const sent = {
          id: commandId,
          ...(planId === undefined ? {} : { planId }),
          period,
          ...(uid === undefined ? {} : { uid }),
          recipients,
          sentAt: now,
          by: sight.world.me?.id ?? '',
          digest,
        };
        return {
          subject: `report:${commandId}`,
          detail: { kind: period.kind, from: period.from, to: period.to, digest, recipients },
          value: null,
          write: (tx) => tx.objectStore('reportsSent').put(sent),
        };
      },
    );
    const sent = await (await connection()).get('reportsSent', commandId);
    if (!sent) throw new CallError('missing', 'no such report', 'id');
    return { ...(await written(outcome)), sent };
  },

  async 'reports.markReceived'({ commandId, id, by }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['reportsSent'], actor: 'page', action: 'reports.markReceived', at: now, commandId },
      async (db) => {
        const sent = await db.get('reportsSent', id);
        if (!sent) throw new CallError('missing', 'no such report', 'id');
        requireMetrics(await readSight(db, now), 'metrics.see', sent.uid);
        if (sent.receivedAt !== undefined) return undefined;
        return {
          subject: `report:${id}`,
          detail: { by, on: dayOf(now) },
          value: null,
          write: (tx) => tx.objectStore('reportsSent').put({ ...sent, receivedAt: now, receivedBy: by }),
        };
      },
    );
    return written(outcome);
  },

  async 'reports.sent'({ limit }) {
    const db = await connection();
    const sight = await readSight(db, Date.now());
    const sent = await db.getAllFromIndex('reportsSent', 'sentAt');
    return sent
      .filter(({ uid }) => mayMeasure(sight, 'metrics.see', uid))
      .slice(-limit)
      .reverse();
  },
} satisfies Partial<Handlers>;
