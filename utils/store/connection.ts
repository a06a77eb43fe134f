import { openStore } from './open';
import type { Database } from './schema';

let opening: Promise<Database> | undefined;

/** The worker's connection. A convenience, not state: when it closes or fails the next call opens another. */
export function connection(): Promise<Database> {
  opening ??= openStore().then(
    (db) => {
      db.addEventListener('close', forgetConnection);
      db.addEventListener('versionchange', forgetConnection);
      return db;
    },
    (error: unknown) => {
      forgetConnection();
      throw error;
    },
  );
  return opening;
}

export function forgetConnection(): void {
  opening = undefined;
}
