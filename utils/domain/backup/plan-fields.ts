import type { Campaign, Idea, PlanItem, PlanSlot, PlanTemplate } from '@/utils/model/plan';
import type { CadenceSettings, SensitiveSettings } from '@/utils/model/plan-settings';
import { shortened } from './content-fields';
import type { FieldSpec } from './field';

/** What is compared of the content calendar, as a backup holds it and as it is stored here. */
export interface PlanContents {
  /** Items from this day on are all there; undefined = all there are. */
  readonly itemsFrom?: string;
  readonly items: readonly PlanItem[];
  readonly slots: readonly PlanSlot[];
  readonly campaigns: readonly Campaign[];
  readonly ideas: readonly Idea[];
  readonly templates: readonly PlanTemplate[];
  /** Undefined = the usual numbers. */
  readonly cadence?: CadenceSettings;
  /** Undefined = those that come with 微衡. */
  readonly sensitive?: SensitiveSettings;
}

export const NO_PLAN: PlanContents = { items: [], slots: [], campaigns: [], ideas: [], templates: [] };

/** Settings have no name of their own. */
export interface CadenceRecord extends Omit<CadenceSettings, 'rev'> {
  readonly id: 'cadence';
}
export interface SensitiveRecord extends Omit<SensitiveSettings, 'rev'> {
  readonly id: 'sensitive';
}

export const itemFields: readonly FieldSpec<PlanItem>[] = [
  { name: 'day', as: 'text', show: (one) => one.day },
  { name: 'clock', as: 'clock', show: (one) => one.minute },
  { name: 'planState', as: 'planState', show: (one) => one.state },
  { name: 'name', as: 'text', show: (one) => one.title },
  { name: 'channel', as: 'channel', show: (one) => one.channel },
  { name: 'account', as: 'account', show: (one) => one.uids },
  { name: 'owner', as: 'person', show: (one) => one.ownerId },
  { name: 'pillar', as: 'text', show: (one) => one.pillar },
  { name: 'note', as: 'text', show: (one) => one.note && shortened(one.note), whole: (one) => one.note },
  { name: 'lookBack', as: 'text', show: (one) => one.lookBack },
  { name: 'planReleases', as: 'count', show: (one) => one.releases.length, whole: (one) => one.releases },
  { name: 'planPosts', as: 'count', show: (one) => one.mids.length, whole: (one) => one.mids },
];

export const slotFields: readonly FieldSpec<PlanSlot>[] = [
  { name: 'name', as: 'text', show: (one) => one.name },
  { name: 'account', as: 'account', show: (one) => one.uid },
  { name: 'recurrence', as: 'text', show: () => undefined, whole: (one) => one.recurrence },
  { name: 'clock', as: 'clock', show: (one) => one.minute },
  { name: 'firstDay', as: 'text', show: (one) => one.from },
  { name: 'lastDay', as: 'text', show: (one) => one.to },
  { name: 'pillar', as: 'text', show: (one) => one.pillar },
];

export const campaignFields: readonly FieldSpec<Campaign>[] = [
  { name: 'name', as: 'text', show: (one) => one.name },
  { name: 'firstDay', as: 'text', show: (one) => one.from },
  { name: 'lastDay', as: 'text', show: (one) => one.to },
  { name: 'goal', as: 'text', show: (one) => one.goal },
  {
    name: 'account',
    as: 'account',
    show: (one) => one.order.map(({ uid }) => uid),
    whole: (one) => one.order,
  },
];

export const ideaFields: readonly FieldSpec<Idea>[] = [
  { name: 'text', as: 'text', show: (one) => shortened(one.text), whole: (one) => one.text },
  { name: 'source', as: 'text', show: (one) => one.source },
  { name: 'why', as: 'text', show: (one) => one.why },
  { name: 'ideaState', as: 'ideaState', show: (one) => one.state },
  { name: 'againOn', as: 'text', show: (one) => one.againOn },
];

export const planTemplateFields: readonly FieldSpec<PlanTemplate>[] = [
  { name: 'name', as: 'text', show: (one) => one.name },
  { name: 'note', as: 'text', show: (one) => one.note },
  { name: 'entries', as: 'count', show: (one) => one.entries.length, whole: (one) => one.entries },
  { name: 'cadenceRules', as: 'count', show: (one) => one.cadence?.length, whole: (one) => one.cadence },
];

export const cadenceFields: readonly FieldSpec<CadenceRecord>[] = [
  { name: 'cadenceRules', as: 'count', show: (one) => one.rules.length, whole: (one) => one.rules },
  { name: 'remindFrom', as: 'clock', show: (one) => one.remindMinute },
  { name: 'remindMonthDay', as: 'count', show: (one) => one.remindMonthDay },
  { name: 'sameText', as: 'text', show: () => undefined, whole: (one) => one.sameText },
  { name: 'lead', as: 'minutes', show: (one) => one.leadMinutes },
];

export const sensitiveFields: readonly FieldSpec<SensitiveRecord>[] = [
  { name: 'sensitiveDays', as: 'count', show: (one) => one.days.length, whole: (one) => one.days },
];
