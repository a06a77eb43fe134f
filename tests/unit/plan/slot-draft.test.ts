import { describe, expect, it, vi } from 'vitest';
import {
  freshSlot,
  type SlotDraft,
  skipsOwnDays,
  slotDraftOf,
  slotFaults,
  slotOf,
} from '@/entrypoints/dashboard/pages/plan-rules/slot-draft';
import type { Recurrence } from '@/utils/model/plan';
import { planSlot } from '@/utils/model/schema/plan';

vi.mock('#i18n', async () => (await import('../../components/messages')).readMessages());

const BASE = { ...freshSlot('s', '7100000001', '2026-09-01'), name: '会员周一' };
const slot = (patch: Partial<SlotDraft>) => slotOf({ ...BASE, ...patch });

describe('a fixed slot as it is typed', () => {
  it.each<Recurrence>([
    { every: 'day', offDays: 'skip' },
    { every: 'workday', offDays: 'keep' },
    { every: 'week', interval: 2, weekdays: [1, 7], offDays: 'next-workday' },
    { every: 'month', interval: 3, monthDays: [1, 15, -1], offDays: 'keep' },
  ])('comes back as it was: %j', (recurrence) => {
    const one = {
      id: 's',
      rev: 3,
      name: '档',
      uid: '7100000001',
      recurrence,
      minute: 605,
      from: '2026-09-01',
      to: '2026-12-31',
      pillar: '产品',
    };
    expect(slotOf(slotDraftOf(one))).toEqual(one);
    expect(planSlot.safeParse(one).success).toBe(true);
  });

  it('takes days of the month as people write them', () => {
    expect(slot({ every: 'month', monthDays: '15日，1、1号 31' })?.recurrence).toMatchObject({
      monthDays: [1, 15, 31],
    });
    expect(slot({ every: 'month', monthDays: '', hasLastDay: true })?.recurrence).toMatchObject({
      monthDays: [-1],
    });
  });

  it.each<[Partial<SlotDraft>, object]>([
    [{ name: ' ' }, { name: '给这个档起个名，比如“会员周一”' }],
    [{ clock: '25:00' }, { clock: '写成 16:00 这样' }],
    [{ clock: '8：05' }, {}],
    [{ weekdays: [] }, { weekdays: '至少选一天' }],
    [{ interval: '0' }, { interval: '填 1 到 52' }],
    [{ every: 'day', interval: '0', weekdays: [] }, {}],
    [{ every: 'month', monthDays: '32' }, { monthDays: '“32”不是 1 到 31 的日子' }],
    [{ every: 'month', monthDays: '' }, { monthDays: '填几号，或选最后一天' }],
    [{ from: '' }, { from: '没有这一天' }],
    [{ to: '2026-02-30' }, { to: '没有这一天' }],
    [{ to: '2026-08-31' }, { to: '比开始那天还早' }],
  ])('%j', (patch, faults) => {
    expect(slotFaults({ ...BASE, ...patch })).toEqual(faults);
  });

  it('has days to show before it has a name, and none while a field is wrong', () => {
    expect(slot({ name: '' })).toBeDefined();
    expect(slot({ clock: '2' })).toBeUndefined();
  });

  it('warns where weekends are chosen and left out', () => {
    expect(skipsOwnDays({ ...BASE, weekdays: [6], offDays: 'skip' })).toBe(true);
    expect(skipsOwnDays({ ...BASE, weekdays: [6], offDays: 'keep' })).toBe(false);
    expect(skipsOwnDays({ ...BASE, weekdays: [5], offDays: 'skip' })).toBe(false);
  });
});
