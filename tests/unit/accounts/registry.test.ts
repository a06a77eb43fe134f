import { describe, expect, it } from 'vitest';
import { identify, modeOf, newAccount, saveAccount } from '@/utils/domain/accounts/registry';

const account = newAccount('1000000001', ' 云杉茶饮 ', 5);

describe('accounts', () => {
  it('are told by uid, never by name', () => {
    expect(identify([account], '1000000001')).toBe(account);
    expect(identify([account], '1000000002')).toBeUndefined();
    expect(identify([account], undefined)).toBeUndefined();
  });

  it('have their own mode; everybody else has that of unregistered ones', () => {
    const policy = { accounts: [account], unregisteredMode: 'confirm' } as const;
    expect(modeOf(policy, '1000000001')).toBe('enforce');
    expect(modeOf(policy, '9')).toBe('confirm');
    expect(modeOf(policy, undefined)).toBe('confirm');
  });

  it('start strict and trimmed', () => {
    expect(account).toMatchObject({ name: '云杉茶饮', mode: 'enforce', rev: 1, registeredAt: 5 });
  });

  it('keep their date and count up when saved', () => {
    const edit = {
      uid: account.uid,
      name: '云杉',
      kind: 'brand',
      mode: 'confirm',
      industry: 'food',
      rev: 1,
    } as const;
    expect(saveAccount(account, edit, 99)).toEqual({ ...edit, registeredAt: 5, rev: 2 });
    expect(saveAccount(undefined, { ...edit, rev: 0 }, 99)).toMatchObject({ registeredAt: 99, rev: 1 });
    expect(saveAccount(account, { ...edit, rev: 0 }, 99)).toBe('conflict');
    expect(saveAccount(account, { ...account }, 99)).toBe('unchanged');
  });
});
