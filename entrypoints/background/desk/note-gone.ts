import { canonicalJson } from '@/utils/core/canonical-json';
import { DAY_MS } from '@/utils/core/day';
import { sha256Hex } from '@/utils/core/sha256';
import { type DeskContext, stampOf } from '@/utils/domain/desk/context';
import type { Evidence, Moderation } from '@/utils/model/moderation';
import type { Ticket } from '@/utils/model/ticket';
import type { Parsed } from '@/utils/rpc/contract';
import type { Database } from '@/utils/store/schema';

type Report = Parsed<'desk.gone'>;
type Stood = Omit<Evidence, 'digest'>;

/** Evidence with its digest over who said what and when. */
export const sealEvidence = async (stood: Stood): Promise<Evidence> => ({
  ...stood,
  digest: await sha256Hex(canonicalJson([stood.author, stood.text, stood.saidAt ?? null, stood.isThere])),
});

/** The record that was opened for a ticket, with its reason, before the act; the page may have been loaded anew since. */
export async function reasonedOf(db: Database, ticket: Ticket | undefined): Promise<Moderation | undefined> {
  if (!ticket) return undefined;
  const records = await db.getAllFromIndex('moderation', 'ticketId', ticket.id);
  return records.find(({ phase, reason, note }) => phase === 'open' && (reason !== 'other' || note !== ''));
}

/** What stood there: as the page last showed it, else as the ticket has it. */
function stoodOf({ seen, at }: Report, ticket: Ticket | undefined): Stood | undefined {
  if (seen) {
    const { author, text, saidAt, likes } = seen;
    return { at, author, text, saidAt, ...(likes === undefined ? {} : { likes }), isThere: true };
  }
  if (!ticket) return undefined;
  return { at, author: ticket.author, text: ticket.text, saidAt: ticket.saidAt, isThere: true };
}

/**
 * The record of something that was deleted or blocked with Weibo's own buttons: one that was opened before gets its
 * evidence after; else one is opened now, which still wants a reason. Undefined = nobody knows what stood there.
 */
export async function recordOfGone(
  report: Report,
  ticket: Ticket | undefined,
  opened: Moderation | undefined,
  context: DeskContext,
): Promise<Moderation | undefined> {
  const { act, accountUid, post, commentId, at } = report;
  const stood = opened?.before ?? stoodOf(report, ticket);
  if (!stood) return undefined;
  const after = await sealEvidence({ at, author: stood.author, text: '', isThere: false });
  if (opened) {
    return { ...opened, rev: opened.rev + 1, phase: 'done', after, closed: stampOf(context) };
  }
  return {
    id: crypto.randomUUID(),
    rev: 1,
    phase: 'open',
    act,
    reason: 'other',
    note: '',
    accountUid,
    ...(ticket === undefined ? {} : { ticketId: ticket.id }),
    post,
    ...(commentId === undefined ? {} : { commentId }),
    before: await sealEvidence(stood),
    after,
    opened: stampOf(context),
    keepUntil: context.now + context.policy.keepDays.moderation * DAY_MS,
  };
}
