import { describe, expect, it, vi } from 'vitest';
import { dayText } from '@/components/plan/day-words';
import { recurrenceText, slotText } from '@/components/plan/recurrence-words';
import type { PlanSlot, Recurrence } from '@/utils/model/plan';

vi.mock('#i18n', async () => (await import('../../components/messages')).readMessages());

describe('a recurrence in words', () => {
  it.each<[Recurrence, string]>([
    [{ every: 'day', offDays: 'keep' }, '每天，休息日照发'],
    [{ every: 'day', offDays: 'skip' }, '每天，休息日跳过'],
    [{ every: 'workday', offDays: 'skip' }, '每个工作日'],
    [
      { every: 'week', interval: 1, weekdays: [4, 3], offDays: 'next-workday' },
      '每周三、周四，遇休息日顺延到下个工作日',
    ],
    [{ every: 'week', interval: 2, weekdays: [7], offDays: 'keep' }, '每 2 周的周日，休息日照发'],
    [
      { every: 'month', interval: 1, monthDays: [-1, 15, 1], offDays: 'skip' },
      '每月 1 日、15 日、最后一天，休息日跳过',
    ],
    [{ every: 'month', interval: 3, monthDays: [8], offDays: 'keep' }, '每 3 个月的 8 日，休息日照发'],
  ])('%j', (recurrence, said) => {
    expect(recurrenceText(recurrence)).toBe(said);
  });
});

describe('a slot in one line', () => {
  const slot: PlanSlot = {
    id: 's',
    rev: 1,
    name: '会员周一',
    uid: '7',
    recurrence: { every: 'week', interval: 1, weekdays: [1], offDays: 'keep' },
    minute: 600,
    from: '2026-09-01',
  };
  const text = (over: Partial<PlanSlot>, today = '2026-10-01') =>
    slotText({ ...slot, ...over }, () => '云杉茶饮', today);

  it('leaves out when it began, says when it will, and until when', () => {
    expect(text({})).toBe('@云杉茶饮 10:00 每周一，休息日照发');
    expect(text({}, '2026-08-20')).toBe('@云杉茶饮 10:00 每周一，休息日照发，9 月 1 日 周二 起');
    expect(text({ to: '2027-01-31' })).toBe(
      '@云杉茶饮 10:00 每周一，休息日照发，9 月 1 日 周二 至 2027 年 1 月 31 日 周日',
    );
  });

  it('names the year of a day only where it is another', () => {
    expect(dayText('2026-10-01', '2026-11-25')).toBe('10 月 1 日 周四');
    expect(dayText('2027-02-06', '2026-11-25')).toBe('2027 年 2 月 6 日 周六');
  });
});
