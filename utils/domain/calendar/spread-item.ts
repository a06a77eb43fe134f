import type { Campaign, PlanItem } from '@/utils/model/plan';
import { clockOf, instantOf } from './instant';

type Spread = Pick<PlanItem, 'id' | 'day' | 'minute' | 'uids'>;

/**
 * One item as a campaign sends it out: a copy for each account, in order, each its minutes after the first. Past
 * midnight it is the next day. Without a time all stand on the same day.
 */
export function spreadItem<T extends Spread>(
  item: T,
  { id: campaignId, order }: Pick<Campaign, 'id' | 'order'>,
  makeId: () => string,
): readonly (T & { readonly campaignId: string })[] {
  return order.map(({ uid, offsetMinutes }, i) => {
    const clock =
      item.minute === undefined
        ? undefined
        : clockOf(instantOf(item.day, item.minute) + offsetMinutes * 60_000);
    return { ...item, ...clock, id: i === 0 ? item.id : makeId(), uids: [uid], campaignId };
  });
}
