import { z } from 'zod';
import { epochMs } from './base';
import { deskId, replyTemplateEdit, savedView } from './desk';
import { deskPolicy } from './desk-policy';

/** A ticket of a backup: what is needed to find it and to say what differs; the rest comes out of its log. */
const ticket = z.looseObject({
  id: deskId,
  rev: z.int().min(1),
  phase: z.enum(['open', 'paused', 'done']),
  accountUid: z.string(),
  text: z.string(),
  author: z.looseObject({ name: z.string() }),
  kind: z.string(),
  replies: z.array(z.looseObject({ text: z.string() })),
  done: z.array(z.string()),
  escalateAt: z.array(z.number()),
  pauses: z.array(z.looseObject({})),
});
const logged = z.looseObject({ type: z.string(), at: epochMs, by: z.string() });

/** What a backup holds of the interaction desk. */
export const deskBackup = z.strictObject({
  tickets: z.array(ticket),
  ticketEvents: z.array(z.strictObject({ ticketId: deskId, seq: z.int().min(1), event: logged })),
  templates: z.array(
    replyTemplateEdit.extend({
      variables: z.array(z.string()),
      updatedAt: epochMs,
      updatedBy: z.string(),
    }),
  ),
  views: z.array(savedView),
  policy: deskPolicy.optional(),
  moderation: z.array(z.looseObject({ id: deskId, phase: z.string(), act: z.string(), reason: z.string() })),
  incidents: z.array(
    z.looseObject({
      id: deskId,
      title: z.string(),
      level: z.number(),
      phase: z.string(),
      done: z.array(z.string()),
    }),
  ),
  incidentEvents: z.array(z.strictObject({ incidentId: deskId, seq: z.int().min(1), event: logged })),
});
export type DeskBackup = z.output<typeof deskBackup>;
