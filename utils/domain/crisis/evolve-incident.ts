import { assertNever } from '@/utils/core/assert-never';
import type { Incident, IncidentEvent } from '@/utils/model/incident';
import type { By } from '@/utils/model/ticket';

/** Two different people end an incident. */
export const CONSENTS = 2;

function apply(incident: Incident, event: IncidentEvent): Incident {
  const who: By = { by: event.by, byName: event.byName, at: event.at };
  switch (event.type) {
    case 'raised':
      return incident;
    case 'level-set':
      return {
        ...incident,
        level: event.level,
        levels: [...incident.levels, { ...who, level: event.level, reason: event.reason }],
        checklist: [...incident.checklist, ...event.adds],
      };
    case 'logged':
      return { ...incident, log: [...incident.log, event.entry] };
    case 'item-added':
      return { ...incident, checklist: [...incident.checklist, event.item] };
    case 'item-ticked':
      return {
        ...incident,
        checklist: incident.checklist.map(({ done, ...item }) =>
          item.id === event.itemId
            ? { ...item, ...(event.isDone ? { done: who } : {}) }
            : { ...item, ...(done ? { done } : {}) },
        ),
      };
    case 'statement-linked':
      return { ...incident, statementDraftId: event.draftId };
    case 'frozen':
      return { ...incident, freezes: [...incident.freezes, event.freezeId] };
    case 'ticket-linked':
      return incident.tickets.includes(event.ticketId)
        ? incident
        : { ...incident, tickets: [...incident.tickets, event.ticketId] };
    case 'stand-down-agreed': {
      const standDown = [...incident.standDown, { ...who, note: event.note }];
      const isOver = new Set(standDown.map(({ by }) => by)).size >= CONSENTS;
      return {
        ...incident,
        standDown,
        phase: isOver ? 'closed' : 'standing-down',
        ...(isOver ? { closedAt: event.at } : {}),
      };
    }
    case 'stand-down-refused':
      return { ...incident, standDown: [], phase: 'open' };
    case 'reviewed':
      return { ...incident, phase: 'reviewed', review: event.review };
    default:
      return assertNever(event);
  }
}

/** State after an event. Undefined before `raised`; any other event without an incident is ignored. */
export function evolveIncident(incident: Incident | undefined, event: IncidentEvent): Incident | undefined {
  if (event.type === 'raised') {
    const { title, level, reason, accounts, checklist, tickets, hint } = event;
    const who: By = { by: event.by, byName: event.byName, at: event.at };
    return {
      id: event.incidentId,
      rev: 1,
      phase: 'open',
      title,
      level,
      levels: [{ ...who, level, reason }],
      accounts,
      raised: who,
      ...(hint === undefined ? {} : { hint }),
      log: [],
      checklist,
      freezes: [],
      tickets,
      standDown: [],
      done: [event.commandId],
    };
  }
  if (!incident) return undefined;
  const next = apply(incident, event);
  const done = incident.done.includes(event.commandId) ? incident.done : [...incident.done, event.commandId];
  return { ...next, rev: incident.rev + 1, done };
}

/** State of a whole log. */
export const foldIncident = (events: Iterable<IncidentEvent>): Incident | undefined => {
  let incident: Incident | undefined;
  for (const event of events) incident = evolveIncident(incident, event);
  return incident;
};
