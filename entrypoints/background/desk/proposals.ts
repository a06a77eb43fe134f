import type { DeskRefusal } from '@/utils/domain/desk/commands';
import { mayOn, stampOf } from '@/utils/domain/desk/context';
import { hasVariable } from '@/utils/domain/desk/fill-template';
import type { Actor } from '@/utils/model/audit-entry';
import type { Draft, DraftContent, DraftMeta } from '@/utils/model/draft';
import type { ReplyProposal, Ticket } from '@/utils/model/ticket';
import { CallError } from '@/utils/rpc/call-error';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { contentOf, readDraft } from '@/utils/store/repos/drafts';
import { readPostTickets, readTicket } from '@/utils/store/repos/tickets';
import { DRAFT_STORES, type Worked, workOut } from '../approval/command';
import { readWorld } from '../approval/world';
import { deskAnswer } from './carry-out';
import { change, factsOf, putChanges, TICKET_STORES } from './put-tickets';
import { readDesk } from './read-desk';

const STORES = [...TICKET_STORES, ...DRAFT_STORES] as const;

const contentFor = (ticket: Ticket, text: string): DraftContent => ({
  accountUid: ticket.accountUid,
  kind: 'reply',
  text,
  media: [],
  visibility: 0,
  ...(ticket.post ? { originalMid: ticket.post.mid } : {}),
});

/** Up to three replies as drafts in review, one transaction with the note on the ticket. */
export async function propose(
  { commandId, ticketId, texts }: { commandId: string; ticketId: string; texts: readonly string[] },
  actor: Actor,
) {
  const now = Date.now();
  const drafts = texts.map(() => crypto.randomUUID());
  let refusal: DeskRefusal | undefined;
  const outcome = await mutate(
    { stores: STORES, actor, action: 'desk.propose', at: now, commandId },
    async (db) => {
      refusal = undefined;
      const { context, isSomebody, world } = await readDesk(db, now);
      const ticket = await readTicket(db, ticketId);
      const { me } = world;
      if (!ticket) refusal = 'unknown-ticket';
      else if (!me || !isSomebody || !mayOn(context, 'desk.reply', ticket.accountUid))
        refusal = 'no-permission';
      else if (ticket.phase === 'done') refusal = 'wrong-phase';
      else if (texts.some(hasVariable)) refusal = 'variable-left';
      if (refusal || !ticket || !me) return undefined;
      const writes: Extract<Worked, { ok: true }>[] = [];
      for (const [i, text] of texts.entries()) {
        const draftId = drafts[i] ?? '';
        const meta: DraftMeta = { title: ticket.text.slice(0, 60).trim(), tags: [] };
        const content = contentFor(ticket, text);
        const create = { type: 'create' as const, commandId: `${draftId}-create`, draftId, content, meta };
        const made = await workOut(undefined, create, world, me.id, now);
        if (!made.ok) throw new CallError('invalid', made.refusal, `texts.${i}`);
        const submit = { type: 'submit' as const, commandId: `${draftId}-submit` };
        const sent = await workOut(made.draft, submit, world, me.id, now);
        if (!sent.ok) throw new CallError('invalid', sent.refusal, `texts.${i}`);
        writes.push(made, sent);
      }
      const proposals: readonly ReplyProposal[] = texts.map((text, i) => ({
        draftId: drafts[i] ?? '',
        text,
      }));
      const changed = change(ticket, [
        { ...stampOf(context), type: 'proposed', ticketId, commandId, proposals },
      ]);
      if (!changed) return undefined;
      return {
        subject: `ticket:${ticketId}`,
        detail: { by: me.id, drafts, ...(await factsOf([changed])) },
        value: drafts,
        async write(tx) {
          for (const worked of writes) await worked.write(tx);
          await putChanges(tx, [changed]);
        },
      };
    },
  );
  const refused = refusal ? [{ ticketId, refusal }] : [];
  return { ...(await deskAnswer(outcome, [ticketId], refused)), drafts: outcome?.value ?? [] };
}

/** One of several replies was approved: the others are withdrawn, so that nobody decides on them any more. */
export async function withdrawOthers(approved: Draft): Promise<void> {
  const content = contentOf(approved);
  if (content?.kind !== 'reply') return;
  const db = await connection();
  const tickets = await readPostTickets(db, content.accountUid, content.originalMid ?? '');
  const ticket = tickets.find(({ proposals }) => proposals.some(({ draftId }) => draftId === approved.id));
  for (const { draftId } of ticket?.proposals.filter((one) => one.draftId !== approved.id) ?? []) {
    const now = Date.now();
    const commandId = `unpicked-${draftId}`;
    await mutate(
      { stores: DRAFT_STORES, actor: 'system', action: 'drafts.withdraw', at: now, commandId },
      async (inner) => {
        const draft = await readDraft(inner, draftId);
        const command = { type: 'withdraw' as const, commandId, reason: approved.id };
        const worked = draft && (await workOut(draft, command, await readWorld(inner), draft.author, now));
        if (!worked?.ok || !worked.isNew) return undefined;
        return { subject: `draft:${draftId}`, detail: worked.facts, value: null, write: worked.write };
      },
    );
  }
}
