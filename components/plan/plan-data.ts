import { dayOf } from '@/utils/core/day';
import { createQuery } from '@/utils/live/query';
import type { CadenceRule, CadenceSettings, SensitiveDay } from '@/utils/model/plan-settings';
import type { Day } from '@/utils/model/worktime';
import { CallError } from '@/utils/rpc/call-error';
import { call, newCommandId } from '@/utils/rpc/client';

export const today = (): Day => dayOf(Date.now());

/** What holds for the calendar as a whole: settings, slots, accounts, holidays, rights. Items of today come with it. */
export const readPlan = () => call('plan.read', { from: today(), to: today() });
export const planQuery = createQuery(
  ['planSlots', 'planSettings', 'accounts', 'workspace', 'deskPolicies', 'meta'],
  readPlan,
);
export const templatesQuery = createQuery(['planTemplates'], () => call('plan.templates'));
export const ideasQuery = createQuery(['ideas'], () => call('plan.ideas'));

/** Carries a change out on what is stored now, so that what others did meanwhile stays. */
export async function changeCadence(edit: (now: CadenceSettings) => Partial<CadenceSettings>): Promise<void> {
  const { cadence } = await readPlan();
  const settings = { ...cadence, ...edit(cadence) };
  await call('plan.saveCadence', { commandId: newCommandId(), settings: settings as never });
}

/** The same for the company's own sensitive days and its changes of the bundled ones. */
export async function changeSensitive(
  edit: (now: readonly SensitiveDay[]) => readonly SensitiveDay[],
): Promise<void> {
  const { sensitive } = await readPlan();
  const settings = { rev: sensitive.rev, days: edit(sensitive.days) };
  await call('plan.saveSensitive', { commandId: newCommandId(), settings: settings as never });
}

/** Adds rules that are not there yet; gives back the ids of those that were added, for undo. */
export async function addRules(rules: readonly CadenceRule[]): Promise<readonly string[]> {
  await changeCadence((now) => ({ rules: [...now.rules, ...rules] }));
  return rules.map(({ id }) => id);
}

export const dropRules = (ids: readonly string[]): Promise<void> =>
  changeCadence((now) => ({ rules: now.rules.filter(({ id }) => !ids.includes(id)) }));

/** The list, or the refusal that somebody changed it meanwhile. */
export function agreed<T>(list: readonly T[] | string): readonly T[] {
  if (typeof list === 'string') throw new CallError('conflict', 'somebody changed it meanwhile', 'rev');
  return list;
}
