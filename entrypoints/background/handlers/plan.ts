import { DAY_MS, startOfDay, toDayNumber } from '@/utils/core/day';
import { dueOf } from '@/utils/domain/calendar/instant';
import { heldBy } from '@/utils/domain/calendar/sensitive-days';
import type { PlanItem } from '@/utils/model/plan';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { contentOf, readAccountDrafts, readDraft } from '@/utils/store/repos/drafts';
import { readMetricPosts } from '@/utils/store/repos/metric-posts';
import { readCadence, readPlanItems, readSensitive } from '@/utils/store/repos/plan';
import type { Database } from '@/utils/store/schema';
import { readHolidays } from '../desk/desk-clocks';
import { mayMeasure, readSight, seenAccounts } from '../metrics/read-sight';
import { mayPlan, requireKnown, requirePlan, requirePlanManage } from '../plan/plan-rights';
import { readPostsOut } from '../plan/posts-out';
import { stampItem } from '../plan/stamp-item';
import { written } from './written';

/** A year is the longest natural period that cadence counts in. */
const LONGEST_DAYS = 400;
const BACK_DAYS = 31;
const LEARN_DAYS = 730;

const draftsOf = async (db: Database, ids: readonly string[]) =>
  (await Promise.all(ids.map((id) => readDraft(db, id)))).flatMap((draft) => draft ?? []);

async function itemOr(db: Database, id: string): Promise<PlanItem> {
  const item = await db.get('planItems', id);
  if (!item) throw new CallError('missing', 'no such item', 'id');
  return item;
}

export const planHandlers = {
  async 'plan.read'({ from, to }) {
    const days = toDayNumber(to) - toDayNumber(from);
    if (days < 0 || days > LONGEST_DAYS) throw new CallError('invalid', 'at most a year at a time', 'to');
    const now = Date.now();
    const db = await connection();
    const sight = await readSight(db, now);
    const accounts = sight.governed.map(({ uid, name }) => ({ uid, name }));
    const uids = accounts.map(({ uid }) => uid);
    const since = startOfDay(toDayNumber(from)) - BACK_DAYS * DAY_MS;
    const [items, slots, campaigns, cadence, sensitive, posts, holidays, drafts] = await Promise.all([
      readPlanItems(db, from, to),
      db.getAll('planSlots'),
      db.getAll('campaigns'),
      readCadence(db),
      readSensitive(db),
      readPostsOut(db, uids, since, startOfDay(toDayNumber(to)) + DAY_MS),
      readHolidays(db),
      Promise.all(uids.map((uid) => readAccountDrafts(db, uid))),
    ]);
    return {
      items,
      slots,
      campaigns,
      cadence,
      sensitive,
      posts,
      holidays,
      drafts: drafts.flat().flatMap((draft) => {
        const content = contentOf(draft);
        if (!content || draft.recheck || draft.phase === 'archived') return [];
        return [
          {
            id: draft.id,
            phase: draft.phase,
            uid: content.accountUid,
            title: draft.meta.title,
            text: content.text,
          },
        ];
      }),
      accounts,
      people: sight.world.workspace.people
        .filter(({ active }) => active)
        .map(({ id, name }) => ({ id, name })),
      ...(sight.world.me ? { me: sight.world.me.id } : {}),
      mayEdit: mayPlan(sight),
      mayManage: mayMeasure(sight, 'plan.manage'),
    };
  },

  async 'plan.rated'({ uid }) {
    const now = Date.now();
    const db = await connection();
    const own = seenAccounts(await readSight(db, now))
      .map((account) => account.uid)
      .filter((one) => uid === undefined || one === uid);
    const lists = await Promise.all(
      own.map((one) => readMetricPosts(db, one, now - LEARN_DAYS * DAY_MS, now)),
    );
    return lists.flat().flatMap(({ createdAt, last }) => {
      if (createdAt === undefined) return [];
      return [{ at: createdAt, interactions: last.reposts.value + last.comments.value + last.likes.value }];
    });
  },

  async 'plan.put'({ commandId, items }) {
    const now = Date.now();
    const doubled = items.findIndex(({ id }, i) => items.findIndex((one) => one.id === id) !== i);
    if (doubled >= 0) throw new CallError('invalid', 'the same item twice', `items.${doubled}.id`);
    const outcome = await mutate(
      { stores: ['planItems'], actor: 'page', action: 'plan.put', at: now, commandId },
      async (db) => {
        const sight = await readSight(db, now);
        const stored = await Promise.all(items.map(({ id }) => db.get('planItems', id)));
        const made = await Promise.all(
          items.map(async (input, i) => {
            const before = stored[i];
            requirePlan(sight, [...input.uids, ...(before?.uids ?? [])]);
            requireKnown(sight, input.uids, `items.${i}.uids`);
            if ((before?.rev ?? 0) !== input.rev)
              throw new CallError('conflict', 'somebody changed it meanwhile', `items.${i}.rev`);
            const drafts = await draftsOf(db, input.draftIds);
            return stampItem(input, before, drafts, sight.world.me?.id ?? '', now);
          }),
        );
        return {
          subject: made.length === 1 ? `plan:${made[0]?.id}` : 'plan',
          detail: {
            n: made.length,
            items: made.slice(0, 20).map(({ id, day, minute, state, uids }) => ({
              id,
              day,
              ...(minute === undefined ? {} : { minute }),
              state,
              uids: [...uids],
            })),
          },
          value: stored.flatMap((one) => one ?? []) as never,
          async write(tx) {
            for (const item of made) await tx.objectStore('planItems').put(item);
          },
        };
      },
    );
    return { ...(await written(outcome)), before: (outcome?.value ?? []) as readonly PlanItem[] };
  },

  async 'plan.remove'({ commandId, ids }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['planItems'], actor: 'page', action: 'plan.remove', at: now, commandId },
      async (db) => {
        const sight = await readSight(db, now);
        const gone = (await Promise.all(ids.map((id) => db.get('planItems', id)))).flatMap(
          (one) => one ?? [],
        );
        if (gone.length === 0) return undefined;
        for (const { uids } of gone) requirePlan(sight, uids);
        return {
          subject: gone.length === 1 ? `plan:${gone[0]?.id}` : 'plan',
          detail: {
            n: gone.length,
            items: gone.slice(0, 20).map(({ id, day, title }) => ({ id, day, title })),
          },
          value: gone as never,
          async write(tx) {
            for (const { id } of gone) await tx.objectStore('planItems').delete(id);
          },
        };
      },
    );
    return { ...(await written(outcome)), gone: (outcome?.value ?? []) as readonly PlanItem[] };
  },

  async 'plan.release'({ commandId, id, reason }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['planItems'], actor: 'page', action: 'plan.release', at: now, commandId },
      async (db) => {
        const [item, sight, sensitive] = await Promise.all([
          itemOr(db, id),
          readSight(db, now),
          readSensitive(db),
        ]);
        requirePlanManage(sight);
        const me = sight.world.me?.id;
        // two words of one person, or of nobody, are no two people
        if (me === undefined) throw new CallError('forbidden', 'nobody is chosen as the person here', 'me');
        if (heldBy(item, sensitive).length === 0) throw new CallError('invalid', 'is not held', 'id');
        if (item.releases.some(({ by }) => by === me))
          throw new CallError('conflict', 'the same person gave a word already', 'id');
        const releases = [...item.releases, { by: me, at: now, reason }];
        return {
          subject: `plan:${id}`,
          detail: { day: item.day, by: me, reason, releases: releases.length },
          value: releases.length,
          write: (tx) => tx.objectStore('planItems').put({ ...item, releases, rev: item.rev + 1 }),
        };
      },
    );
    return { ...(await written(outcome)), releases: Number(outcome?.value ?? 0) };
  },

  async 'plan.handOver'({ commandId, id, isHandedOver }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['planItems'], actor: 'page', action: 'plan.handOver', at: now, commandId },
      async (db) => {
        const [item, sight] = await Promise.all([itemOr(db, id), readSight(db, now)]);
        requirePlan(sight, item.uids);
        const due = dueOf(item);
        if (isHandedOver && due === undefined) throw new CallError('invalid', 'has no time', 'minute');
        const { handOver: _before, ...rest } = item;
        const next: PlanItem = {
          ...rest,
          ...(isHandedOver && due !== undefined
            ? { handOver: { at: due, by: sight.world.me?.id ?? '' } }
            : {}),
          rev: item.rev + 1,
        };
        return {
          subject: `plan:${id}`,
          detail: { isHandedOver },
          value: null,
          write: (tx) => tx.objectStore('planItems').put(next),
        };
      },
    );
    return written(outcome);
  },
} satisfies Partial<Handlers>;
