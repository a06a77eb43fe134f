import { describe, expect, it, vi } from 'vitest';
import { ruleText } from '@/components/plan/cadence-words';
import { BUNDLED_TEMPLATES } from '@/utils/domain/calendar/plan-templates';
import { type CadenceRule, USUAL_CADENCE } from '@/utils/model/plan-settings';

vi.mock('#i18n', async () => (await import('../../components/messages')).readMessages());

const NAMES: Readonly<Record<string, string>> = { '7100000001': '云杉茶饮' };
const text = (rule: Omit<CadenceRule, 'id'>): string => ruleText(rule, (uid) => NAMES[uid] ?? uid);

describe('a rule of cadence in words', () => {
  it('is one sentence with who, how often, how many and how far apart', () => {
    expect(
      text({ scope: { channel: 'weibo', uid: '7100000001' }, period: 'day', min: 1, max: 8, gapMinutes: 60 }),
    ).toBe('@云杉茶饮 每天 1–8 条，至少隔 60 分钟');
    expect(USUAL_CADENCE.rules.map(text)).toEqual([
      '每个账号 每天 1–8 条，至少隔 60 分钟',
      '公众号 每周至少 3 条',
      '每个账号 每月互动至少 1 次',
    ]);
  });

  it('says what is counted, with a space only before a digit', () => {
    const cadence = BUNDLED_TEMPLATES.find(({ id }) => id === 'flower-shop')?.cadence ?? [];
    expect(cadence.map(text)).toEqual([
      '每个账号 每天 2–3 条，至少隔 60 分钟',
      '每个账号 每周带“轻松”标签的 1–2 条',
      '每个账号 每周抽奖 1–2 次',
      '每个账号 每月话题讨论 1–2 次',
    ]);
    expect(
      text({
        scope: { channel: 'weibo', pillar: '产品', tag: '超话', form: 'original' },
        period: 'quarter',
        max: 5,
      }),
    ).toBe('每个账号 每季度“产品”栏目带“超话”标签的原创最多 5 条');
  });

  it.each([
    [{ min: 2, max: 2 }, '每个账号 每年 2 条'],
    [{ max: 9 }, '每个账号 每年最多 9 条'],
    [{ gapMinutes: 90 }, '每个账号 两条之间至少隔 90 分钟'],
    [{ gapMinutes: 120 }, '每个账号 两条之间至少隔 2 小时'],
    [{ min: 1, gapMinutes: 240 }, '每个账号 每年至少 1 条，至少隔 4 小时'],
  ])('says %j', (limits, said) => {
    expect(text({ scope: { channel: 'weibo' }, period: 'year', ...limits })).toBe(said);
  });

  it('says a gap of a kind of post by itself', () => {
    expect(text({ scope: { channel: 'weibo', activity: 'lottery' }, period: 'week', gapMinutes: 2880 })).toBe(
      '每个账号 抽奖两条之间至少隔 48 小时',
    );
  });

  it('keeps an account that is gone by its number', () => {
    expect(text({ scope: { channel: 'weibo', uid: '42' }, period: 'day', min: 1 })).toBe('@42 每天至少 1 条');
  });
});
