import type { AccountKind } from './policy';

/** Roles of the regulations: 决策人 经理 审核员 编辑 运营 客服 合规 技术支持 员工. */
export const ROLES = [
  'decider',
  'manager',
  'reviewer',
  'editor',
  'operator',
  'service',
  'compliance',
  'support',
  'staff',
] as const;
export type Role = (typeof ROLES)[number];

/** What a grant may allow. */
export const ACTIONS = [
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
  'metrics.see',
  'metrics.manage',
  'score.manage',
  'plan.edit',
  'plan.manage',
  'badge.see',
  'audit.read',
  'backup.manage',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly departmentId?: string;
  /** False = left or suspended: may do nothing and counts for nothing. */
  readonly active: boolean;
}

export interface Department {
  readonly id: string;
  readonly name: string;
  readonly headId?: string;
}

/** Where a grant holds: everywhere, or for some accounts, kinds or departments. */
export interface Scope {
  readonly accounts?: readonly string[];
  readonly kinds?: readonly AccountKind[];
  readonly departments?: readonly string[];
}

/** Allows `to` (a role or a person) an action, within a scope and between two instants (epoch ms). */
export interface Grant {
  readonly id: string;
  readonly to: { readonly role: Role } | { readonly person: string };
  readonly action: Action;
  readonly scope: Scope;
  readonly from?: number;
  readonly until?: number;
}

/** `of` lets `by` act in their place between two instants (epoch ms). */
export interface Delegation {
  readonly id: string;
  readonly of: string;
  readonly by: string;
  readonly from: number;
  readonly until: number;
  readonly reason: string;
}
