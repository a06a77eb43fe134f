import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { MarkFacts } from '@/components/ticket-mark/mark-host';
import { createMarkLayer } from '@/components/ticket-mark/mark-layer';
import type { MarkActions } from '@/components/ticket-mark/mark-menu';
import { createDeskSource } from '@/utils/desk-page/desk-source';
import { watchReplyBoxes } from '@/utils/desk-page/reply-filler';
import { type DeskOnPage, type ShownTicket, startDesk } from '@/utils/desk-page/start-desk';
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
/** A text that waits for its reply box is dropped after this long, ms. */
const WAITS_MS = 5 * 60_000;

/** Comes into the page when somebody works here who answers comments. */
export default defineUnlistedScript(() => {
  const host = findHost();
  const world = globalThis as unknown as Record<symbol, AbortSignal | undefined>;
  if (!host || world[STARTED] === host.services.signal) return;
  const { services } = host;
  const { signal, page } = services;
  world[STARTED] = signal;

  let desk: DeskOnPage | undefined;
  const source = createDeskSource(
    () => call('desk.snapshot'),
    () => desk?.refresh(),
    signal,
  );
  const shownFor = new WeakMap<MarkFacts, ShownTicket>();
  let waiting: { readonly ref: string; readonly text: string; readonly at: number } | undefined;

  /** The ticket of a comment; noted now where there is none. */
  const ticketOf = async ({ comment, mark }: ShownTicket): Promise<string> =>
    mark?.ticketId ?? (await call('desk.open', { commandId: newCommandId(), ticket: { comment } })).ticket.id;
  const write = async (ticketId: string, command: object): Promise<void> => {
    const answer = await call('desk.write', {
      ticketIds: [ticketId],
      command: { ...command, commandId: newCommandId() } as never,
    });
    const [refused] = answer.refused;
    if (refused) throw new Error(refused.refusal);
  };

  const actionsOf = (facts: MarkFacts): MarkActions => {
    const ticket = shownFor.get(facts);
    const snapshot = source.get();
    const must = (): ShownTicket => {
      if (!ticket) throw new Error('no comment');
      return ticket;
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
        waiting = { ref: shown.comment.ref, text, at: Date.now() };
        return { missing, isWaiting: true };
      },
      async record(act, reason, note) {
        const { ref: _ref, answers: _answers, ...comment } = must().comment;
        await call('moderation.open', {
          commandId: newCommandId(),
          act,
          reason,
          note,
          comment,
          ...(ticket?.mark ? { ticketId: ticket.mark.ticketId } : {}),
          page: location.href.slice(0, 500),
        });
      },
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
      askReason: (recordId) =>
        layer.askReason(async (reason, note) => {
          await call('moderation.close', {
            commandId: newCommandId(),
            recordId,
            phase: 'done',
            reason,
            note,
          });
        }),
    },
    post: (id) => page.post(id),
    accounts: () => source.get()?.accounts ?? [],
    observe: (comments) => call('desk.observe', { comments: [...comments] }),
    states: (comments) => call('desk.states', { comments: [...comments] }),
    replied: (reply) => call('desk.replied', { commandId: newCommandId(), ...reply }),
    gone: (comment) => call('desk.gone', { commandId: newCommandId(), act: 'delete', ...comment }),
    now: Date.now,
    signal,
  });

  watchReplyBoxes(
    document,
    Date.now,
    (item, name, view) => {
      const ticket = desk?.at(item);
      if (!ticket || (name !== undefined && name !== ticket.comment.author.name)) return;
      const fill = (text: string | undefined): boolean =>
        text !== undefined && view.text() === '' && view.textarea.isConnected && view.fill(text);
      const isMine = waiting?.ref === ticket.comment.ref && Date.now() - waiting.at < WAITS_MS;
      if (isMine && fill(waiting?.text)) {
        waiting = undefined;
        return;
      }
      const ticketId = ticket.mark?.ticketId;
      if (ticketId === undefined) return;
      void call('desk.prepared', { ticketId })
        .then(({ text }) => fill(text))
        .catch(() => undefined);
    },
    signal,
  );
  watchWrites((stores) => {
    if (stores.some((store) => TOLD.includes(store))) source.refresh();
  }, signal);
  watchApproval(() => source.refresh(), signal);
  watchTheme(document.body, layer.setTheme, signal);
  source.refresh();
});
