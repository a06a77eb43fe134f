import { describe, expect, it } from 'vitest';
import { chooseFlow, type RouteFacts } from '@/utils/domain/approval/route';
import type { DraftMeta } from '@/utils/model/draft';
import type { Flow, FlowCondition } from '@/utils/model/flow';
import type { GovernedAccount } from '@/utils/model/policy';
import { twoSteps } from '../../support/approval-world';
import { anAccount } from '../../support/policy';

const aFlow = (id: string, when: FlowCondition): Flow => ({ ...twoSteps, id, when });
const usual = aFlow('usual', {});
const facts = (
  meta: Partial<DraftMeta> = {},
  crisisLevel = 0,
  account: Partial<GovernedAccount> = {},
): RouteFacts => ({ account: anAccount(account), meta: { title: '', tags: [], ...meta }, crisisLevel });

/** What a flow asks for, what just meets it, and what just does not. */
const WAYS: readonly (readonly [string, FlowCondition, RouteFacts, RouteFacts])[] = [
  ['crisis level', { crisisAtLeast: 2 }, facts({}, 2), facts({}, 1)],
  ['amount', { amountAtLeast: 5_000 }, facts({ amount: 5_000 }), facts({ amount: 4_999 })],
  ['an amount nobody gave', { amountAtLeast: 1 }, facts({ amount: 1 }), facts()],
  ['tag', { tags: ['促销', '抽奖'] }, facts({ tags: ['抽奖'] }), facts({ tags: ['日常'] })],
  ['gravest finding', { severityAtLeast: 'warn' }, facts({ gravest: 'block' }), facts({ gravest: 'info' })],
  ['department', { departments: ['brand'] }, facts({ departmentId: 'brand' }), facts()],
  ['account kind', { kinds: ['official'] }, facts(), facts({}, 0, { kind: 'service' })],
  ['account', { accounts: ['1000000001'] }, facts(), facts({}, 0, { uid: '1000000002' })],
];

describe('the flow a draft takes', () => {
  it.each(WAYS)('goes by %s', (_name, when, meets, misses) => {
    const flows = [aFlow('special', when), usual];
    expect(chooseFlow(flows, meets)?.id).toBe('special');
    expect(chooseFlow(flows, misses)?.id).toBe('usual');
    expect(chooseFlow([aFlow('special', when)], misses)).toBeUndefined();
  });

  it('wants every condition met, and the first that fits', () => {
    const both = aFlow('both', { crisisAtLeast: 3, tags: ['促销'] });
    expect(chooseFlow([both, usual], facts({ tags: ['促销'] }, 3))?.id).toBe('both');
    expect(chooseFlow([both, usual], facts({}, 4))?.id).toBe('usual');
    expect(chooseFlow([usual, both], facts({ tags: ['促销'] }, 3))?.id).toBe('usual');
  });

  it('is never one without steps', () => {
    expect(chooseFlow([{ ...usual, steps: [] }], facts())).toBeUndefined();
  });
});
