import type { GovernedAccount, PolicySnapshot } from './policy';
import type { HolidayYear } from './worktime';

/** What people (or the organisation) set; everything of a snapshot that is not a registry or a revision. */
export type PolicySettings = Omit<PolicySnapshot, 'rev' | 'accounts' | 'lexiconRev'>;
export type SettingKey = keyof PolicySettings;

export interface PolicyDocument extends PolicySettings {
  readonly rev: number;
  readonly updatedAt: number;
}

/** Organisation policy out of `storage.managed`. Every key given is locked on the pages. */
export type ManagedPolicy = Partial<Omit<PolicySettings, 'ignores'>> & {
  readonly accounts?: readonly Omit<GovernedAccount, 'registeredAt' | 'rev'>[];
  /** First-run practice has to be finished before it can be skipped. */
  readonly practiceRequired?: boolean;
  /** Official holidays by the organisation; each year replaces the one that came with the extension or was imported. */
  readonly holidays?: readonly HolidayYear[];
};

/** Policy as the pages show it: what is in force, and who decided it. */
export interface PolicyView {
  readonly rev: number;
  readonly updatedAt: number;
  readonly settings: PolicySettings;
  /** Keys fixed by the organisation. */
  readonly locked: readonly SettingKey[];
  readonly practiceRequired: boolean;
  /** The managed policy was not usable: which field, and safe defaults are in force. */
  readonly managedError?: string;
}

/** In force on first install. Safe: unknown accounts are asked once, nobody may break glass. */
export const DEFAULT_SETTINGS: PolicySettings = {
  unregisteredMode: 'confirm',
  packs: [],
  rules: [],
  ignores: [],
  mayIgnore: { occurrence: true, word: true, rule: false },
  mayBreakGlass: false,
  whenUnknown: { advise: 'open', confirm: 'open', enforce: 'closed' },
  selectorOverrides: {},
};
