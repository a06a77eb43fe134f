import type { GovernedAccount, PolicySnapshot } from '@/utils/model/policy';

/** A company account under enforce. */
export const anAccount = (changes: Partial<GovernedAccount> = {}): GovernedAccount => ({
  uid: '1000000001',
  name: '云杉茶饮',
  kind: 'official',
  mode: 'enforce',
  industry: 'general',
  registeredAt: 1_700_000_000_000,
  rev: 1,
  ...changes,
});

/** The policy of a first install. */
export const aPolicy = (changes: Partial<PolicySnapshot> = {}): PolicySnapshot => ({
  rev: 1,
  accounts: [],
  unregisteredMode: 'confirm',
  packs: [],
  rules: [],
  ignores: [],
  mayIgnore: { occurrence: true, word: true, rule: false },
  mayBreakGlass: false,
  whenUnknown: { advise: 'open', confirm: 'open', enforce: 'closed' },
  lexiconRev: 0,
  selectorOverrides: {},
  ...changes,
});
