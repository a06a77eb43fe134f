import { assertNever } from '@/utils/core/assert-never';
import { permit } from '@/utils/domain/accounts/permissions';
import type { Person } from '@/utils/model/people';
import type { Ticket, TicketEvent, TicketPhase } from '@/utils/model/ticket';
import type { DeskRefusal, TicketCommand } from './commands';
import { type DeskContext, mayOn, stampOf } from './context';
import { hasVariable } from './fill-template';
import { undo } from './undo';

/** Events to append, or a refusal with nothing changed. An empty list = the command had been done before. */
export type DeskRuling =
  | { readonly ok: true; readonly events: readonly TicketEvent[] }
  | { readonly ok: false; readonly refusal: DeskRefusal };

const refuse = (refusal: DeskRefusal): DeskRuling => ({ ok: false, refusal });

/** Phases in which a command makes sense; no entry = any. */
const OPEN_FOR: Readonly<Partial<Record<TicketCommand['type'], readonly TicketPhase[]>>> = {
  assign: ['open', 'paused'],
  'hand-over': ['open', 'paused'],
  close: ['open', 'paused'],
  pause: ['open'],
  resume: ['paused'],
  reopen: ['done'],
};

/** A person who may answer for the ticket's account. */
function candidate(context: DeskContext, id: string, ticket: Ticket): Person | undefined {
  const { register, now } = context;
  const account = register.accounts.find((one) => one.uid === ticket.accountUid);
  const isFree = permit(register, id, 'desk.reply', now, account, account?.departmentId).allowed;
  return isFree ? register.people.find((one) => one.id === id) : undefined;
}

/**
 * Decide on a person's command. Pure: same ticket, command and context give the same answer. `log` is what happened to
 * the ticket so far, wanted by `undo` alone.
 */
export function decideTicket(
  ticket: Ticket | undefined,
  command: TicketCommand,
  context: DeskContext,
  log: readonly TicketEvent[] = [],
): DeskRuling {
  if (!ticket) return refuse('unknown-ticket');
  if (ticket.done.includes(command.commandId)) return { ok: true, events: [] };
  if (!mayOn(context, 'desk.reply', ticket.accountUid)) return refuse('no-permission');
  if (ticket.erasedAt !== undefined && command.type !== 'close') return refuse('wrong-phase');
  if (ticket.mergedInto !== undefined) return refuse('wrong-phase');
  const phases = OPEN_FOR[command.type];
  if (phases && !phases.includes(ticket.phase)) return refuse('wrong-phase');

  const { now, clock } = context;
  const base = { ...stampOf(context), ticketId: ticket.id, commandId: command.commandId };
  const emit = (...events: TicketEvent[]): DeskRuling => ({ ok: true, events });
  const again = (facts: Pick<Ticket, 'kind' | 'priority'>) =>
    clock.start({ ...facts, accountUid: ticket.accountUid }, ticket.sla.startedAt, ticket.pauses);
  /** A clock that does not run is not started by a change of kind. */
  const clockFor = (facts: Pick<Ticket, 'kind' | 'priority'>) => {
    const next = again(facts);
    return ticket.phase === 'open' ? next : { sla: next.sla, escalateAt: [] };
  };

  switch (command.type) {
    case 'reply': {
      const text = command.text.trim();
      if (text === '') return refuse('text-missing');
      if (hasVariable(text)) return refuse('variable-left');
      const reply = {
        ...stampOf(context),
        id: command.commandId,
        at: Math.min(command.at ?? now, now),
        text,
        via: 'log' as const,
        answersCore: command.answersCore,
        ...(command.replyId === undefined ? {} : { commentId: command.replyId }),
      };
      return emit({ ...base, type: 'replied', reply, closes: ticket.phase !== 'done' });
    }
    case 'assign': {
      if (command.to === null) {
        return ticket.assignee === undefined
          ? refuse('nothing-changed')
          : emit({ ...base, type: 'assigned' });
      }
      if (command.to === ticket.assignee) return refuse('nothing-changed');
      return candidate(context, command.to, ticket)
        ? emit({ ...base, type: 'assigned', to: command.to })
        : refuse('unknown-person');
    }
    case 'hand-over': {
      const person = candidate(context, command.to, ticket);
      if (!person) return refuse('unknown-person');
      if (person.id === ticket.assignee) return refuse('nothing-changed');
      const handover = { ...stampOf(context), to: person.id, toName: person.name, note: command.note };
      return emit({ ...base, type: 'handed-over', handover });
    }
    case 'note': {
      const text = command.text.trim();
      if (text === '') return refuse('text-missing');
      return emit({ ...base, type: 'noted', note: { ...stampOf(context), id: command.commandId, text } });
    }
    case 'set-kind': {
      const isSame = command.kind === ticket.kind && ticket.kindFrom === 'person';
      if (isSame) return refuse('nothing-changed');
      const next = clockFor({ kind: command.kind, priority: ticket.priority });
      return emit({ ...base, type: 'kind-set', kind: command.kind, clock: next });
    }
    case 'set-priority': {
      if (command.priority === ticket.priority) return refuse('nothing-changed');
      const next = clockFor({ kind: ticket.kind, priority: command.priority });
      return emit({ ...base, type: 'priority-set', priority: command.priority, clock: next });
    }
    case 'close': {
      const reason = command.reason.trim();
      return emit({
        ...base,
        type: 'closed',
        outcome: command.outcome,
        ...(reason === '' ? {} : { reason }),
      });
    }
    case 'adopt': {
      if (ticket.kind !== 'suggestion') return refuse('not-a-suggestion');
      const isSame = ticket.adoption?.state === command.state && ticket.adoption.note === command.note;
      return isSame
        ? refuse('nothing-changed')
        : emit({ ...base, type: 'adopted', state: command.state, note: command.note });
    }
    case 'tick-core': {
      const reply = ticket.replies.find((one) => one.id === command.replyId);
      if (!reply) return refuse('unknown-reply');
      const { replyId, answersCore } = command;
      return reply.answersCore === answersCore
        ? refuse('nothing-changed')
        : emit({ ...base, type: 'core-ticked', replyId, answersCore });
    }
    case 'pause':
      return command.reason.trim() === ''
        ? refuse('reason-missing')
        : emit({ ...base, type: 'paused', reason: command.reason.trim() });
    case 'resume': {
      const pauses = ticket.pauses.map((pause) => ({ ...pause, until: pause.until ?? now }));
      return emit({ ...base, type: 'resumed', clock: clock.start(ticket, ticket.sla.startedAt, pauses) });
    }
    case 'reopen':
      return command.reason.trim() === ''
        ? refuse('reason-missing')
        : emit({
            ...base,
            type: 'reopened',
            reason: command.reason.trim(),
            clock: clock.start(ticket, now, []),
          });
    case 'drop-proposals':
      return ticket.proposals.length === 0
        ? refuse('nothing-changed')
        : emit({ ...base, type: 'proposals-dropped' });
    case 'undo':
      return undo(ticket, command, context, log);
    default:
      return assertNever(command);
  }
}
