import type { TicketCommand } from '@/utils/domain/desk/commands';
import type { DeskClock, DeskContext } from '@/utils/domain/desk/context';
import { decideTicket } from '@/utils/domain/desk/decide';
import { foldTicket } from '@/utils/domain/desk/evolve';
import { DEFAULT_DESK_POLICY } from '@/utils/model/desk-policy';
import type { Ticket, TicketEvent, TicketOpening } from '@/utils/model/ticket';
import { NOON } from './approval-world';

const HOUR = 3_600_000;

/** A clock that never closes: urgent ones within half an hour, others within two; nothing is due while it stands. */
export const openClock: DeskClock = {
  start({ priority }, startedAt, pauses) {
    const minutes = priority === 'urgent' ? 30 : 120;
    const sla = { ruleId: priority === 'urgent' ? 'urgent' : 'usual', minutes, startedAt };
    if (pauses.some(({ until }) => until === undefined)) return { sla, escalateAt: [] };
    const stood = pauses.reduce((sum, { at, until = at }) => sum + until - at, 0);
    const due = startedAt + minutes * 60_000 + stood;
    return { sla, due, warnAt: due - 15 * 60_000, escalateAt: [due, due + HOUR] };
  },
  view: (_, at) => ({ at, isRunning: true }),
  worked: (_, from, until) => until - from,
};

export const deskContext = (over: Partial<DeskContext> = {}): DeskContext => ({
  actor: { id: '', name: '' },
  now: NOON,
  register: { people: [], grants: [], delegations: [], accounts: [], departments: [] },
  policy: DEFAULT_DESK_POLICY,
  clock: openClock,
  newId: (n) => `id-${n}`,
  ...over,
});

export const anOpening = (over: Partial<TicketOpening> = {}): TicketOpening => ({
  source: 'comment',
  accountUid: '1000000001',
  author: { name: '路过的小陈' },
  text: '周末几点关门呀',
  saidAt: NOON,
  saidSlack: 60_000,
  kind: 'question',
  kindFrom: 'guess',
  priority: 'normal',
  ...over,
});

/** The first event of a ticket, as the extension notes it when it sees a comment. */
export const opened = (ticketId: string, opening = anOpening(), at = NOON): TicketEvent => ({
  type: 'opened',
  ticketId,
  commandId: `open-${ticketId}`,
  by: 'system',
  byName: '',
  at,
  opening,
  clock: openClock.start(opening, opening.saidAt, []),
});

/** The log after commands, a minute apart; what is refused leaves it as it is. */
export function logAfter(
  first: TicketEvent,
  commands: readonly TicketCommand[],
  context: DeskContext = deskContext(),
): readonly TicketEvent[] {
  let log: readonly TicketEvent[] = [first];
  commands.forEach((command, i) => {
    const now = context.now + (i + 1) * 60_000;
    const ruling = decideTicket(foldTicket(log), command, { ...context, now }, log);
    if (ruling.ok) log = [...log, ...ruling.events];
  });
  return log;
}

/** The ticket a log leads to; there is one. */
export function ticketOf(log: readonly TicketEvent[]): Ticket {
  const ticket = foldTicket(log);
  if (!ticket) throw new Error('the log opens no ticket');
  return ticket;
}
