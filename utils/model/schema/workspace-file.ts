import { z } from 'zod';
import { epochMs } from './base';
import { governedAccount, policySettings } from './policy';
import { delegation, entityId, grant, workspaceShape } from './workspace';

/** An instant as people write it, `2026-12-01T09:00:00+08:00`, or epoch ms; epoch ms comes out. */
const instant = z.union([epochMs, z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))]);

/** An account as a file gives it; the extension adds when it was registered. */
export const fileAccount = governedAccount.omit({ registeredAt: true, rev: true });

/**
 * A workspace file (docs/workspace.md). A list that is given replaces the list of the workspace whole; accounts are
 * added or updated, settings of the policy are merged; what is not given stays as it is.
 */
export const workspaceFile = z.strictObject({
  /** Where editors find the schema; not read. */
  $schema: z.string().max(300).optional(),
  format: z.literal('weiheng-workspace'),
  version: z.literal(1),
  name: workspaceShape.name.optional(),
  people: workspaceShape.people.optional(),
  departments: workspaceShape.departments.optional(),
  accounts: z.array(fileAccount).max(500).optional(),
  flows: workspaceShape.flows.optional(),
  grants: z
    .array(grant.extend({ from: instant.optional(), until: instant.optional() }))
    .max(5_000)
    .optional(),
  delegations: z
    .array(delegation.extend({ from: instant, until: instant }))
    .max(5_000)
    .optional(),
  approvalKinds: workspaceShape.approvalKinds.optional(),
  crisisLevel: workspaceShape.crisisLevel.optional(),
  policy: policySettings.partial().optional(),
  /** Profile in use on the machine that imports it. */
  me: entityId.optional(),
});
export type WorkspaceFile = z.output<typeof workspaceFile>;
