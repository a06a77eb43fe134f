import { describe, expect, it, vi } from 'vitest';
import { sensitiveName } from '@/components/plan/day-notes';
import { dayRuleText, nextOn, sourceText } from '@/components/plan/sensitive-words';
import {
  freshSensitive,
  mourningFault,
  type SensitiveDraft,
  sensitiveDraftOf,
  sensitiveFaults,
  sensitiveOf,
} from '@/entrypoints/dashboard/pages/plan-rules/sensitive-draft';
import { BUNDLED_SENSITIVE } from '@/utils/domain/calendar/sensitive-day-list';
import type { DayRule, SensitiveDay } from '@/utils/model/plan-settings';
import { sensitiveDay } from '@/utils/model/schema/plan';

vi.mock('#i18n', async () => (await import('../../components/messages')).readMessages());

const NOW = '2026-11-25';
const day = (rule: DayRule): SensitiveDay => ({
  id: 'own',
  name: '自己的',
  rule,
  level: 'hold',
  advice: '',
  uids: [],
});

describe('a sensitive day in words', () => {
  it('has a source and a name for every bundled one', () => {
    for (const one of BUNDLED_SENSITIVE) {
      expect(sourceText(one.id), one.id).toMatch(/\S{4}/);
      expect(sensitiveName(one), one.id).not.toBe('');
    }
    expect(sourceText('own')).toBeUndefined();
    expect(sensitiveName({ id: 'nanjing', name: '我们自己的叫法' })).toBe('我们自己的叫法');
  });

  it.each<[DayRule, string, string | undefined]>([
    [{ type: 'yearly', month: 12, day: 13 }, '每年 12 月 13 日', '2026-12-13'],
    [{ type: 'yearly', month: 11, day: 25 }, '每年 11 月 25 日', '2026-11-25'],
    [{ type: 'yearly', month: 2, day: 29 }, '每年 2 月 29 日', '2028-02-29'],
    [{ type: 'qingming' }, '每年清明', '2027-04-05'],
    [{ type: 'lunar', month: 7, day: 15 }, '每年农历 7 月 15 日', '2027-08-16'],
    [{ type: 'once', from: '2026-11-20', to: '2026-11-30' }, '11 月 20 日 周五 至 11 月 30 日 周一', NOW],
    [{ type: 'once', from: '2027-01-04', to: '2027-01-04' }, '2027 年 1 月 4 日 周一', '2027-01-04'],
    [{ type: 'once', from: '2026-11-24', to: '2026-11-24' }, '11 月 24 日 周二', undefined],
  ])('%j', (rule, said, next) => {
    expect(dayRuleText(rule, NOW)).toBe(said);
    expect(nextOn(day(rule), NOW)).toBe(next);
  });

  it('has a next day while it is off, so that people see what they switched off', () => {
    expect(nextOn({ ...day({ type: 'yearly', month: 12, day: 13 }), isOff: true }, NOW)).toBe('2026-12-13');
  });
});

describe('a sensitive day as it is typed', () => {
  it('comes back as it was, every bundled one', () => {
    for (const one of [...BUNDLED_SENSITIVE, { ...day({ type: 'lunar', month: 7, day: 30 }), isOff: true }]) {
      expect(sensitiveOf(sensitiveDraftOf(one, NOW))).toEqual(one);
      expect(sensitiveDay.safeParse(one).success).toBe(true);
    }
  });

  it.each<[Partial<SensitiveDraft>, object]>([
    [{ name: '' }, { name: '给这个日子起个名' }],
    [{ kind: 'yearly', month: '2', date: '29' }, {}],
    [{ kind: 'yearly', month: '2', date: '30' }, { date: '2 月没有 30 日' }],
    [{ kind: 'lunar', month: '2', date: '30' }, {}],
    [{ kind: 'lunar', month: '2', date: '31' }, { date: '2 月没有 31 日' }],
    [{ from: '2026-02-30' }, { from: '没有这一天' }],
    [{ to: '2026-11-24' }, { to: '比开始那天还早' }],
  ])('%j', (patch, faults) => {
    expect(sensitiveFaults({ ...freshSensitive('own', NOW), name: '纪念', ...patch })).toEqual(faults);
  });

  it('lets mourning last a month at most', () => {
    expect(mourningFault('2026-11-25', '2026-11-25')).toBeUndefined();
    expect(mourningFault('2026-11-25', '2026-12-24')).toBeUndefined();
    expect(mourningFault('2026-11-25', '2026-12-25')).toBe('最长 30 天');
    expect(mourningFault('2026-11-25', '2026-11-24')).toBe('比开始那天还早');
    expect(mourningFault('', '2026-11-24')).toBe('没有这一天');
  });
});
