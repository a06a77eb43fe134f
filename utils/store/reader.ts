import { openDB } from 'idb';
import { migrations } from './migrations';
import { versionOf } from './open';
import { type Database, DB_NAME, type Schema } from './schema';

/** Reading only: no `put`, no `delete`, no read-write transaction in the type. */
export type Reader = Pick<Database, 'get' | 'getAll' | 'getAllFromIndex' | 'count' | 'close' | 'version'>;

/**
 * Read access for extension pages. `ready` makes the background create or upgrade the database first; this side
 * never does. The connection closes by itself when an upgrade waits for it (`onClose` then opens another).
 */
export async function openReader(
  ready: () => Promise<unknown>,
  onClose: () => void = () => {},
): Promise<Reader> {
  await ready();
  const db: Database = await openDB<Schema>(DB_NAME, versionOf(migrations), {
    upgrade(_upgrading, _old, _new, tx) {
      // the background upgrades the database, not a page: leave it as it is, opening fails
      tx.done.catch(() => undefined);
      tx.abort();
    },
    blocking() {
      db.close();
      onClose();
    },
    terminated: onClose,
  });
  return db;
}
