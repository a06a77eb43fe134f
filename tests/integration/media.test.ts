import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { housekeeping } from '@/entrypoints/background/jobs/housekeeping';
import { DAY_MS } from '@/utils/core/day';
import { be, create, freshDraft, importCompany } from '../support/company';
import { storeDump } from '../support/store-dump';
import { freshWorker, fromContent, killWorker } from '../support/worker';

const bytes = Buffer.from('a picture of tea');
const digest = createHash('sha256').update(bytes).digest('hex');
const picture = { digest, type: 'image/png', base64: bytes.toString('base64') };

describe('a picture', () => {
  beforeEach(async () => {
    await freshWorker();
    await importCompany();
  });

  it('comes back as it was put, also after the worker died', async () => {
    await fromContent('media.put', picture);
    await killWorker();
    expect(await fromContent('media.get', { digest })).toEqual({ type: 'image/png', base64: picture.base64 });
    expect(await fromContent('media.get', { digest: 'c'.repeat(64) })).toBeUndefined();
  });

  it.each([
    ['digest', { ...picture, digest: 'd'.repeat(64) }],
    ['type', { ...picture, type: 'text/html' }],
    ['base64', { ...picture, base64: '%%%' }],
  ])('is refused for its %s', async (field, wrong) => {
    await expect(fromContent('media.put', wrong)).rejects.toMatchObject({ code: 'invalid', field });
    expect((await storeDump()).media).toEqual([]);
  });

  it('is kept for people who work here only', async () => {
    await be(null);
    await expect(fromContent('media.put', picture)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(fromContent('media.get', picture)).rejects.toMatchObject({ code: 'invalid' });
    await expect(fromContent('media.get', { digest })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is tidied away a week after no draft in work needs it', async () => {
    await fromContent('media.put', picture);
    const other = Buffer.from('unused');
    const unused = createHash('sha256').update(other).digest('hex');
    await fromContent('media.put', { digest: unused, type: 'image/png', base64: other.toString('base64') });
    await create(freshDraft(), { media: [{ digest, type: 'image/png' }] });
    await housekeeping.run(Date.now());
    expect((await storeDump()).media).toHaveLength(2);
    await housekeeping.run(Date.now() + 8 * DAY_MS);
    expect((await storeDump()).media).toMatchObject([{ digest }]);
  });
});
