import { z } from 'zod';
import type { DueReport } from '@/utils/domain/reports/due-reports';
import type { ComparedAccount, Report, ReportSent } from '@/utils/model/report';
import { commandId, hex256, uid } from '@/utils/model/schema/base';
import { period } from '@/utils/model/schema/report';
import { proc } from './proc';
import type { Written } from './written';

const command = { commandId };
const name = z.string().trim().min(1).max(60);
const id = z.string().regex(/^[\w-]{1,64}$/);
const recipients = z.array(name).min(1).max(30);

/** Reports, the plan of who gets them, and what was handed on. */
export const reportContract = {
  'reports.build': proc(z.strictObject({ period, uid: uid.optional() })).returns<Report>(),
  /** Own accounts (or the one asked) beside all that are tracked; [] while none is tracked. */
  'reports.compare': proc(z.strictObject({ period, uid: uid.optional() })).returns<
    readonly ComparedAccount[]
  >(),
  /** Plans with how they stand: the newest whole period, when it is due, whether it was handed on. */
  'reports.plans': proc(z.void()).returns<readonly DueReport[]>(),
  'reports.savePlan': proc(
    z.strictObject({
      ...command,
      plan: z.strictObject({
        id,
        kind: z.enum(['week', 'month', 'quarter']),
        uid: uid.optional(),
        recipients,
        dueAfterWorkdays: z.int().min(0).max(30),
      }),
    }),
  ).returns<Written>(),
  'reports.removePlan': proc(z.strictObject({ ...command, id })).returns<Written>(),
  /** That a report was handed on; what was handed on is known by its digest. */
  'reports.markSent': proc(
    z.strictObject({
      ...command,
      planId: id.optional(),
      period,
      uid: uid.optional(),
      recipients,
      digest: hex256,
    }),
  ).returns<Written & { readonly sent: ReportSent }>(),
  'reports.markReceived': proc(z.strictObject({ ...command, id, by: name })).returns<Written>(),
  'reports.sent': proc(z.strictObject({ limit: z.int().min(1).max(500) })).returns<readonly ReportSent[]>(),
} as const;
