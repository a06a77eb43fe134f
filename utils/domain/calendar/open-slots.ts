import { groupBy } from '@/utils/core/group-by';
import type { WorkCalendar } from '@/utils/domain/worktime/create-calendar';
import type { PlanItem, PlanSlot } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';
import { expand } from './expand';

/** An occurrence of a recurring slot that nothing fills. */
export interface OpenSlot {
  readonly slot: PlanSlot;
  readonly day: Day;
}

/** Slots within so many minutes of an item of the account count as filled by it. */
const NEAR_MINUTES = 60;

const fills = (item: PlanItem, slot: PlanSlot): boolean =>
  item.slotId === slot.id ||
  (item.uids.includes(slot.uid) &&
    item.minute !== undefined &&
    Math.abs(item.minute - slot.minute) <= NEAR_MINUTES);

/** Occurrences between two days (both included) without an item, by day and time. */
export function openSlots(
  slots: readonly PlanSlot[],
  items: readonly PlanItem[],
  from: Day,
  to: Day,
  calendar: WorkCalendar,
): readonly OpenSlot[] {
  const byDay = groupBy(
    items.filter(({ channel }) => channel === 'weibo'),
    ({ day }) => day,
  );
  return slots
    .flatMap((slot) =>
      expand(slot, from, to, calendar)
        .filter((day) => !(byDay.get(day) ?? []).some((item) => fills(item, slot)))
        .map((day) => ({ slot, day })),
    )
    .sort((a, b) => (a.day === b.day ? a.slot.minute - b.slot.minute : a.day < b.day ? -1 : 1));
}
