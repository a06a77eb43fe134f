import { describe, expect, it } from 'vitest';
import { type BadgeFacts, badgeOf } from '@/utils/domain/approval/badge';
import { BADGE_STATES } from '@/utils/model/approval-view';
import { OUTCOMES } from '@/utils/model/draft';

const approval = { fingerprint: 'p', version: 1, at: 1, until: 9, by: ['zhou'] };
const emergency = { reason: '停业通知', by: 'chen' };
const facts = (over: Partial<BadgeFacts> = {}): BadgeFacts => ({
  outcomes: ['as-approved'],
  approval,
  sentFingerprint: 'p',
  isSighted: true,
  ...over,
});

describe('badge', () => {
  it.each([
    ['approved', facts()],
    ['approved', facts({ isSighted: false })],
    ['approved', facts({ sentFingerprint: undefined })],
    ['checking', facts({ isSighted: false, sentFingerprint: undefined })],
    ['checking', facts({ isSighted: false, sentFingerprint: 'other' })],
    ['unapproved', facts({ outcomes: ['deleted-later', 'unapproved'], approval: undefined })],
    ['unapproved', facts({ outcomes: [], approval: undefined })],
    ['deviates', facts({ outcomes: ['edited-later', 'deviates', 'late', 'visibility-changed'] })],
    ['edited', facts({ outcomes: ['deleted-later', 'edited-later', 'early', 'visibility-changed'] })],
    ['visibility', facts({ outcomes: ['deleted-later', 'early', 'visibility-changed'] })],
    ['deleted', facts({ outcomes: ['deleted-later', 'late'] })],
    ['early', facts({ outcomes: ['early'] })],
    ['late', facts({ outcomes: ['late'] })],
    ['emergency', facts({ outcomes: ['deviates'], approval: { ...approval, emergency } })],
    [
      'deviates',
      facts({
        outcomes: ['deviates'],
        approval: { ...approval, emergency: { ...emergency, countersignedBy: 'zhou' } },
      }),
    ],
  ] as const)('%s', (state, given) => {
    expect(badgeOf(given)).toBe(state);
  });

  it('is never approved when any outcome but as-approved holds', () => {
    for (const outcome of OUTCOMES.filter((one) => one !== 'as-approved')) {
      const state = badgeOf(facts({ outcomes: ['as-approved', outcome] }));
      expect(BADGE_STATES).toContain(state);
      expect(state).not.toBe('approved');
    }
  });
});
