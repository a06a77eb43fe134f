import { describe, expect, it, vi } from 'vitest';
import {
  draftOf,
  draftText,
  faultsOf,
  type RuleDraft,
  ruleOf,
} from '@/entrypoints/dashboard/pages/plan-rules/rule-draft';
import { USUAL_CADENCE } from '@/utils/model/plan-settings';
import { cadenceRule } from '@/utils/model/schema/plan';

vi.mock('#i18n', async () => (await import('../../components/messages')).readMessages());

const BLANK = draftOf({ id: 'new', scope: { channel: 'weibo' }, period: 'day' });
const faults = (patch: Partial<RuleDraft>) => faultsOf({ ...BLANK, ...patch }, USUAL_CADENCE.rules);

describe('a rule as it is typed', () => {
  it('comes back as the rule it was made of', () => {
    for (const rule of USUAL_CADENCE.rules) expect(ruleOf(draftOf(rule))).toEqual(rule);
  });

  it.each<[Partial<RuleDraft>, object]>([
    [{}, { min: '至少几条、最多几条、间隔，填一样才算规则', period: '已经有一条范围和周期都一样的规则' }],
    [{ period: 'year', min: '0' }, { min: '填 1 到 1000 的整数，不限就空着' }],
    [{ period: 'year', max: '两条' }, { max: '填 1 到 1000 的整数，不限就空着' }],
    [{ period: 'year', min: '5', max: '3' }, { max: '最多 3 条，比至少 5 条还少' }],
    [{ uid: '7', gap: '10081' }, { gap: '填 1 到 10080 的整数，不限就空着' }],
    [{ uid: '7', min: '8', gap: '240' }, { gap: '一天发 8 条、隔 240 分钟，24 小时排不下' }],
    [{ uid: '7', min: '7', gap: '239' }, {}],
    [{ min: '1' }, { period: '已经有一条范围和周期都一样的规则' }],
    [{ min: '1', tag: '超话' }, {}],
  ])('%j', (patch, expected) => {
    expect(faults(patch)).toEqual(expected);
  });

  it('may be saved as it was without being its own double', () => {
    for (const rule of USUAL_CADENCE.rules) expect(faultsOf(draftOf(rule), USUAL_CADENCE.rules)).toEqual({});
  });

  it('is what the worker takes, and an account only counts on Weibo', () => {
    const rule = ruleOf({
      ...BLANK,
      channel: 'wechat',
      uid: '7',
      pillar: ' 产品 ',
      min: '3',
      period: 'week',
    });
    expect(cadenceRule.safeParse(rule).success).toBe(true);
    expect(rule).toEqual({ id: 'new', scope: { channel: 'wechat', pillar: '产品' }, period: 'week', min: 3 });
  });

  it('reads as a sentence as far as it is typed', () => {
    expect(draftText(BLANK, () => '')).toBeUndefined();
    expect(draftText({ ...BLANK, min: '9', max: '8' }, () => '')).toBeUndefined();
    expect(draftText({ ...BLANK, min: '1', max: 'x' }, () => '')).toBe('每个账号 每天至少 1 条');
  });
});
