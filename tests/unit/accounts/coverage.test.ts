import { describe, expect, it } from 'vitest';
import { coverageOf } from '@/utils/domain/accounts/coverage';
import { usesOfDepartment, usesOfPerson } from '@/utils/domain/accounts/uses';
import { ACCOUNT_KINDS, type GovernedAccount } from '@/utils/model/policy';
import { EMPTY_WORKSPACE, type Workspace } from '@/utils/model/workspace';

const account = (uid: string, more: Partial<GovernedAccount>): GovernedAccount => ({
  uid,
  name: `n${uid}`,
  kind: 'official',
  mode: 'enforce',
  industry: 'general',
  registeredAt: 1,
  rev: 1,
  ...more,
});
const ACCOUNTS = [
  account('1', { departmentId: 'mk', ownerId: 'lin' }),
  account('2', { kind: 'service', departmentId: 'mk', ownerId: 'gone', deputyId: 'lin' }),
  account('3', { kind: 'brand', departmentId: 'closed' }),
];

describe('coverage of the matrix', () => {
  const { missing, rows, ownerless } = coverageOf(ACCOUNTS, ['mk', 'hr'], new Set(['lin']));

  it('names the kinds nobody has', () => {
    expect(missing).toEqual(ACCOUNT_KINDS.filter((kind) => !['official', 'service', 'brand'].includes(kind)));
    expect(coverageOf([], [], new Set()).missing).toHaveLength(10);
  });

  it('puts every account into exactly one cell', () => {
    expect(rows.map((row) => row.departmentId)).toEqual(['mk', 'hr', undefined]);
    const cells = rows.flatMap((row) =>
      ACCOUNT_KINDS.flatMap((kind) => row.accounts[kind].map((one) => one.uid)),
    );
    expect(cells.sort()).toEqual(['1', '2', '3']);
    expect(rows[0]?.accounts.service.map((one) => one.uid)).toEqual(['2']);
    expect(rows[2]?.accounts.brand.map((one) => one.uid)).toEqual(['3']);
  });

  it('has no row for loose accounts when there are none', () => {
    expect(coverageOf(ACCOUNTS.slice(0, 2), ['mk'], new Set()).rows).toHaveLength(1);
  });

  it('lists accounts nobody answers for', () => {
    expect(ownerless.map((one) => one.uid)).toEqual(['2', '3']);
  });
});

describe('uses', () => {
  const workspace: Workspace = {
    ...EMPTY_WORKSPACE,
    people: [{ id: 'lin', name: '林洁', roles: [], departmentId: 'mk', active: true }],
    departments: [{ id: 'mk', name: '市场', headId: 'lin' }],
    grants: [{ id: 'g', to: { person: 'lin' }, action: 'audit.read', scope: { departments: ['mk'] } }],
    delegations: [{ id: 'd', of: 'zhou', by: 'lin', from: 1, until: 2, reason: '休假' }],
    flows: [
      {
        id: 'f',
        name: '日常',
        when: { departments: ['mk'] },
        steps: [
          {
            id: 's',
            name: '一审',
            lanes: [{ id: 'l', name: '内容', who: { people: ['lin'] }, need: 'any' }],
          },
        ],
      },
    ],
  };

  it('of a person and a department are all found', () => {
    expect(usesOfPerson(workspace, ACCOUNTS, 'lin').map(({ kind }) => kind)).toEqual([
      'head',
      'account',
      'account',
      'grant',
      'delegation',
      'flow',
    ]);
    expect(usesOfDepartment(workspace, ACCOUNTS, 'mk').map(({ kind }) => kind)).toEqual([
      'member',
      'account',
      'account',
      'grant',
      'flow',
    ]);
    expect(usesOfPerson(workspace, ACCOUNTS, 'zhou')).toEqual([{ kind: 'delegation', name: '休假' }]);
    expect(usesOfPerson(workspace, ACCOUNTS, 'nobody')).toEqual([]);
  });
});
