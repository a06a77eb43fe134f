import { z } from 'zod';
import type { HandOver, Idea, PlanItem, ReleaseWord } from '../plan';
import type { CadenceTold } from '../plan-told';
import { epochMs, uid } from './base';
import { mid } from './draft';
import {
  cadenceSettings,
  campaign,
  idea,
  planItemInput,
  planSlot,
  planTemplate,
  sensitiveSettings,
} from './plan';
import { entityId } from './workspace';
import { day } from './worktime';

/** Who did it: a person's id, or nobody in particular. */
const by = z.string().max(100);
const release = z.strictObject({
  by,
  at: epochMs,
  reason: z.string().max(500),
}) satisfies z.ZodType<ReleaseWord>;
const handOver = z.strictObject({ at: epochMs, by }) satisfies z.ZodType<HandOver>;

/** An item with what the worker keeps of it. Its drafts may bring it more posts than a page may write. */
export const storedPlanItem = planItemInput.safeExtend({
  mids: z.array(mid).max(1_000),
  releases: z.array(release).max(100),
  handOver: handOver.optional(),
  told: z
    .strictObject({ due: epochMs.optional(), missed: epochMs.optional(), unseen: epochMs.optional() })
    .optional(),
  updatedAt: epochMs,
  updatedBy: by,
}) satisfies z.ZodType<PlanItem>;

export const storedIdea = idea.extend({ by, at: epochMs }) satisfies z.ZodType<Idea>;

const told = z.strictObject({
  rule: entityId,
  uid: uid.optional(),
  from: day,
  to: day,
}) satisfies z.ZodType<CadenceTold>;

/** A row of the settings' store. */
export const storedPlanSettings = z.discriminatedUnion('id', [
  cadenceSettings.extend({ id: z.literal('cadence') }),
  sensitiveSettings.extend({ id: z.literal('sensitive') }),
  z.strictObject({ id: z.literal('told'), cadence: z.array(told) }),
]);

/** Rules are known by their ids: what was said of one must not be taken for said of another. */
const cadence = cadenceSettings.check(({ value, issues }) => {
  const ids = value.rules.map(({ id }) => id);
  const doubled = ids.findIndex((id, i) => ids.indexOf(id) !== i);
  if (doubled >= 0)
    issues.push({
      code: 'custom',
      input: value,
      message: 'the same rule twice',
      path: ['rules', doubled, 'id'],
    });
});

/**
 * What a backup holds of the content calendar: all items from the day `itemsFrom` on; absent = everything there was.
 * What is older was left out for its size, and a restore leaves it as it is. Absent settings = the usual ones.
 */
export const planBackup = z.strictObject({
  itemsFrom: day.optional(),
  items: z.array(storedPlanItem),
  slots: z.array(planSlot),
  campaigns: z.array(campaign),
  ideas: z.array(storedIdea),
  templates: z.array(planTemplate),
  cadence: cadence.optional(),
  sensitive: sensitiveSettings.optional(),
});
export type PlanBackup = z.output<typeof planBackup>;
