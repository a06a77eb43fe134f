import type { Action, Delegation, Department, Grant, Person, Role, Scope } from '@/utils/model/people';
import type { GovernedAccount } from '@/utils/model/policy';

/** Everybody and everything that a permission may depend on. */
export interface Register {
  readonly people: readonly Person[];
  readonly departments: readonly Department[];
  readonly accounts: readonly GovernedAccount[];
  readonly grants: readonly Grant[];
  readonly delegations: readonly Delegation[];
}

/** What roles may do when a company has set up nothing; an own grant adds to it. */
export const DEFAULT_MATRIX: Readonly<Record<Role, readonly Action[]>> = {
  decider: [
    'draft.review',
    'draft.countersign',
    'freeze.raise',
    'freeze.lift',
    'incident.raise',
    'incident.manage',
    'badge.see',
    'audit.read',
    'metrics.see',
    'score.manage',
    'plan.manage',
  ],
  manager: [
    'draft.write',
    'draft.submit',
    'draft.review',
    'draft.publish',
    'draft.break-glass',
    'draft.countersign',
    'account.manage',
    'people.manage',
    'policy.manage',
    'freeze.raise',
    'freeze.lift',
    'desk.reply',
    'desk.manage',
    'moderation.record',
    'incident.raise',
    'incident.manage',
    'badge.see',
    'audit.read',
    'backup.manage',
    'metrics.see',
    'metrics.manage',
    'score.manage',
    'plan.edit',
    'plan.manage',
  ],
  reviewer: ['draft.review', 'draft.countersign', 'badge.see', 'audit.read', 'metrics.see'],
  editor: ['draft.write', 'draft.submit', 'badge.see', 'metrics.see', 'plan.edit'],
  operator: [
    'draft.write',
    'draft.submit',
    'draft.publish',
    'desk.reply',
    'moderation.record',
    'incident.raise',
    'badge.see',
    'metrics.see',
    'plan.edit',
  ],
  service: ['draft.write', 'draft.submit', 'desk.reply', 'moderation.record'],
  compliance: [
    'draft.review',
    'draft.countersign',
    'policy.manage',
    'freeze.raise',
    'freeze.lift',
    'moderation.record',
    'incident.raise',
    'incident.manage',
    'badge.see',
    'audit.read',
    'metrics.see',
    'plan.manage',
  ],
  support: ['backup.manage'],
  staff: [],
};

const covers = (
  scope: Scope,
  account: GovernedAccount | undefined,
  departmentId: string | undefined,
): boolean => {
  if (scope.accounts && !(account && scope.accounts.includes(account.uid))) return false;
  if (scope.kinds && !(account && scope.kinds.includes(account.kind))) return false;
  return !scope.departments || (departmentId !== undefined && scope.departments.includes(departmentId));
};

/** Whether an instant (epoch ms) lies within `from` (included) and `until` (not included). */
export const isWithin = (at: number, from: number | undefined, until: number | undefined): boolean =>
  (from === undefined || at >= from) && (until === undefined || at < until);

export type Permission =
  | { readonly allowed: true; readonly by: 'role' | 'grant'; readonly role?: Role; readonly grant?: string }
  | { readonly allowed: false };

/** May the person do this at `now` (epoch ms)? Unknown or inactive people may do nothing. */
export function permit(
  register: Register,
  personId: string,
  action: Action,
  now: number,
  account?: GovernedAccount,
  departmentId?: string,
): Permission {
  const person = register.people.find((one) => one.id === personId);
  if (!person?.active) return { allowed: false };
  const role = person.roles.find((one) => DEFAULT_MATRIX[one].includes(action));
  if (role) return { allowed: true, by: 'role', role };
  const grant = register.grants.find(
    (one) =>
      one.action === action &&
      ('person' in one.to ? one.to.person === personId : person.roles.includes(one.to.role)) &&
      isWithin(now, one.from, one.until) &&
      covers(one.scope, account, departmentId ?? person.departmentId),
  );
  return grant ? { allowed: true, by: 'grant', grant: grant.id } : { allowed: false };
}

/** People the person may speak for at `now`, themselves first. */
export const voicesOf = (register: Register, personId: string, now: number): readonly string[] => [
  personId,
  ...register.delegations
    .filter((one) => one.by === personId && one.of !== personId && isWithin(now, one.from, one.until))
    .map((one) => one.of),
];
