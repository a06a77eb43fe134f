import { z } from 'zod';
import type { AuditEntry } from '../audit-entry';
import { ACTORS } from '../audit-entry';
import { epochMs } from './base';

export const auditEntry = z.strictObject({
  seq: z.int().min(1),
  at: epochMs,
  actor: z.enum(ACTORS),
  action: z.string().min(1).max(100),
  subject: z.string().max(200),
  detail: z.json(),
  prevHash: z.string().max(64),
  hash: z.string().length(64),
}) satisfies z.ZodType<AuditEntry>;
