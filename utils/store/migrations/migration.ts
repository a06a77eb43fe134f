import type { Database, UpgradeTx } from '../schema';

/** One step of the database's shape. Runs inside the upgrade transaction: a throw leaves the old data as it was. */
export interface Migration {
  readonly version: number;
  up(db: Database, tx: UpgradeTx): void | Promise<void>;
}
