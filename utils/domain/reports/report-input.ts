import type { MeasuredPost, MetricDay } from '@/utils/model/metric';
import type { Period, ReportPost } from '@/utils/model/report';

/** Everything a report is made of: nothing else is read, so that the same data makes the same report. */
export interface ReportInput {
  readonly period: Period;
  /** One account, or all of `accounts`. */
  readonly uid?: string;
  readonly accounts: readonly { readonly uid: string; readonly name: string }[];
  /** Published in the period, and in the period before. */
  readonly posts: readonly MeasuredPost[];
  readonly postsBefore: readonly MeasuredPost[];
  /** Known to have gone out in the period, of which no counts were ever read. */
  readonly unread: readonly ReportPost[];
  /** Published in the last ninety days: the heat map. */
  readonly heatPosts: readonly MeasuredPost[];
  /** Rows of the period; of the period before; of the 28 days before. */
  readonly days: readonly MetricDay[];
  readonly daysBefore: readonly MetricDay[];
  readonly usualDays: readonly MetricDay[];
  /** Posts that went out without their approval, or not as approved. */
  readonly offApproval: readonly string[];
  /** Epoch ms; days after it are not missing yet. */
  readonly madeAt: number;
}
