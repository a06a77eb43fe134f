import type { Campaign, Idea, PlanItem, PlanSlot, PlanTemplate } from '@/utils/model/plan';
import type { CadenceSettings, SensitiveSettings } from '@/utils/model/plan-settings';
import type { CadenceTold } from '@/utils/model/plan-told';

/** Settings of the calendar, one row each, and which unmet minimums were said already. */
export type StoredPlanSettings =
  | (CadenceSettings & { readonly id: 'cadence' })
  | (SensitiveSettings & { readonly id: 'sensitive' })
  | { readonly id: 'told'; readonly cadence: readonly CadenceTold[] };

/** Stores of the content calendar; joined into `Schema`. */
export interface PlanStores {
  planItems: { key: string; value: PlanItem; indexes: { day: string } };
  planSlots: { key: string; value: PlanSlot };
  campaigns: { key: string; value: Campaign };
  ideas: { key: string; value: Idea };
  planTemplates: { key: string; value: PlanTemplate };
  planSettings: { key: StoredPlanSettings['id']; value: StoredPlanSettings };
}
