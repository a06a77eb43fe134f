import { describe, expect, it } from 'vitest';
import type { Register } from '@/utils/domain/accounts/permissions';
import { hopelessLanes, lanePeople } from '@/utils/domain/approval/lane-people';
import type { RouteFacts } from '@/utils/domain/approval/route';
import type { Flow, Lane } from '@/utils/model/flow';
import type { GovernedAccount } from '@/utils/model/policy';

const account: GovernedAccount = {
  uid: '1',
  name: '云杉茶饮',
  kind: 'official',
  mode: 'enforce',
  industry: 'general',
  registeredAt: 1,
  rev: 1,
};
const register: Register = {
  people: [
    { id: 'zhou', name: '周岚', roles: ['reviewer'], active: true },
    { id: 'he', name: '何远', roles: ['compliance'], active: false },
    { id: 'lin', name: '林洁', roles: ['editor'], active: true },
  ],
  departments: [{ id: 'mk', name: '市场', headId: 'lin' }],
  accounts: [account],
  grants: [],
  delegations: [],
};
const facts = (departmentId?: string): RouteFacts => ({
  account,
  meta: { title: '', tags: [], departmentId },
  crisisLevel: 0,
});
const lane = (part: Partial<Lane>): Lane => ({ id: 'l', name: '内容', who: {}, need: 'any', ...part });
const flow = (...lanes: readonly Lane[]): Flow => ({
  id: 'f',
  name: '日常',
  when: {},
  steps: [{ id: 's', name: '审核', lanes }],
});

describe('people of a lane', () => {
  it('are those who could decide now', () => {
    expect(lanePeople(lane({ who: { roles: ['reviewer'] } }), register, facts(), 0)).toEqual(['zhou']);
    const barred = new Set(['zhou']);
    expect(lanePeople(lane({ who: { roles: ['reviewer'] } }), register, facts(), 0, barred)).toEqual([]);
  });

  it('are nobody when the only one is away, has no right, or is too few', () => {
    expect(lanePeople(lane({ who: { roles: ['compliance'] } }), register, facts(), 0)).toEqual([]);
    expect(lanePeople(lane({ who: { people: ['lin'] } }), register, facts(), 0)).toEqual([]);
    expect(lanePeople(lane({ who: { roles: ['reviewer'] }, need: 2 }), register, facts(), 0)).toEqual([]);
    expect(lanePeople(lane({}), register, facts(), 0)).toEqual([]);
  });

  it('are found hopeless only when no case has anybody', () => {
    const head = lane({ who: { departmentHead: true } });
    const cases = [facts(), facts('mk')];
    expect(hopelessLanes(flow(head), register, cases, 0)).toEqual([]);
    expect(hopelessLanes(flow(head), register, [facts()], 0)).toEqual([head]);
    const empty = lane({ who: { roles: ['compliance'] } });
    expect(hopelessLanes(flow(head, empty), register, cases, 0)).toEqual([empty]);
  });
});
