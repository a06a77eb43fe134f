import { connection } from '@/utils/store/connection';
import { STORES } from '@/utils/store/open';

/** Everything that is stored, by store, for "nothing changed" and "nothing is kept" tests. */
export async function storeDump(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const db = await connection();
  const rows = await Promise.all(STORES.map(async (store) => [store, await db.getAll(store)] as const));
  return Object.fromEntries(rows);
}
