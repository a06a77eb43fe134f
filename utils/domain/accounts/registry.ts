import type { GovernedAccount, Mode } from '@/utils/model/policy';

/** The company account with this uid; undefined for everybody else, about whom nothing is stored. */
export const identify = (
  accounts: readonly GovernedAccount[],
  uid: string | undefined,
): GovernedAccount | undefined => (uid === undefined ? undefined : accounts.find((a) => a.uid === uid));

/** Mode for whoever is logged in. */
export const modeOf = (
  policy: { readonly accounts: readonly GovernedAccount[]; readonly unregisteredMode: Mode },
  uid: string | undefined,
): Mode => identify(policy.accounts, uid)?.mode ?? policy.unregisteredMode;

/** What registering from the strip makes: the strictest sensible start, to be refined in the dashboard. */
export const newAccount = (uid: string, name: string, now: number): GovernedAccount => ({
  uid,
  name: name.trim(),
  kind: 'official',
  mode: 'enforce',
  industry: 'general',
  registeredAt: now,
  rev: 1,
});

export type AccountEdit = Omit<GovernedAccount, 'registeredAt'>;

/**
 * State of an account after an edit that was made on revision `edit.rev` (0 = a new one). `conflict` when somebody
 * changed it meanwhile, `unchanged` when there is nothing to do.
 */
export function saveAccount(
  existing: GovernedAccount | undefined,
  edit: AccountEdit,
  now: number,
): GovernedAccount | 'conflict' | 'unchanged' {
  if ((existing?.rev ?? 0) !== edit.rev) return 'conflict';
  const { rev: _rev, ...fields } = edit;
  const next = { ...fields, registeredAt: existing?.registeredAt ?? now };
  if (existing && JSON.stringify({ ...existing, rev: 0 }) === JSON.stringify({ ...next, rev: 0 }))
    return 'unchanged';
  return { ...next, rev: edit.rev + 1 };
}
