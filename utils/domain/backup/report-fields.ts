import type { ReportPlan, ReportSent } from '@/utils/model/report';
import type { Criterion, Goal, Inspection, Scorecard } from '@/utils/model/scorecard';
import type { FieldSpec } from './field';

/** What is compared of reports, scorecards and goals, as a backup holds them and as they are stored here. */
export interface ReportContents {
  readonly plans: readonly ReportPlan[];
  readonly sent: readonly ReportSent[];
  readonly cards: readonly Scorecard[];
  readonly inspections: readonly Inspection[];
  readonly goals: readonly Goal[];
  /** Undefined = those that come with 微衡. */
  readonly criteria?: { readonly rev: number; readonly list: readonly Criterion[] };
}

export const NO_REPORTS: ReportContents = { plans: [], sent: [], cards: [], inspections: [], goals: [] };

/** Criteria have no name of their own. */
export interface CriteriaRecord {
  readonly id: 'criteria';
  readonly list: readonly Criterion[];
}

export const planFields: readonly FieldSpec<ReportPlan>[] = [
  { name: 'account', as: 'account', show: (one) => one.uid },
  { name: 'recipients', as: 'text', show: (one) => one.recipients },
  { name: 'dueAfter', as: 'count', show: (one) => one.dueAfterWorkdays },
];

export const sentFields: readonly FieldSpec<ReportSent>[] = [
  { name: 'account', as: 'account', show: (one) => one.uid },
  { name: 'recipients', as: 'text', show: (one) => one.recipients },
  {
    name: 'receivedBy',
    as: 'text',
    show: (one) => one.receivedBy,
    whole: (one) => [one.receivedBy, one.receivedAt],
  },
];

export const cardFields: readonly FieldSpec<Scorecard>[] = [
  {
    name: 'score',
    as: 'count',
    show: (one) => (one.total === undefined ? undefined : Math.round(one.total)),
    whole: (one) => [one.total, one.lines],
  },
  { name: 'state', as: 'scoreState', show: (one) => one.state },
  { name: 'steps', as: 'count', show: (one) => one.log.length, whole: (one) => one.log },
];

export const inspectionFields: readonly FieldSpec<Inspection>[] = [
  { name: 'marks', as: 'count', show: (one) => Object.keys(one.marks).length, whole: (one) => one.marks },
];

export const goalFields: readonly FieldSpec<Goal>[] = [
  { name: 'name', as: 'text', show: (one) => one.name },
  { name: 'account', as: 'account', show: (one) => one.uid },
  { name: 'target', as: 'count', show: (one) => one.target, whole: (one) => [one.baseline, one.target] },
  { name: 'due', as: 'text', show: (one) => one.due, whole: (one) => [one.from, one.due] },
];

export const criteriaFields: readonly FieldSpec<CriteriaRecord>[] = [
  { name: 'criteria', as: 'count', show: (one) => one.list.length, whole: (one) => one.list },
];
