import { z } from 'zod';
import type { DeskRefusal } from '@/utils/domain/desk/commands';
import type { CrisisHint } from '@/utils/model/desk-view';
import type { Incident } from '@/utils/model/incident';
import type { Moderation } from '@/utils/model/moderation';
import { commandId, epochMs, sentence, uid } from '@/utils/model/schema/base';
import { deskId, incidentCommand, incidentLevel, moderationOpening } from '@/utils/model/schema/desk';
import { proc } from './proc';
import type { Written } from './written';

export type IncidentAnswer =
  | (Written & { readonly ok: true; readonly incident: Incident })
  | { readonly ok: false; readonly refusal: DeskRefusal; readonly incident?: Incident };

const command = { commandId };
const both = ['page', 'content'] as const;

/** Records of moderation, people outside who want to be forgotten, and incidents. */
export const crisisContract = {
  /** Before the person deletes or blocks: reason, and what stands there now. */
  'moderation.open': proc(moderationOpening, both).returns<Written & { readonly record: Moderation }>(),
  /** After it: gives the reason where it is missing, notes that it was done, or that it was dropped. */
  'moderation.close': proc(
    z.strictObject({
      ...command,
      recordId: deskId,
      phase: z.enum(['done', 'dropped']),
      reason: moderationOpening.shape.reason.optional(),
      note: moderationOpening.shape.note.optional(),
    }),
    both,
  ).returns<Written & { readonly record: Moderation }>(),

  // extension pages only
  /** Newest first. */
  'moderation.list': proc(
    z.strictObject({ before: epochMs.optional(), limit: z.int().min(1).max(200) }),
  ).returns<readonly Moderation[]>(),
  /** How much is kept about a person outside, before it is erased. */
  'person.find': proc(
    z.strictObject({ uid: uid.optional(), name: z.string().trim().min(1).max(100).optional() }),
  ).returns<{
    readonly tickets: number;
    readonly records: number;
    /** Accounts of theirs that are tracked. */
    readonly tracked: number;
    /** Local backups that hold the person. */
    readonly copies: number;
    readonly names: readonly string[];
  }>(),
  /**
   * Erases name, uid and words of a person outside everywhere (PIPL art. 47); figures and the fact of a reply stay.
   * An account of theirs that was tracked goes with everything read of it.
   * With `copies` the local backups lose what is about them as well.
   */
  'person.erase': proc(
    z.strictObject({
      ...command,
      uid: uid.optional(),
      name: z.string().trim().min(1).max(100).optional(),
      reason: sentence,
      copies: z.boolean(),
    }),
  ).returns<
    Written & {
      readonly tickets: number;
      readonly records: number;
      readonly tracked: number;
      readonly copies: number;
    }
  >(),

  /** Suggested incidents, the gravest first; each until it is raised, dismissed or a day old. */
  'incident.hints': proc(z.void()).returns<readonly CrisisHint[]>(),
  'incident.dismiss': proc(
    z.strictObject({ ...command, hintId: z.string().max(200), reason: sentence }),
  ).returns<Written>(),
  'incident.list': proc(z.void()).returns<readonly Incident[]>(),
  'incident.get': proc(z.strictObject({ incidentId: deskId })).returns<Incident | undefined>(),
  'incident.raise': proc(
    z.strictObject({
      ...command,
      title: z.string().trim().min(1).max(100),
      level: incidentLevel,
      reason: sentence,
      accounts: z.array(uid).min(1).max(500),
      tickets: z.array(deskId).max(50),
      hintId: z.string().max(200).optional(),
    }),
  ).returns<Written & { readonly incident: Incident }>(),
  'incident.write': proc(
    z.strictObject({ incidentId: deskId, command: incidentCommand }),
  ).returns<IncidentAnswer>(),
  /** Freezes publishing of the incident's accounts (or of all), in one step with the note in its log. */
  'incident.freeze': proc(
    z.strictObject({
      ...command,
      incidentId: deskId,
      accounts: z.union([z.literal('all'), z.array(uid).min(1).max(500)]),
    }),
  ).returns<IncidentAnswer>(),
  /** The whole course as Markdown: for the review, and to hand on. */
  'incident.report': proc(z.strictObject({ incidentId: deskId })).returns<{ readonly text: string }>(),
} as const;
