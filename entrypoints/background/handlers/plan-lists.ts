import { BUNDLED_TEMPLATES } from '@/utils/domain/calendar/plan-templates';
import type { Campaign, Idea, PlanSlot, PlanTemplate } from '@/utils/model/plan';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readCadence, readSensitive } from '@/utils/store/repos/plan';
import { readSight, type Sight } from '../metrics/read-sight';
import { requireKnown, requirePlan, requirePlanManage } from '../plan/plan-rights';
import { written } from './written';

type ListStore = 'planSlots' | 'campaigns' | 'ideas' | 'planTemplates';
interface Row {
  readonly id: string;
  readonly rev?: number;
}

/** Puts one row of a list, made from the revision that is stored. */
async function save<T extends Row>(
  store: ListStore,
  action: `plan.${string}`,
  commandId: string,
  row: T,
  check: (sight: Sight) => void,
  stamp: (row: T, sight: Sight, before: T | undefined, now: number) => T,
) {
  const now = Date.now();
  const outcome = await mutate({ stores: [store], actor: 'page', action, at: now, commandId }, async (db) => {
    const [sight, before] = await Promise.all([readSight(db, now), db.get(store, row.id)]);
    check(sight);
    const stored = before as unknown as T | undefined;
    if (row.rev !== undefined && (stored?.rev ?? 0) !== row.rev)
      throw new CallError('conflict', 'somebody changed it meanwhile', 'rev');
    const next = stamp(row, sight, stored, now);
    return {
      subject: `${store}:${row.id}`,
      detail: { isNew: before === undefined },
      value: null,
      write: (tx) => tx.objectStore(store).put(next as never),
    };
  });
  return written(outcome);
}

/** Removes one row; gives it back, for undo. */
async function remove<T>(
  store: ListStore,
  action: `plan.${string}`,
  commandId: string,
  id: string,
  check: (sight: Sight, row: T) => void,
) {
  const now = Date.now();
  const outcome = await mutate({ stores: [store], actor: 'page', action, at: now, commandId }, async (db) => {
    const [sight, row] = await Promise.all([readSight(db, now), db.get(store, id)]);
    if (!row) return undefined;
    check(sight, row as T);
    return {
      subject: `${store}:${id}`,
      detail: {},
      value: row as never,
      write: (tx) => tx.objectStore(store).delete(id),
    };
  });
  return { answer: await written(outcome), row: (outcome?.value ?? undefined) as T | undefined };
}

const next = <T extends { readonly rev: number }>(row: T): T => ({ ...row, rev: row.rev + 1 });

export const planListHandlers = {
  async 'plan.saveSlot'({ commandId, slot }) {
    return save<PlanSlot>(
      'planSlots',
      'plan.saveSlot',
      commandId,
      slot as PlanSlot,
      (sight) => {
        requirePlan(sight, [slot.uid]);
        requireKnown(sight, [slot.uid], 'slot.uid');
      },
      next,
    );
  },
  async 'plan.removeSlot'({ commandId, id }) {
    const { answer, row } = await remove<PlanSlot>(
      'planSlots',
      'plan.removeSlot',
      commandId,
      id,
      (sight, { uid }) => requirePlan(sight, [uid]),
    );
    return { ...answer, ...(row ? { slot: row } : {}) };
  },
  async 'plan.saveCampaign'({ commandId, campaign }) {
    const uids = campaign.order.map(({ uid }) => uid);
    return save<Campaign>(
      'campaigns',
      'plan.saveCampaign',
      commandId,
      campaign as Campaign,
      (sight) => {
        requirePlan(sight, uids);
        requireKnown(sight, uids, 'campaign.order');
      },
      next,
    );
  },
  async 'plan.removeCampaign'({ commandId, id }) {
    const { answer, row } = await remove<Campaign>(
      'campaigns',
      'plan.removeCampaign',
      commandId,
      id,
      (sight, one) =>
        requirePlan(
          sight,
          one.order.map(({ uid }) => uid),
        ),
    );
    return { ...answer, ...(row ? { campaign: row } : {}) };
  },

  /** Ideas are everybody's: whoever works here may note one. */
  async 'plan.ideas'() {
    const rows = await (await connection()).getAll('ideas');
    return rows.sort((a, b) => (a.againOn < b.againOn ? -1 : a.againOn > b.againOn ? 1 : b.at - a.at));
  },
  async 'plan.saveIdea'({ commandId, idea }) {
    return save<Idea>(
      'ideas',
      'plan.saveIdea',
      commandId,
      { ...idea, by: '', at: 0 } as Idea,
      () => undefined,
      (row, sight, before, now) => ({
        ...next(row),
        by: before?.by ?? sight.world.me?.id ?? '',
        at: before?.at ?? now,
      }),
    );
  },
  async 'plan.removeIdea'({ commandId, id }) {
    const { answer, row } = await remove<Idea>('ideas', 'plan.removeIdea', commandId, id, (sight, { by }) => {
      if (by !== (sight.world.me?.id ?? '')) requirePlan(sight, []);
    });
    return { ...answer, ...(row ? { idea: row } : {}) };
  },

  async 'plan.templates'() {
    const own = await (await connection()).getAll('planTemplates');
    return [...own, ...BUNDLED_TEMPLATES.filter(({ id }) => !own.some((one) => one.id === id))];
  },
  async 'plan.saveTemplate'({ commandId, template }) {
    return save<PlanTemplate>(
      'planTemplates',
      'plan.saveTemplate',
      commandId,
      template as PlanTemplate,
      (sight) => requirePlan(sight, []),
      (row) => row,
    );
  },
  async 'plan.removeTemplate'({ commandId, id }) {
    const { answer, row } = await remove<PlanTemplate>(
      'planTemplates',
      'plan.removeTemplate',
      commandId,
      id,
      (sight) => requirePlan(sight, []),
    );
    return { ...answer, ...(row ? { template: row } : {}) };
  },

  async 'plan.saveCadence'({ commandId, settings }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['planSettings'], actor: 'page', action: 'plan.saveCadence', at: now, commandId },
      async (db) => {
        const [sight, before] = await Promise.all([readSight(db, now), readCadence(db)]);
        requirePlanManage(sight);
        if (before.rev !== settings.rev)
          throw new CallError('conflict', 'somebody changed it meanwhile', 'rev');
        const doubled = settings.rules.findIndex(
          ({ id }, i) => settings.rules.findIndex((one) => one.id === id) !== i,
        );
        if (doubled >= 0)
          throw new CallError('invalid', 'the same rule twice', `settings.rules.${doubled}.id`);
        const uids = settings.rules.flatMap(({ scope }) => scope.uid ?? []);
        requireKnown(sight, uids, 'settings.rules');
        return {
          subject: 'plan:cadence',
          detail: { rules: settings.rules.length },
          value: null,
          write: (tx) =>
            tx
              .objectStore('planSettings')
              .put({ ...(settings as typeof before), rev: before.rev + 1, id: 'cadence' }),
        };
      },
    );
    return written(outcome);
  },
  async 'plan.saveSensitive'({ commandId, settings }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['planSettings'], actor: 'page', action: 'plan.saveSensitive', at: now, commandId },
      async (db) => {
        const [sight, before] = await Promise.all([readSight(db, now), readSensitive(db)]);
        requirePlanManage(sight);
        if (before.rev !== settings.rev)
          throw new CallError('conflict', 'somebody changed it meanwhile', 'rev');
        return {
          subject: 'plan:sensitive',
          // a day that was switched off is a decision somebody has to answer for
          detail: {
            days: settings.days.length,
            off: settings.days.filter(({ isOff }) => isOff).map(({ id }) => id),
          },
          value: null,
          write: (tx) =>
            tx
              .objectStore('planSettings')
              .put({ ...(settings as typeof before), rev: before.rev + 1, id: 'sensitive' }),
        };
      },
    );
    return written(outcome);
  },
} satisfies Partial<Handlers>;
