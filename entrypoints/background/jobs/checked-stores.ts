import { z } from 'zod';
import { deskBackup } from '@/utils/model/schema/desk-backup';
import {
  freezeRecord,
  publishedPost,
  storedDraft,
  storedDraftEvent,
} from '@/utils/model/schema/draft-record';
import { guardRecord } from '@/utils/model/schema/guard-report';
import { healthRow } from '@/utils/model/schema/health';
import { measuredCopy, metricBackup } from '@/utils/model/schema/metric-backup';
import { planBackup, storedPlanSettings } from '@/utils/model/schema/plan-backup';
import { governedAccount, policyDocument } from '@/utils/model/schema/policy';
import { reportBackup } from '@/utils/model/schema/report-backup';
import { workspace } from '@/utils/model/schema/workspace';

const { shape: desk } = deskBackup;
const { shape: metrics } = metricBackup;
const { shape: reports } = reportBackup;
const { shape: plan } = planBackup;
/** A place in an index: when a post went out, or until when it is followed. */
const place = z.number();

/** What a record of each store has to be. Readings are no records of their own: they are checked where they are read. */
export const CHECKED_STORES = {
  accounts: governedAccount,
  policies: policyDocument.omit({}).loose(),
  records: guardRecord,
  health: healthRow,
  workspace: workspace.extend({ id: z.literal('workspace') }),
  drafts: storedDraft,
  draftEvents: storedDraftEvent,
  freezes: freezeRecord,
  posts: publishedPost,
  replyTemplates: desk.templates.element,
  tickets: desk.tickets.element,
  moderation: desk.moderation.element,
  incidents: desk.incidents.element,
  trackedAccounts: metrics.tracked.element,
  topicTasks: metrics.topicTasks.element,
  metricPosts: measuredCopy.omit({ series: true }).extend({ order: place, followUntil: place.optional() }),
  metricDays: metrics.days.element,
  reportPlans: reports.plans.element,
  reportsSent: reports.sent.element,
  scorecards: reports.cards.element.extend({ subjectKey: z.string(), from: z.string() }),
  inspections: reports.inspections.element,
  goals: reports.goals.element,
  planItems: plan.items.element,
  planSlots: plan.slots.element,
  campaigns: plan.campaigns.element,
  ideas: plan.ideas.element,
  planTemplates: plan.templates.element,
  planSettings: storedPlanSettings,
} as const satisfies Record<string, z.ZodType>;
export type CheckedStore = keyof typeof CHECKED_STORES;
