import { assertNever } from '@/utils/core/assert-never';
import type { DeskRefusal, IncidentCommand } from '@/utils/domain/desk/commands';
import type { Incident, IncidentEvent, IncidentPhase } from '@/utils/model/incident';
import type { By } from '@/utils/model/ticket';
import { missingItems } from './incident-checklist';

/** Everything that deciding on an incident may depend on. */
export interface IncidentContext {
  /** Whoever asks; `id` `''` = the one person who works here alone. */
  readonly actor: { readonly id: string; readonly name: string };
  readonly now: number;
  /** Whether the actor manages incidents of these accounts. */
  readonly mayManage: boolean;
}

export type IncidentRuling =
  | { readonly ok: true; readonly events: readonly IncidentEvent[] }
  | { readonly ok: false; readonly refusal: DeskRefusal };

const refuse = (refusal: DeskRefusal): IncidentRuling => ({ ok: false, refusal });

const LIVE: readonly IncidentPhase[] = ['open', 'standing-down'];
/** Phases in which a command makes sense. */
const OPEN_FOR: Readonly<Record<IncidentCommand['type'], readonly IncidentPhase[]>> = {
  'set-level': LIVE,
  log: ['open', 'standing-down', 'closed'],
  'add-item': LIVE,
  'tick-item': LIVE,
  'link-statement': LIVE,
  'link-ticket': LIVE,
  'stand-down': LIVE,
  'refuse-stand-down': ['standing-down'],
  review: ['closed'],
};

/**
 * Decide on what a person asks of an incident. Events to append, or a refusal with nothing changed; an empty list = the
 * command had been done before. Standing down takes two different people and a finished checklist (regulations of the
 * seeds: 两人确认方可解除).
 */
export function decideIncident(
  incident: Incident | undefined,
  command: IncidentCommand,
  { actor, now, mayManage }: IncidentContext,
): IncidentRuling {
  if (!incident) return refuse('unknown-incident');
  if (incident.done.includes(command.commandId)) return { ok: true, events: [] };
  if (!mayManage) return refuse('no-permission');
  if (!OPEN_FOR[command.type].includes(incident.phase)) return refuse('wrong-phase');
  const who: By = { by: actor.id, byName: actor.name, at: now };
  const base = { ...who, incidentId: incident.id, commandId: command.commandId };
  const emit = (...events: IncidentEvent[]): IncidentRuling => ({ ok: true, events });
  const isEmpty = (text: string): boolean => text.trim() === '';

  switch (command.type) {
    case 'set-level': {
      if (command.level === incident.level) return refuse('nothing-changed');
      if (isEmpty(command.reason)) return refuse('reason-missing');
      const adds = missingItems(incident.checklist, command.level);
      return emit({ ...base, type: 'level-set', level: command.level, reason: command.reason.trim(), adds });
    }
    case 'log':
      return isEmpty(command.text)
        ? refuse('text-missing')
        : emit({
            ...base,
            type: 'logged',
            entry: { ...who, id: command.commandId, text: command.text.trim() },
          });
    case 'add-item':
      return isEmpty(command.text)
        ? refuse('text-missing')
        : emit({ ...base, type: 'item-added', item: { id: command.commandId, text: command.text.trim() } });
    case 'tick-item': {
      const item = incident.checklist.find(({ id }) => id === command.itemId);
      if (!item || (item.done !== undefined) === command.isDone) return refuse('nothing-changed');
      return emit({ ...base, type: 'item-ticked', itemId: item.id, isDone: command.isDone });
    }
    case 'link-statement':
      return command.draftId === incident.statementDraftId
        ? refuse('nothing-changed')
        : emit({ ...base, type: 'statement-linked', draftId: command.draftId });
    case 'link-ticket':
      return incident.tickets.includes(command.ticketId)
        ? refuse('nothing-changed')
        : emit({ ...base, type: 'ticket-linked', ticketId: command.ticketId });
    case 'stand-down':
      if (incident.checklist.some(({ done }) => done === undefined)) return refuse('checklist-open');
      return incident.standDown.some(({ by }) => by === actor.id)
        ? refuse('same-person')
        : emit({ ...base, type: 'stand-down-agreed', note: command.note.trim() });
    case 'refuse-stand-down':
      return isEmpty(command.note)
        ? refuse('reason-missing')
        : emit({ ...base, type: 'stand-down-refused', note: command.note.trim() });
    case 'review': {
      const { cause, course, lessons, measures } = command;
      return emit({ ...base, type: 'reviewed', review: { ...who, cause, course, lessons, measures } });
    }
    default:
      return assertNever(command);
  }
}
