import type { Register } from '@/utils/domain/accounts/permissions';
import type { DecideContext } from '@/utils/domain/approval/context';
import type { DraftContent, DraftMeta } from '@/utils/model/draft';
import type { Flow } from '@/utils/model/flow';
import type { Person, Role } from '@/utils/model/people';
import type { GovernedAccount } from '@/utils/model/policy';

export const NOON = Date.UTC(2026, 10, 24, 4);

export const aPerson = (id: string, ...roles: Role[]): Person => ({ id, name: id, roles, active: true });

export const anAccount = (over: Partial<GovernedAccount> = {}): GovernedAccount => ({
  uid: '1000000001',
  name: '云杉茶饮',
  kind: 'official',
  mode: 'enforce',
  industry: 'food',
  registeredAt: NOON,
  rev: 1,
  ...over,
});

export const aContent = (over: Partial<DraftContent> = {}): DraftContent => ({
  accountUid: '1000000001',
  kind: 'post',
  text: '冬至暖饮季来啦',
  media: [],
  visibility: 0,
  ...over,
});

export const aMeta = (over: Partial<DraftMeta> = {}): DraftMeta => ({ title: '冬至', tags: [], ...over });

/** 部门审核 by any reviewer, then 合规 and 经理 side by side. */
export const twoSteps: Flow = {
  id: 'two',
  name: '两步',
  when: {},
  steps: [
    {
      id: 's1',
      name: '审核',
      lanes: [{ id: 'review', name: '审核员', who: { roles: ['reviewer'] }, need: 'any' }],
    },
    {
      id: 's2',
      name: '会签',
      lanes: [
        { id: 'law', name: '合规', who: { roles: ['compliance'] }, need: 'any' },
        { id: 'boss', name: '经理', who: { roles: ['manager'] }, need: 'all' },
      ],
    },
  ],
};

export const aRegister = (over: Partial<Register> = {}): Register => ({
  people: [
    aPerson('lin', 'editor', 'operator'),
    aPerson('zhou', 'reviewer'),
    aPerson('wu', 'reviewer', 'editor'),
    aPerson('he', 'compliance'),
    aPerson('chen', 'manager'),
  ],
  departments: [],
  accounts: [anAccount()],
  grants: [],
  delegations: [],
  ...over,
});

let serial = 0;
export const aContext = (actor: string, over: Partial<DecideContext> = {}): DecideContext => ({
  actor,
  now: NOON,
  register: aRegister(),
  flows: [twoSteps],
  freezes: [],
  crisisLevel: 0,
  newId: (n) => `id-${++serial}-${n}`,
  ...over,
});
