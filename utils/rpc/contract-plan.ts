import { z } from 'zod';
import type { PostOut } from '@/utils/domain/calendar/cadence';
import type { RatedPost } from '@/utils/domain/calendar/slot-advice';
import type { Draft } from '@/utils/model/draft';
import type { Campaign, Idea, PlanItem, PlanSlot, PlanTemplate } from '@/utils/model/plan';
import type { CadenceSettings, SensitiveSettings } from '@/utils/model/plan-settings';
import type { TodayView, WantedView } from '@/utils/model/plan-today';
import type { RhythmView } from '@/utils/model/plan-view';
import { commandId, sentence, uid } from '@/utils/model/schema/base';
import {
  cadenceSettings,
  campaign,
  idea,
  planItemInput,
  planSlot,
  planTemplate,
  sensitiveSettings,
} from '@/utils/model/schema/plan';
import { entityId } from '@/utils/model/schema/workspace';
import { day } from '@/utils/model/schema/worktime';
import type { HolidayYear } from '@/utils/model/worktime';
import { proc } from './proc';
import type { Written } from './written';

const command = { commandId };
const byId = z.strictObject({ ...command, id: entityId });

/** Everything a calendar page draws from; the rest is worked out by the domain. */
export interface PlanView {
  readonly items: readonly PlanItem[];
  readonly slots: readonly PlanSlot[];
  readonly campaigns: readonly Campaign[];
  readonly cadence: CadenceSettings;
  readonly sensitive: SensitiveSettings;
  /** Posts of own accounts that were seen, from 31 days before the range on. */
  readonly posts: readonly PostOut[];
  /** Own drafts that are in work or out: what an item can be tied to. */
  readonly drafts: readonly (Pick<Draft, 'id' | 'phase'> & {
    readonly uid: string;
    readonly title: string;
    readonly text: string;
  })[];
  readonly accounts: readonly { readonly uid: string; readonly name: string }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Notices in force, one a year. */
  readonly holidays: readonly HolidayYear[];
  readonly me?: string;
  readonly mayEdit: boolean;
  readonly mayManage: boolean;
}

/** The content calendar. Everybody here sees it; changing it takes the right. */
export const planContract = {
  'plan.read': proc(z.strictObject({ from: day, to: day })).returns<PlanView>(),
  /** What own posts got: for learned times. Newest first, at most two years. */
  'plan.rated': proc(z.strictObject({ uid: uid.optional() })).returns<readonly RatedPost[]>(),
  /** New and changed items together, or none of them: each with the revision it was made from. */
  'plan.put': proc(z.strictObject({ ...command, items: z.array(planItemInput).min(1).max(1_000) })).returns<
    Written & { readonly before: readonly PlanItem[] }
  >(),
  'plan.remove': proc(z.strictObject({ ...command, ids: z.array(entityId).min(1).max(1_000) })).returns<
    Written & { readonly gone: readonly PlanItem[] }
  >(),
  /** A person's word that a held item may go out; two different people make a release. */
  'plan.release': proc(z.strictObject({ ...command, id: entityId, reason: sentence })).returns<
    Written & { readonly releases: number }
  >(),
  /** The item was given to Weibo's own timer, or is taken back from it. */
  'plan.handOver': proc(
    z.strictObject({ ...command, id: entityId, isHandedOver: z.boolean() }),
  ).returns<Written>(),
  'plan.saveSlot': proc(z.strictObject({ ...command, slot: planSlot })).returns<Written>(),
  'plan.removeSlot': proc(byId).returns<Written & { readonly slot?: PlanSlot }>(),
  'plan.saveCampaign': proc(z.strictObject({ ...command, campaign })).returns<Written>(),
  'plan.removeCampaign': proc(byId).returns<Written & { readonly campaign?: Campaign }>(),
  'plan.ideas': proc(z.void()).returns<readonly Idea[]>(),
  'plan.saveIdea': proc(z.strictObject({ ...command, idea })).returns<Written>(),
  'plan.removeIdea': proc(byId).returns<Written & { readonly idea?: Idea }>(),
  'plan.templates': proc(z.void()).returns<readonly PlanTemplate[]>(),
  'plan.saveTemplate': proc(z.strictObject({ ...command, template: planTemplate })).returns<Written>(),
  'plan.removeTemplate': proc(byId).returns<Written & { readonly template?: PlanTemplate }>(),
  'plan.saveCadence': proc(z.strictObject({ ...command, settings: cadenceSettings })).returns<Written>(),
  'plan.saveSensitive': proc(z.strictObject({ ...command, settings: sensitiveSettings })).returns<Written>(),
  /** For the popup: today in a few lines. */
  'plan.today': proc(z.void()).returns<TodayView>(),
  /** Opens the place where an item goes on: Weibo with its draft on top of the list, or its day. Fills nothing in. */
  'plan.open': proc(z.strictObject({ id: entityId })).returns<void>(),
  /** The draft a reminder was opened for, for the page that was opened. */
  'plan.wanted': proc(z.void(), ['content', 'page']).returns<WantedView | undefined>(),
  /** For Weibo's boxes: how the account of the box stands today. */
  'plan.rhythm': proc(z.strictObject({ uid }), ['content', 'page']).returns<RhythmView | undefined>(),
  /** Opens a day of the calendar. */
  'plan.showDay': proc(z.strictObject({ day }), ['content']).returns<void>(),
} as const;
