import { beforeEach, describe, expect, it } from 'vitest';
import type { GuardReport } from '@/utils/model/guard-report';
import { importCompany, UID } from '../support/company';
import { freshId, freshWorker, fromContent } from '../support/worker';

const send = (over: Partial<GuardReport> = {}) =>
  fromContent('guard.record', {
    commandId: freshId(),
    uid: UID,
    surface: 'post',
    action: 'sent',
    verdict: 'allow',
    reasons: [],
    rules: [],
    textDigest: 'ab'.repeat(32),
    length: 8,
    postId: '5100000000000001',
    at: Date.now() - 5 * 60_000,
    ...over,
  });

describe('the rhythm of an account', () => {
  beforeEach(async () => {
    await freshWorker();
    await importCompany();
  });

  it('knows of a post that left a moment ago, before anybody saw it', async () => {
    await send();
    expect(await fromContent('plan.rhythm', { uid: UID })).toMatchObject({
      uid: UID,
      notes: expect.arrayContaining([{ type: 'gap', minutes: 5, least: 60 }]),
    });
  });

  it.each([
    ['a comment', { surface: 'comment' }],
    ['a timed post', { surface: 'schedule' }],
    ['a post that was stopped', { action: 'held', postId: undefined }],
  ] as const)('counts no %s', async (_what, over) => {
    await send(over);
    const rhythm = await fromContent('plan.rhythm', { uid: UID });
    expect(rhythm?.notes.filter(({ type }) => type === 'gap')).toEqual([]);
  });

  it('tells the digests of other accounts, and nothing of private ones', async () => {
    await send();
    expect((await fromContent('plan.rhythm', { uid: UID }))?.lately).toEqual([]);
    expect(await fromContent('plan.rhythm', { uid: '1999999999' })).toBeUndefined();
  });
});
