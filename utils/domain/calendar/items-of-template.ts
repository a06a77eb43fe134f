import { toDay, toDayNumber } from '@/utils/core/day';
import type { PlanItem, PlanTemplate } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';

/** What a new item starts with. */
export type NewItem = Omit<PlanItem, 'rev' | 'updatedAt' | 'updatedBy'>;

/** An item about which only this is known. */
export const newItem = (id: string, day: Day, uids: readonly string[]): NewItem => ({
  id,
  title: '',
  channel: 'weibo',
  uids,
  day,
  state: 'idea',
  form: 'original',
  elements: ['text'],
  tags: [],
  draftIds: [],
  mids: [],
  releases: [],
});

/** Dated items of a template from a day on, for these accounts; ids come from the caller. */
export const itemsOfTemplate = (
  template: PlanTemplate,
  start: Day,
  uids: readonly string[],
  makeId: () => string,
): readonly NewItem[] =>
  template.entries.map(({ dayOffset, channel = 'weibo', tags = [], ...entry }) => ({
    ...newItem(makeId(), toDay(toDayNumber(start) + dayOffset), channel === 'weibo' ? uids : []),
    ...entry,
    channel,
    tags,
    state: 'writing',
    ...(entry.activity === 'lottery' ? { isPromotion: true } : {}),
  }));
