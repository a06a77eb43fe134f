import { BUNDLED } from '@/utils/domain/worktime/bundled';
import { createCalendar } from '@/utils/domain/worktime/create-calendar';
import type { PlanSlot } from '@/utils/model/plan';

export const bundledCalendar = createCalendar(BUNDLED.years);

export const slot = (change: Partial<PlanSlot> = {}): PlanSlot => ({
  id: 's-1',
  rev: 1,
  name: '晚间固定档',
  uid: '1001',
  recurrence: { every: 'day', offDays: 'keep' },
  minute: 1200,
  from: '2026-08-01',
  ...change,
});
