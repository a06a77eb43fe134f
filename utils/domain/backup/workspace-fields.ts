import type { Flow } from '@/utils/model/flow';
import type { Delegation, Department, Grant, Person } from '@/utils/model/people';
import type { GovernedAccount } from '@/utils/model/policy';
import type { Workspace } from '@/utils/model/workspace';
import type { FieldSpec } from './field';

/** What of the workspace is no list of its own. `order` = the flows as they are asked, by name. */
export interface Company extends Pick<Workspace, 'name' | 'approvalKinds' | 'crisisLevel'> {
  readonly id: 'company';
  readonly me?: string;
  readonly order: readonly string[];
}

export const companyFields: readonly FieldSpec<Company>[] = [
  { name: 'name', as: 'text', show: (one) => one.name || undefined },
  { name: 'approvalKinds', as: 'sendKind', show: (one) => one.approvalKinds },
  { name: 'crisisLevel', as: 'crisis', show: (one) => one.crisisLevel },
  { name: 'me', as: 'person', show: (one) => one.me },
  { name: 'order', as: 'text', show: (one) => one.order },
];

export const personFields: readonly FieldSpec<Person>[] = [
  { name: 'name', as: 'text', show: (one) => one.name },
  { name: 'roles', as: 'role', show: (one) => one.roles },
  { name: 'department', as: 'department', show: (one) => one.departmentId },
  { name: 'active', as: 'yes', show: (one) => one.active },
];

export const departmentFields: readonly FieldSpec<Department>[] = [
  { name: 'name', as: 'text', show: (one) => one.name },
  { name: 'head', as: 'person', show: (one) => one.headId },
];

export const grantFields: readonly FieldSpec<Grant>[] = [
  {
    name: 'to',
    as: 'person',
    show: ({ to }) => ('person' in to ? to.person : undefined),
    whole: ({ to }) => to,
  },
  { name: 'toRole', as: 'role', show: ({ to }) => ('role' in to ? to.role : undefined) },
  { name: 'action', as: 'action', show: (one) => one.action },
  {
    name: 'scope',
    as: 'account',
    show: ({ scope }) => scope.accounts,
    whole: ({ scope }) => scope,
  },
  { name: 'from', as: 'time', show: (one) => one.from },
  { name: 'until', as: 'time', show: (one) => one.until },
];

export const delegationFields: readonly FieldSpec<Delegation>[] = [
  { name: 'of', as: 'person', show: (one) => one.of },
  { name: 'by', as: 'person', show: (one) => one.by },
  { name: 'from', as: 'time', show: (one) => one.from },
  { name: 'until', as: 'time', show: (one) => one.until },
  { name: 'reason', as: 'text', show: (one) => one.reason },
];

export const flowFields: readonly FieldSpec<Flow>[] = [
  { name: 'name', as: 'text', show: (one) => one.name },
  { name: 'when', as: 'text', show: () => undefined, whole: (one) => one.when },
  {
    name: 'steps',
    as: 'text',
    show: ({ steps }) => steps.map((step) => step.name),
    whole: (one) => one.steps,
  },
  { name: 'validMinutes', as: 'minutes', show: (one) => one.validMinutes },
];

export const accountFields: readonly FieldSpec<GovernedAccount>[] = [
  { name: 'name', as: 'text', show: (one) => one.name },
  { name: 'accountKind', as: 'accountKind', show: (one) => one.kind },
  { name: 'mode', as: 'mode', show: (one) => one.mode },
  { name: 'industry', as: 'industry', show: (one) => one.industry },
  { name: 'approval', as: 'yes', show: (one) => one.approval !== 'off', whole: (one) => one.approval },
  { name: 'department', as: 'department', show: (one) => one.departmentId },
  { name: 'owner', as: 'person', show: (one) => one.ownerId },
  { name: 'deputy', as: 'person', show: (one) => one.deputyId },
  { name: 'parent', as: 'account', show: (one) => one.parentUid },
  { name: 'registeredAt', as: 'time', show: (one) => one.registeredAt },
];
