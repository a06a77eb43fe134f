import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { MarkFacts } from '@/components/ticket-mark/mark-host';
import { createMarkLayer } from '@/components/ticket-mark/mark-layer';
import { type MarkActions, MarkRefused } from '@/components/ticket-mark/mark-menu';
import { createDeskSource } from '@/utils/desk-page/desk-source';
import { createReplyFiller } from '@/utils/desk-page/reply-filler';
import { type DeskOnPage, type ShownTicket, startDesk } from '@/utils/desk-page/start-desk';
import { aliveSignal } from '@/utils/guard/alive-signal';
import { findHost } from '@/utils/guard/services';
import { watchApproval, watchWrites } from '@/utils/live/feed';
import { call, newCommandId } from '@/utils/rpc/client';
import { peek } from '@/utils/weibo/find';
import { watchTheme } from '@/utils/weibo/theme';

/** The page for which this part has been started; a second injection changes nothing. */
const STARTED = Symbol.for('weiheng.desk');
/** Stores whose change changes what stands beside a comment. */
const TOLD: readonly string[] = [
  'tickets',
  'deskPolicies',
  'replyTemplates',
  'workspace',
  'accounts',
  'meta',
];

/** Comes into the page when somebody works here who answers comments. */
export default defineUnlistedScript(() => {
  const host = findHost();
  const world = globalThis as unknown as Record<symbol, AbortSignal | undefined>;
  if (!host || world[STARTED] === host.services.signal) return;
  const { services } = host;
  const { page } = services;
  world[STARTED] = services.signal;
  const signal = aliveSignal(services);

  let desk: DeskOnPage | undefined;
  const source = createDeskSource(
    () => call('desk.snapshot'),
    () => desk?.refresh(),
    signal,
  );
  const shownFor = new WeakMap<MarkFacts, ShownTicket>();
  /** Records that were opened here before the act, by the comment they are about. */
  const records = new Map<string, string>();
  const filler = createReplyFiller(
    document,
    (ticketId) => call('desk.prepared', { ticketId }).then(({ text }) => text),
    Date.now,
    signal,
  );

  /** The ticket of a comment; noted now where there is none. */
  const ticketOf = async ({ comment, mark }: ShownTicket): Promise<string> =>
    mark?.ticketId ?? (await call('desk.open', { commandId: newCommandId(), ticket: { comment } })).ticket.id;
  const write = async (ticketId: string, command: object): Promise<void> => {
    const answer = await call('desk.write', {
      ticketIds: [ticketId],
      command: { ...command, commandId: newCommandId() } as never,
    });
    const [refused] = answer.refused;
    if (refused) throw new MarkRefused(refused.refusal);
  };

  const actionsOf = (facts: MarkFacts): MarkActions => {
    const ticket = shownFor.get(facts);
    const snapshot = source.get();
    const must = (): ShownTicket => {
      if (!ticket) throw new Error('no comment');
      return ticket;
    };
    const record: MarkActions['record'] = async (act, reason, note) => {
      const { ref, answers: _answers, ...comment } = must().comment;
      const { record } = await call('moderation.open', {
        commandId: newCommandId(),
        act,
        reason,
        note,
        comment,
        ...(ticket?.mark ? { ticketId: ticket.mark.ticketId } : {}),
        page: location.href.slice(0, 500),
      });
      records.set(comment.commentId ?? ref, record.id);
    };
    return {
      people: snapshot?.people.filter(({ id }) => id !== snapshot.me?.id) ?? [],
      templates:
        snapshot?.templates.filter(
          ({ kinds, accounts }) =>
            (kinds.length === 0 || !ticket?.mark || kinds.includes(ticket.mark.kind)) &&
            (accounts.length === 0 || !ticket || accounts.includes(ticket.comment.accountUid)),
        ) ?? [],
      async log(text) {
        await write(await ticketOf(must()), { type: 'reply', text, answersCore: false });
      },
      async handOver(to) {
        await write(await ticketOf(must()), { type: 'hand-over', to, note: '' });
      },
      async fill(templateId) {
        const shown = must();
        const ticketId = await ticketOf(shown);
        const { text, missing } = await call('templates.fill', { templateId, ticketId });
        if (missing.length > 0) return { missing, isWaiting: false };
        filler.wait(shown.comment.ref, text);
        return { missing, isWaiting: true };
      },
      ...(snapshot?.may.includes('moderation.record') ? { record } : {}),
      ...(ticket?.mark
        ? { openDesk: () => void call('desk.show', { ticketId: ticket.mark?.ticketId ?? '' }) }
        : {}),
    };
  };

  const layer = createMarkLayer(actionsOf, Date.now, signal);
  desk = startDesk({
    root: document,
    layer: {
      show({ item, line }, ticket) {
        const { comment, mark } = ticket;
        const facts: MarkFacts = {
          author: comment.author.name,
          ...(mark ? { mark } : {}),
          ...(comment.commentId === undefined ? {} : { commentId: comment.commentId }),
        };
        shownFor.set(facts, ticket);
        layer.show({ item, line, before: peek('commentIcons', line) ?? null }, facts);
      },
      clear: layer.clear,
      askReason(recordId, act) {
        // somebody who may will be asked on the dashboard
        if (!source.get()?.may.includes('moderation.record')) return;
        layer.askReason(act, async (reason, note) => {
          await call('moderation.close', {
            commandId: newCommandId(),
            recordId,
            phase: 'done',
            reason,
            note,
          });
        });
      },
    },
    post: (id) => page.post(id),
    accounts: () => source.get()?.accounts ?? [],
    observe: (comments) => call('desk.observe', { comments: [...comments] }),
    states: (comments) => call('desk.states', { comments: [...comments] }),
    replied: (reply) => call('desk.replied', { commandId: newCommandId(), ...reply }),
    gone: (comment) => call('desk.gone', { commandId: newCommandId(), ...comment }),
    recordOf: ({ ref, commentId }) => records.get(commentId ?? ref) ?? records.get(ref),
    onPress: filler.pressed,
    now: Date.now,
    signal,
  });

  watchWrites((stores) => {
    if (stores.some((store) => TOLD.includes(store))) source.refresh();
  }, signal);
  watchApproval(() => source.refresh(), signal);
  watchTheme(document.body, layer.setTheme, signal);
  source.refresh();
});
