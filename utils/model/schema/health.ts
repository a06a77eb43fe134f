import { z } from 'zod';
import type { HealthReport, HealthRow, PageHealth } from '../health';
import { HEALTH_COUNTERS, HEALTH_VERDICTS } from '../health';
import { epochMs, guardSurface, uid } from './base';

const count = z.int().min(0).max(10_000_000);
const healthVerdict = z.enum(HEALTH_VERDICTS);

export const surfaceHealth = z.strictObject({
  surface: guardSurface,
  verdict: healthVerdict,
  counters: z.partialRecord(z.enum(HEALTH_COUNTERS), count),
});

export const selectorCount = z.strictObject({
  name: z.string().regex(/^[a-zA-Z][\w.]{0,59}$/),
  strict: count,
  loose: count,
  missed: count,
});

export const healthReport = z.strictObject({
  surfaces: z.array(surfaceHealth).max(20),
  selectors: z.array(selectorCount).max(100),
  uid: uid.optional(),
  at: epochMs,
}) satisfies z.ZodType<HealthReport>;

const row = { id: z.string().max(100), day: z.string().regex(/^\d{4}-\d\d-\d\d$/) };

export const healthRow = z.discriminatedUnion('kind', [
  surfaceHealth.extend({ ...row, kind: z.literal('surface') }),
  selectorCount.extend({ ...row, kind: z.literal('selector') }),
]) satisfies z.ZodType<HealthRow>;

export const pageHealth = z.strictObject({
  verdict: healthVerdict,
  uid: uid.optional(),
}) satisfies z.ZodType<PageHealth>;
