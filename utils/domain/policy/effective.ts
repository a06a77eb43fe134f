import type { GovernedAccount } from '@/utils/model/policy';
import type { ManagedPolicy, PolicySettings, SettingKey } from '@/utils/model/policy-document';
import { USUAL_TIMERS } from '@/utils/model/timers';

/** Rows of the organisation win over rows of the person with the same key; the rest of both stays. */
const overlay = <Row extends object>(
  own: readonly Row[],
  managed: readonly Row[] | undefined,
  keyOf: (row: Row) => string,
): readonly Row[] => {
  if (!managed) return own;
  const fixed = new Set(managed.map(keyOf));
  return [
    ...own.filter((row) => !fixed.has(keyOf(row))),
    ...managed.map((row) => ({ ...row, locked: true })),
  ];
};

/** Settings in force: the person's under the organisation's. Rows of the organisation come out `locked`. */
export function effectiveSettings(own: PolicySettings, managed: ManagedPolicy): PolicySettings {
  return {
    unregisteredMode: managed.unregisteredMode ?? own.unregisteredMode,
    packs: overlay(own.packs, managed.packs, (row) => row.pack),
    rules: overlay(own.rules, managed.rules, (row) => row.rule),
    ignores: own.ignores.filter((ignore) => !isRuleFixed(managed, ignore.rule)),
    mayIgnore: managed.mayIgnore ?? own.mayIgnore,
    mayBreakGlass: managed.mayBreakGlass ?? own.mayBreakGlass,
    whenUnknown: managed.whenUnknown ?? own.whenUnknown,
    selectorOverrides: { ...own.selectorOverrides, ...managed.selectorOverrides },
    timers: managed.timers ?? own.timers ?? USUAL_TIMERS,
  };
}

export const isRuleFixed = (managed: ManagedPolicy, rule: string): boolean =>
  managed.rules?.some((row) => row.rule === rule) ?? false;

/** Keys a person may not change as a whole. Lists (packs, rules, overrides) are locked row by row instead. */
export const lockedKeys = (managed: ManagedPolicy): readonly Exclude<SettingKey, 'ignores'>[] =>
  (['unregisteredMode', 'mayIgnore', 'mayBreakGlass', 'whenUnknown', 'timers'] as const).filter(
    (key) => managed[key] !== undefined,
  );

/** Path of the first thing in `patch` that the organisation has fixed otherwise; undefined when all is free. */
export function findLocked(patch: Partial<PolicySettings>, managed: ManagedPolicy): string | undefined {
  const key = lockedKeys(managed).find(
    (name) => patch[name] !== undefined && JSON.stringify(patch[name]) !== JSON.stringify(managed[name]),
  );
  if (key) return key;
  const pack = patch.packs?.findIndex((row) => {
    const fixed = managed.packs?.find((m) => m.pack === row.pack);
    return fixed !== undefined && fixed.enabled !== row.enabled;
  });
  if (pack !== undefined && pack >= 0) return `packs.${pack}`;
  const rule = patch.rules?.findIndex((row) => {
    const fixed = managed.rules?.find((m) => m.rule === row.rule);
    return fixed !== undefined && (fixed.enabled !== row.enabled || fixed.severity !== row.severity);
  });
  if (rule !== undefined && rule >= 0) return `rules.${rule}`;
  const ignored = patch.ignores?.findIndex((row) => isRuleFixed(managed, row.rule));
  if (ignored !== undefined && ignored >= 0) return `ignores.${ignored}`;
  return undefined;
}

/** Accounts in force: the organisation's win by uid; `registeredAt` 0 marks those that only policy knows. */
export const effectiveAccounts = (
  own: readonly GovernedAccount[],
  managed: ManagedPolicy,
): readonly GovernedAccount[] => {
  const fixed = (managed.accounts ?? []).map((account) => ({
    ...account,
    registeredAt: own.find((a) => a.uid === account.uid)?.registeredAt ?? 0,
    rev: own.find((a) => a.uid === account.uid)?.rev ?? 1,
  }));
  return [...own.filter((a) => !fixed.some((f) => f.uid === a.uid)), ...fixed];
};

/**
 * The person's own settings that they may set: nothing that the organisation has fixed. What is left can be imported
 * again under the same organisation.
 */
export function freeSettings(own: PolicySettings, managed: ManagedPolicy): Partial<PolicySettings> {
  const fixed: readonly string[] = lockedKeys(managed);
  const free = {
    ...own,
    packs: own.packs.filter((row) => !managed.packs?.some((one) => one.pack === row.pack)),
    rules: own.rules.filter((row) => !isRuleFixed(managed, row.rule)),
    ignores: own.ignores.filter((row) => !isRuleFixed(managed, row.rule)),
  };
  return Object.fromEntries(Object.entries(free).filter(([key]) => !fixed.includes(key)));
}

/** Rows the organisation fixed are not kept as the person's own. */
export const withoutLocked = (settings: PolicySettings): PolicySettings => ({
  ...settings,
  packs: settings.packs.filter((row) => !row.locked),
  rules: settings.rules.filter((row) => !row.locked),
});
