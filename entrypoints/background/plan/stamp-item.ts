import { followItem } from '@/utils/domain/calendar/follow-item';
import { dueOf } from '@/utils/domain/calendar/instant';
import type { Draft } from '@/utils/model/draft';
import type { PlanItem } from '@/utils/model/plan';
import type { PlanItemInput } from '@/utils/model/schema/plan';

/** Said to be out without an hour: at its time, or now where that is still to come. */
const outAt = (input: PlanItemInput, now: number): number => Math.min(now, dueOf(input) ?? now);

/** What a release was given for. */
const RELEASED = ['day', 'title', 'note', 'uids', 'activity', 'isPromotion', 'draftIds'] as const;

/**
 * An item as it is stored: what a page may not set comes from what was stored before. A release was given for a day and
 * what stands on it: it is gone when the item goes to another day, or becomes another thing.
 */
export function stampItem(
  input: PlanItemInput,
  before: PlanItem | undefined,
  drafts: readonly Draft[],
  by: string,
  now: number,
): PlanItem {
  const { rev: _rev, publishedAt, lookBack, ...rest } = input;
  const isOut = input.state === 'published' || input.state === 'reviewed';
  const isSame =
    before !== undefined &&
    RELEASED.every((key) => JSON.stringify(before[key]) === JSON.stringify(input[key]));
  const item = {
    ...rest,
    rev: (before?.rev ?? 0) + 1,
    ...(isOut ? { publishedAt: publishedAt ?? before?.publishedAt ?? outAt(input, now) } : {}),
    ...(input.state === 'reviewed' && lookBack !== undefined ? { lookBack } : {}),
    releases: before && isSame ? before.releases : [],
    ...(before?.handOver && isSame && before.minute === input.minute ? { handOver: before.handOver } : {}),
    ...(before?.told ? { told: before.told } : {}),
    updatedAt: now,
    updatedBy: by,
  } as PlanItem;
  return { ...item, ...followItem(item, drafts) };
}
