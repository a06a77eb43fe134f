import type { SendKind } from './draft';
import type { Flow } from './flow';
import type { Delegation, Department, Grant, Person } from './people';

/** Kinds of send an account under approval may not make without one; replies and comments are left to the desk. */
export const DEFAULT_APPROVAL_KINDS: readonly SendKind[] = [
  'post',
  'repost',
  'fast-repost',
  'edit',
  'schedule',
];

/** 0 none, 1 蓝, 2 黄, 3 橙, 4 红. */
export type CrisisLevel = 0 | 1 | 2 | 3 | 4;

/** Who works here and how things are approved. Without people there is no approval: nothing is stopped for want of it. */
export interface Workspace {
  readonly name: string;
  readonly people: readonly Person[];
  readonly departments: readonly Department[];
  readonly grants: readonly Grant[];
  readonly delegations: readonly Delegation[];
  readonly flows: readonly Flow[];
  readonly approvalKinds: readonly SendKind[];
  readonly crisisLevel: CrisisLevel;
  readonly rev: number;
  /** epoch ms; posts older than this were made before anybody could approve them. */
  readonly since: number;
  readonly updatedAt: number;
}

export const EMPTY_WORKSPACE: Workspace = {
  name: '',
  people: [],
  departments: [],
  grants: [],
  delegations: [],
  flows: [],
  approvalKinds: DEFAULT_APPROVAL_KINDS,
  crisisLevel: 0,
  rev: 0,
  since: 0,
  updatedAt: 0,
};
