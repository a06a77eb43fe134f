import { z } from 'zod';
import { SEND_KINDS } from '../draft';
import { SEVERITIES } from '../finding';
import type { Flow } from '../flow';
import { ACTIONS, type Delegation, type Department, type Grant, type Person, ROLES } from '../people';
import { ACCOUNT_KINDS } from '../policy';
import type { Workspace } from '../workspace';
import { epochMs, uid } from './base';

/** Ids people may write by hand in a file. */
export const entityId = z.string().regex(/^[\w.-]{1,60}$/);
const shortName = z.string().trim().min(1).max(60);
const role = z.enum(ROLES);
const minutes = z
  .int()
  .min(1)
  .max(60 * 24 * 366);

export const person = z.strictObject({
  id: entityId,
  name: shortName,
  roles: z.array(role).max(ROLES.length),
  departmentId: entityId.optional(),
  active: z.boolean().default(true),
}) satisfies z.ZodType<Person>;

export const department = z.strictObject({
  id: entityId,
  name: shortName,
  headId: entityId.optional(),
}) satisfies z.ZodType<Department>;

const scope = z.strictObject({
  accounts: z.array(uid).optional(),
  kinds: z.array(z.enum(ACCOUNT_KINDS)).optional(),
  departments: z.array(entityId).optional(),
});

export const grant = z.strictObject({
  id: entityId,
  to: z.union([z.strictObject({ role }), z.strictObject({ person: entityId })]),
  action: z.enum(ACTIONS),
  scope: scope.default({}),
  from: epochMs.optional(),
  until: epochMs.optional(),
}) satisfies z.ZodType<Grant>;

export const delegation = z.strictObject({
  id: entityId,
  of: entityId,
  by: entityId,
  from: epochMs,
  until: epochMs,
  reason: z.string().trim().min(1).max(200),
}) satisfies z.ZodType<Delegation>;

const lane = z.strictObject({
  id: entityId,
  name: shortName,
  who: z.strictObject({
    roles: z.array(role).optional(),
    people: z.array(entityId).optional(),
    departmentHead: z.boolean().optional(),
  }),
  need: z.union([z.literal('any'), z.literal('all'), z.int().min(1).max(50)]),
});

export const flow = z.strictObject({
  id: entityId,
  name: shortName,
  when: z
    .strictObject({
      kinds: z.array(z.enum(ACCOUNT_KINDS)).optional(),
      accounts: z.array(uid).optional(),
      departments: z.array(entityId).optional(),
      tags: z.array(z.string().min(1).max(30)).optional(),
      amountAtLeast: z.number().min(0).optional(),
      severityAtLeast: z.enum(SEVERITIES).optional(),
      crisisAtLeast: z.int().min(1).max(4).optional(),
    })
    .default({}),
  steps: z
    .array(
      z.strictObject({
        id: entityId,
        name: shortName,
        lanes: z.array(lane).min(1).max(20),
        slaMinutes: minutes.optional(),
      }),
    )
    .min(1)
    .max(20),
  validMinutes: minutes.optional(),
}) satisfies z.ZodType<Flow>;

export const workspaceShape = {
  name: z.string().trim().max(60),
  people: z.array(person).max(2_000),
  departments: z.array(department).max(500),
  grants: z.array(grant).max(5_000),
  delegations: z.array(delegation).max(5_000),
  flows: z.array(flow).max(200),
  approvalKinds: z.array(z.enum(SEND_KINDS)).max(SEND_KINDS.length),
  crisisLevel: z.literal([0, 1, 2, 3, 4]),
};

export const workspace = z.strictObject({
  ...workspaceShape,
  rev: z.int().min(0),
  since: epochMs,
  updatedAt: epochMs,
}) satisfies z.ZodType<Workspace>;
