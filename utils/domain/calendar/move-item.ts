import type { PlanItem } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';

/** An item on another day: the clock stays, unless a minute is given. Releases were for the old day and are gone. */
export function moveItem<T extends Pick<PlanItem, 'day' | 'minute' | 'releases'>>(
  item: T,
  day: Day,
  minute: number | undefined = item.minute,
): T {
  if (day === item.day && minute === item.minute) return item;
  const { minute: _old, ...rest } = item;
  return {
    ...(rest as T),
    day,
    ...(minute === undefined ? {} : { minute }),
    releases: day === item.day ? item.releases : [],
  };
}
