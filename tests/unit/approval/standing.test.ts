import { describe, expect, it } from 'vitest';
import { fingerprint } from '@/utils/domain/approval/fingerprint';
import { STANDINGS, standingOf } from '@/utils/domain/approval/standing';
import type { Draft, Round } from '@/utils/model/draft';
import type { Freeze } from '@/utils/model/freeze';
import { aContent, aDraft, UID } from '../../support/drafts';

const NOW = 1_000;
const content = aContent();
const print = fingerprint(content);
const freeze: Freeze = {
  id: 'freeze-1',
  accounts: [UID],
  by: 'chen',
  byName: '陈默',
  reason: '舆情',
  at: 1,
  liftedBy: [],
};
const round: Round = {
  n: 1,
  version: 1,
  flowId: 'one',
  flowName: '日常内容',
  validMinutes: 60,
  steps: [
    { id: 's1', name: '审核', lanes: [{ id: 'review', name: '审核员', people: ['zhou'], need: 'any' }] },
  ],
  openedAt: 1,
  decisions: [],
};

/** How each state is come by; `offline` is the box's own (tests/integration/approval-box.test.ts). */
const WAYS = [
  ['none', undefined, []],
  ['none', aDraft(content, 'draft'), []],
  ['none', aDraft(content, 'withdrawn'), []],
  ['in-review', aDraft(content, 'in-review', { rounds: [round] }), []],
  ['changes', aDraft(content, 'changes'), []],
  ['rejected', aDraft(content, 'rejected'), []],
  ['approved', aDraft(content), []],
  ['approved', aDraft(content, 'queued'), []],
  ['approved', aDraft(content, 'approved', { notBefore: NOW }), []],
  ['early', aDraft(content, 'approved', { notBefore: NOW + 1 }), []],
  ['expired', aDraft(content, 'approved', { until: NOW }), []],
  ['void', aDraft(aContent({ text: '周末门店见' })), []],
  ['void', aDraft(content, 'void'), []],
  ['frozen', aDraft(content), [freeze]],
  ['frozen', undefined, [freeze]],
] as const satisfies readonly (readonly [string, Draft | undefined, readonly Freeze[]])[];

describe('how an approval stands', () => {
  it.each(WAYS)('can be %s', (kind, draft, freezes) => {
    expect(standingOf(draft, print, UID, freezes, NOW).kind).toBe(kind);
  });

  it('has no state that nothing leads to', () => {
    const reached = new Set<string>(WAYS.map(([kind]) => kind));
    expect(STANDINGS.filter((kind) => !reached.has(kind))).toEqual(['offline']);
  });

  it('is void for a picture nobody knows, whatever was approved', () => {
    expect(standingOf(aDraft(content), undefined, UID, [], NOW).kind).toBe('void');
  });

  it('is not frozen by a freeze of another account', () => {
    const other = { ...freeze, accounts: ['1000000002'] };
    expect(standingOf(aDraft(content), print, UID, [other], NOW).kind).toBe('approved');
  });
});
