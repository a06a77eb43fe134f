import { z } from 'zod';
import type { ReportPlan, ReportSent } from '../report';
import {
  type Inspection,
  SCORE_STATES,
  type Scorecard,
  type ScoredLine,
  type ScoreEvent,
} from '../scorecard';
import { commandId, epochMs, hex256, uid } from './base';
import { mid } from './draft';
import { period, source } from './report';
import { criterion, goal, scoreSubject } from './score';
import { entityId } from './workspace';
import { day } from './worktime';

/** Who did it: a person's id, or nobody in particular. */
const by = z.string().max(100);
const words = z.string().max(500);
const planId = z.string().regex(/^[\w-]{1,64}$/);
const recipients = z.array(z.string().max(60)).max(30);

const plan = z.strictObject({
  id: planId,
  kind: z.enum(['week', 'month', 'quarter']),
  uid: uid.optional(),
  recipients,
  dueAfterWorkdays: z.int().min(0).max(30),
  toldFor: day.optional(),
}) satisfies z.ZodType<ReportPlan>;

const sent = z.strictObject({
  id: commandId,
  planId: planId.optional(),
  period,
  uid: uid.optional(),
  recipients,
  sentAt: epochMs,
  by,
  digest: hex256,
  receivedAt: epochMs.optional(),
  receivedBy: z.string().max(60).optional(),
}) satisfies z.ZodType<ReportSent>;

const line = z.strictObject({
  criterionId: entityId,
  raw: z.number().optional(),
  score: z.number().optional(),
  sources: z.array(source),
  note: words.optional(),
}) satisfies z.ZodType<ScoredLine>;

const event = z.strictObject({
  type: z.enum(['made', 'line', 'confirmed', 'seen', 'appealed', 'answered', 'remade']),
  by,
  at: epochMs,
  note: words.optional(),
}) satisfies z.ZodType<ScoreEvent>;

/** A card without what its index needs beside it: that is worked out anew. */
const card = z.strictObject({
  id: z.string().min(1).max(120),
  rev: z.int().min(1),
  subject: scoreSubject,
  period,
  criteria: z.array(criterion).max(30),
  lines: z.array(line).max(30),
  total: z.number().optional(),
  state: z.enum(SCORE_STATES),
  log: z.array(event),
}) satisfies z.ZodType<Scorecard>;

const mark = z.strictObject({ isFine: z.boolean(), note: words, by, at: epochMs });
const inspection = z.strictObject({
  id: commandId,
  period,
  seed: z.string().min(1).max(60),
  perAccount: z.int().min(1).max(50),
  pool: z.int().min(0),
  mids: z.array(mid),
  at: epochMs,
  by,
  marks: z.record(mid, mark),
}) satisfies z.ZodType<Inspection>;

/** What a backup holds of reports, scorecards, inspections and goals. Absent `criteria` = those that come with 微衡. */
export const reportBackup = z.strictObject({
  plans: z.array(plan),
  sent: z.array(sent),
  cards: z.array(card),
  inspections: z.array(inspection),
  goals: z.array(goal),
  criteria: z.strictObject({ rev: z.int().min(0), list: z.array(criterion).max(30) }).optional(),
});
export type ReportBackup = z.output<typeof reportBackup>;
