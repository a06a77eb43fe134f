import type { GovernedAccount } from '@/utils/model/policy';
import { governedAccount } from '@/utils/model/schema/policy';
import type { Reader } from '../reader';
import { keepValid } from './keep-valid';

/** Registered accounts, oldest first. */
export const readAccounts = async (db: Pick<Reader, 'getAll'>): Promise<readonly GovernedAccount[]> =>
  [...keepValid(governedAccount, await db.getAll('accounts'))].sort(
    (a, b) => a.registeredAt - b.registeredAt,
  );
