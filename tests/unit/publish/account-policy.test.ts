import { describe, expect, it } from 'vitest';
import { anAccount, aPolicy } from '@/tests/support/policy';
import { policyFor } from '@/utils/domain/publish/account-policy';
import { isReason, mayIgnore } from '@/utils/domain/publish/may-ignore';
import { isSameText } from '@/utils/domain/publish/same-text';

describe('policyFor', () => {
  it('takes mode and industry from the registered account', () => {
    const policy = aPolicy({ accounts: [anAccount({ uid: '1001', mode: 'enforce', industry: 'finance' })] });
    expect(policyFor(policy, '1001')).toMatchObject({
      mode: 'enforce',
      industry: 'finance',
      whenUnknown: 'closed',
    });
    expect(policyFor(policy, '1002')).toEqual({
      account: undefined,
      mode: 'confirm',
      industry: 'general',
      whenUnknown: 'open',
    });
  });

  it('does not close anything while there is no policy', () => {
    expect(policyFor(undefined, '1001')).toMatchObject({ mode: 'confirm', whenUnknown: 'open' });
  });
});

describe('mayIgnore', () => {
  const policy = aPolicy({ mayIgnore: { occurrence: true, word: true, rule: false } });

  it('follows policy, and never a locked rule', () => {
    expect(mayIgnore({ severity: 'warn' }, 'word', policy, 'enforce')).toBe(true);
    expect(mayIgnore({ severity: 'warn' }, 'rule', policy, 'enforce')).toBe(false);
    expect(mayIgnore({ severity: 'warn', locked: true }, 'word', policy, 'advise')).toBe(false);
    expect(mayIgnore({ severity: 'warn' }, 'word', undefined, 'advise')).toBe(false);
  });

  it('does not let a block finding be put aside under enforce', () => {
    expect(mayIgnore({ severity: 'block' }, 'occurrence', policy, 'enforce')).toBe(false);
    expect(mayIgnore({ severity: 'block' }, 'occurrence', policy, 'confirm')).toBe(true);
  });
});

describe('isReason', () => {
  it('counts characters, not units, and no blanks at the ends', () => {
    expect(isReason('老板同意')).toBe(true);
    expect(isReason(' 同意  ')).toBe(false);
    expect(isReason('👍👍')).toBe(false);
  });
});

describe('isSameText', () => {
  it('sees through line ends and outer blanks only', () => {
    expect(isSameText('第一行\r\n第二行 ', '第一行\n第二行')).toBe(true);
    expect(isSameText('国家级', '国 家级')).toBe(false);
  });
});
