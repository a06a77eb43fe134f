import { DAY_MS, dayOf } from '@/utils/core/day';
import type { CadenceState } from '@/utils/domain/calendar/cadence';
import { addTold } from '@/utils/domain/calendar/due-cadence';
import { dueReminders, type Reminder } from '@/utils/domain/calendar/reminders';
import type { PlanItem } from '@/utils/model/plan';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readCadence, readCadenceTold, readPlanItems } from '@/utils/store/repos/plan';
import { readSight } from '../metrics/read-sight';
import { followItems } from '../plan/follow-items';
import { showPlanNotices } from '../plan/plan-notices';
import { mayPlan } from '../plan/plan-rights';
import { shortCadence } from '../plan/short-cadence';
import { showWaiting } from '../show-waiting';
import type { Job } from './job';

/** Items further away than this are followed when their month comes, or when somebody saves them. */
const AROUND_DAYS = 31;
/** So many are named in one audit entry. */
const MOST_NAMED = 50;

const remembering = ({ item, type, for: at }: Reminder): PlanItem => ({
  ...item,
  told: { ...item.told, [type]: at },
});

/**
 * Keeps the calendar: items follow their drafts and Weibo's timer, people are told what is due, was missed or was not
 * seen, and which minimum is still open. What was said is written first, with the items and in one transaction: neither
 * a worker that dies nor a machine that slept says it twice.
 */
export const planClock: Job = {
  name: 'plan-clock',
  periodMinutes: 1,
  async run(now) {
    let reminders: readonly Reminder[] = [];
    let short: readonly CadenceState[] = [];
    await connection();
    await mutate(
      { stores: ['planItems', 'planSettings'], actor: 'system', action: 'plan.clock', at: now },
      async (db) => {
        const [items, settings, told, sight] = await Promise.all([
          readPlanItems(db, dayOf(now - AROUND_DAYS * DAY_MS), dayOf(now + AROUND_DAYS * DAY_MS)),
          readCadence(db),
          readCadenceTold(db),
          readSight(db, now),
        ]);
        const followed = await followItems(db, items, now);
        const current = items.map((item) => followed.find(({ id }) => id === item.id) ?? item);
        reminders = dueReminders(current, settings, now);
        const uids = sight.governed.map(({ uid }) => uid).filter((uid) => mayPlan(sight, uid));
        short = uids.length === 0 ? [] : await shortCadence(db, settings, uids, told, now);
        if (followed.length + reminders.length + short.length === 0) return undefined;
        const rows = new Map(followed.map((item) => [item.id, item]));
        // one item is told one thing at a time
        for (const reminder of reminders) rows.set(reminder.item.id, remembering(reminder));
        return {
          subject: 'plan',
          detail: {
            followed: followed.slice(0, MOST_NAMED).map(({ id, state }) => ({ id, state })),
            told: reminders.slice(0, MOST_NAMED).map(({ item, type }) => ({ id: item.id, type })),
            short: short
              .slice(0, MOST_NAMED)
              .map(({ rule, uid = '', from }) => ({ rule: rule.id, uid, from })),
          },
          value: null,
          touched: [
            ...(rows.size > 0 ? (['planItems'] as const) : []),
            ...(short.length > 0 ? (['planSettings'] as const) : []),
          ],
          async write(tx) {
            for (const item of rows.values()) await tx.objectStore('planItems').put(item);
            if (short.length > 0)
              await tx
                .objectStore('planSettings')
                .put({ id: 'told', cadence: addTold(told, short, dayOf(now)) });
          },
        };
      },
    );
    const db = await connection();
    await showWaiting(db, now);
    await showPlanNotices(db, reminders, short, now);
  },
};
