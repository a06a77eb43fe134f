import { z } from 'zod';
import { epochMs, hex256 } from './base';
import { companyTerm } from './company-term';
import { deskBackup } from './desk-backup';
import { freezeRecord, publishedPost, storedDraft, storedDraftEvent } from './draft-record';
import { metricBackup } from './metric-backup';
import { planBackup } from './plan-backup';
import { governedAccount, policyDocument } from './policy';
import { reportBackup } from './report-backup';
import { workspace } from './workspace';

/** What a backup holds of everything. Only the text of this file is trusted after it has passed this schema. */
export const backupFile = z.strictObject({
  format: z.literal('weiheng-backup'),
  version: z.literal(1),
  at: epochMs,
  workspace: workspace.optional(),
  me: z.string().optional(),
  accounts: z.array(governedAccount),
  policy: policyDocument.optional(),
  drafts: z.array(storedDraft),
  draftEvents: z.array(storedDraftEvent),
  posts: z.array(publishedPost),
  freezes: z.array(freezeRecord),
  /** The interaction desk; absent = left out for its size, or made before there was one: a restore leaves what is there. */
  desk: deskBackup.optional(),
  /** Engagement counts, and reports with what belongs to them; absent = made before there were any, likewise. */
  metrics: metricBackup.optional(),
  reports: reportBackup.optional(),
  /** The content calendar; likewise. */
  plan: planBackup.optional(),
  /** Company words in force; absent = left out for their number, a restore leaves those that are there. */
  lexicon: z.strictObject({ terms: z.array(companyTerm), source: z.string(), updatedAt: epochMs }).optional(),
  previews: z.array(z.strictObject({ digest: hex256, preview: z.string(), at: epochMs })),
  media: z.array(z.strictObject({ digest: hex256, type: z.string(), base64: z.string(), at: epochMs })),
  /** What was too large to be put in, by kind. */
  leftOut: z.strictObject({
    media: z.int(),
    previews: z.int(),
    words: z.int(),
    /** Posts and days of engagement counts; absent = made before there were any. */
    figures: z.int().optional(),
    /** Items of the calendar; likewise. */
    plan: z.int().optional(),
  }),
  /** End of the audit record when the backup was made: the record itself is exported apart, never put back. */
  auditHead: z.strictObject({ seq: z.int(), hash: z.string() }),
});
export type BackupFile = z.output<typeof backupFile>;
