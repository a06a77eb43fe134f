import { beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '@/utils/store/migrations';
import type { Migration } from '@/utils/store/migrations/migration';
import { openStore, STORES, UpgradeError } from '@/utils/store/open';
import { openReader } from '@/utils/store/reader';
import { freshWorker } from '../../support/worker';

const next: Migration = {
  version: migrations.length + 1,
  async up(_db, tx) {
    const store = tx.objectStore('meta');
    await store.put('seen', 'managed');
  },
};
const failing: Migration = {
  version: migrations.length + 1,
  async up(_db, tx) {
    await tx.objectStore('meta').put(999, 'rev');
    throw new Error('cannot');
  },
};

describe('migrations', () => {
  beforeEach(freshWorker);

  it('are numbered in order, without gaps', () => {
    expect(migrations.map((m) => m.version)).toEqual(migrations.map((_, i) => i + 1));
  });

  it('make every store of the schema', async () => {
    const db = await openStore();
    expect([...db.objectStoreNames].sort()).toEqual([...STORES].sort());
    db.close();
  });

  it('keep data on the way up', async () => {
    const old = await openStore();
    await old.put('meta', 5, 'rev');
    old.close();
    const db = await openStore([...migrations, next]);
    expect([db.version, await db.get('meta', 'rev'), await db.get('meta', 'managed')]).toEqual([
      migrations.length + 1,
      5,
      'seen',
    ]);
    db.close();
  });

  it('that fail leave the old data and the old version as they were', async () => {
    const old = await openStore();
    await old.put('meta', 5, 'rev');
    old.close();
    await expect(openStore([...migrations, failing])).rejects.toThrow(UpgradeError);
    const db = await openStore();
    expect([db.version, await db.get('meta', 'rev')]).toEqual([migrations.length, 5]);
    db.close();
  });

  it('are left to the background by readers, who wait for it first', async () => {
    await expect(openReader(async () => undefined)).rejects.toThrow();
    await freshWorker();
    const reader = await openReader(async () => (await openStore()).close());
    expect(await reader.getAll('accounts')).toEqual([]);
    reader.close();
  });

  it('are not held up by an open page: its connection closes and says so', async () => {
    let closed = false;
    await openReader(
      async () => (await openStore()).close(),
      () => {
        closed = true;
      },
    );
    const db = await openStore([...migrations, next]);
    expect([db.version, closed]).toEqual([migrations.length + 1, true]);
    db.close();
  });
});
