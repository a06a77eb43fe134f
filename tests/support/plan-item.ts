import { newItem } from '@/utils/domain/calendar/items-of-template';
import type { PlanItem } from '@/utils/model/plan';

/** An item of one account on a day; what a test is about is given. */
export const planItem = (over: Partial<PlanItem> & Pick<PlanItem, 'id' | 'day'>): PlanItem => ({
  ...newItem(over.id, over.day, ['1001']),
  title: over.id,
  state: 'writing',
  rev: 1,
  updatedAt: 0,
  updatedBy: '',
  ...over,
});
