import { moveItem } from '@/utils/domain/calendar/move-item';
import type { PlanItem } from '@/utils/model/plan';
import type { PlanItemInput } from '@/utils/model/schema/plan';
import type { Day } from '@/utils/model/worktime';
import { call, newCommandId } from '@/utils/rpc/client';

/** What a page may set of an item. */
export function inputOf(item: PlanItem): PlanItemInput {
  const {
    releases: _releases,
    handOver: _handOver,
    told: _told,
    updatedAt: _at,
    updatedBy: _by,
    ...input
  } = item;
  return input as PlanItemInput;
}

export const putItems = (items: readonly PlanItemInput[]) =>
  call('plan.put', { commandId: newCommandId(), items: items as never });

/** Moves an item; gives back how it was, for undo. */
export async function putMoved(item: PlanItem, day: Day): Promise<PlanItem> {
  await putItems([inputOf(moveItem(item, day))]);
  return item;
}

/** Brings an item back to how it was, on top of the one change made since. */
export const putBack = (before: PlanItem) => putItems([{ ...inputOf(before), rev: before.rev + 1 }]);
/** Brings back items that were removed. */
export const bringBack = (gone: readonly PlanItem[]) =>
  putItems(gone.map((item) => ({ ...inputOf(item), rev: 0 })));

export const removeItems = (ids: readonly string[]) =>
  call('plan.remove', { commandId: newCommandId(), ids: [...ids] });
export const releaseItem = (id: string, reason: string) =>
  call('plan.release', { commandId: newCommandId(), id, reason });
export const handOverItem = (id: string, isHandedOver: boolean) =>
  call('plan.handOver', { commandId: newCommandId(), id, isHandedOver });
