import { beforeEach, describe, expect, it } from 'vitest';
import { aReport } from '../support/reports';
import { storeDump } from '../support/store-dump';
import { freshId, freshWorker, fromContent } from '../support/worker';

const records = async () => (await storeDump()).records;

describe('guard.record', () => {
  beforeEach(async () => {
    await freshWorker();
    await fromContent('accounts.register', { commandId: freshId(), uid: '1000000001', name: '云杉茶饮' });
  });

  it('stores a send of a company account once, with its audit entry, however often it is reported', async () => {
    const report = aReport({
      action: 'held',
      verdict: 'block',
      reasons: ['block-finding'],
      rules: ['cn.ad.x'],
    });
    expect(await fromContent('guard.record', report)).toEqual({ stored: true });
    await fromContent('guard.record', report);
    expect(await records()).toEqual([{ ...report, id: report.commandId, doubts: [] }]);
    expect(
      (await storeDump()).audit?.filter((e) => (e as { action: string }).action === 'guard.record'),
    ).toHaveLength(1);
  });

  it.each([
    ['not-permitted', { action: 'break-glass', reason: '总编要求' }],
    ['no-reason', { action: 'break-glass' }],
    ['mode', { action: 'confirmed', reason: '同口径' }],
    ['verdict', { action: 'sent', verdict: 'block' }],
    ['clock', { at: 1_000 }],
  ] as const)('marks %s', async (doubt, over) => {
    await fromContent('guard.record', aReport(over));
    expect(await records()).toMatchObject([{ doubts: expect.arrayContaining([doubt]) }]);
  });

  it('uses its own clock when the report is far from it', async () => {
    await fromContent('guard.record', aReport({ at: 1_000 }));
    const [record] = (await records()) as [{ at: number }];
    expect(Math.abs(record.at - Date.now())).toBeLessThan(10_000);
  });

  it('takes no text: only a digest fits', async () => {
    await expect(fromContent('guard.record', aReport({ textDigest: '周三见！' }))).rejects.toMatchObject({
      code: 'invalid',
      field: 'textDigest',
    });
    await expect(
      fromContent('guard.record', { ...aReport(), text: '周三见！' } as never),
    ).rejects.toMatchObject({ code: 'invalid' });
  });
});
