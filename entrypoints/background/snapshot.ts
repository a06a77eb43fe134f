import { effectiveAccounts, effectiveSettings } from '@/utils/domain/policy/effective';
import type { GovernedAccount, PolicySnapshot } from '@/utils/model/policy';
import { connection } from '@/utils/store/connection';
import { readAccounts } from '@/utils/store/repos/accounts';
import { readHeldWords, readStoredLexicon, wordsRev } from '@/utils/store/repos/lexicon';
import { readPolicy } from '@/utils/store/repos/policy';
import { readManaged } from './managed';

/** Accounts in force: registered here or by the organisation. */
export async function accountsInForce(): Promise<readonly GovernedAccount[]> {
  const db = await connection();
  return effectiveAccounts(await readAccounts(db), (await readManaged()).policy);
}

/** Everything a page needs to judge a text by itself. */
export async function readSnapshot(): Promise<PolicySnapshot> {
  const db = await connection();
  const [accounts, document, lexicon, held, rev, managed] = await Promise.all([
    readAccounts(db),
    readPolicy(db),
    readStoredLexicon(db),
    readHeldWords(db),
    db.get('meta', 'policyRev'),
    readManaged(),
  ]);
  return {
    ...effectiveSettings(document, managed.policy),
    rev: Number(rev ?? 0),
    accounts: effectiveAccounts(accounts, managed.policy),
    lexiconRev: wordsRev(lexicon, held),
  };
}
