import { decideIncident } from '@/utils/domain/crisis/decide-incident';
import { evolveIncident } from '@/utils/domain/crisis/evolve-incident';
import { checklistOf } from '@/utils/domain/crisis/incident-checklist';
import type { DeskRefusal } from '@/utils/domain/desk/commands';
import { stampOf } from '@/utils/domain/desk/context';
import type { Freeze } from '@/utils/model/freeze';
import type { Incident, IncidentEvent } from '@/utils/model/incident';
import { CallError } from '@/utils/rpc/call-error';
import type { IncidentAnswer } from '@/utils/rpc/contract-crisis';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate, type Outcome } from '@/utils/store/mutate';
import { putIncident, readIncident, readIncidents } from '@/utils/store/repos/incidents';
import { readTicket } from '@/utils/store/repos/tickets';
import { type Changed, change, factsOf, putChanges, TICKET_STORES } from '../desk/put-tickets';
import { type Desk, mayHere, readDesk, requireAnywhere } from '../desk/read-desk';
import { readHints } from '../desk/read-hints';
import { reportOf } from '../desk/report-words';
import { written } from './written';

const mayManage = (desk: Desk, accounts: readonly string[]): boolean =>
  accounts.every((uid) => mayHere(desk, 'incident.manage', uid));

async function answerOf(
  outcome: Outcome<unknown> | undefined,
  incidentId: string,
  refusal: DeskRefusal | undefined,
): Promise<IncidentAnswer> {
  const incident = await readIncident(await connection(), incidentId);
  if (refusal) return { ok: false, refusal, ...(incident ? { incident } : {}) };
  if (!incident) return { ok: false, refusal: 'unknown-incident' };
  return { ...(await written(outcome)), ok: true, incident };
}

const fold = (incident: Incident | undefined, events: readonly IncidentEvent[]): Incident => {
  let next = incident;
  for (const event of events) next = evolveIncident(next, event);
  if (!next) throw new CallError('missing', 'no such incident', 'incidentId');
  return JSON.parse(JSON.stringify(next)) as Incident;
};

export const incidentHandlers = {
  async 'incident.hints'() {
    const now = Date.now();
    const db = await connection();
    return readHints(db, await readDesk(db, now), now);
  },

  async 'incident.dismiss'({ commandId, hintId, reason }, { caller }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['crisisHints'], actor: caller, action: 'incident.dismiss', at: now, commandId },
      async (db) => {
        const desk = await readDesk(db, now);
        const hint = (await readHints(db, desk, now)).find(({ id }) => id === hintId);
        if (!hint) return undefined;
        const by = desk.context.actor.id;
        return {
          subject: `hint:${hintId}`,
          detail: { by, reason },
          value: null,
          write: (tx) => tx.objectStore('crisisHints').put({ ...hint, dismissed: { by, at: now, reason } }),
        };
      },
    );
    return written(outcome);
  },

  async 'incident.list'() {
    const db = await connection();
    const desk = await readDesk(db, Date.now());
    const sees = (uid: string): boolean =>
      mayHere(desk, 'incident.raise', uid) || mayHere(desk, 'incident.manage', uid);
    return (await readIncidents(db)).filter(({ accounts }) => accounts.some(sees));
  },

  async 'incident.get'({ incidentId }) {
    const db = await connection();
    const [desk, incident] = await Promise.all([readDesk(db, Date.now()), readIncident(db, incidentId)]);
    return incident?.accounts.some((uid) => mayHere(desk, 'incident.raise', uid)) ? incident : undefined;
  },

  async 'incident.raise'({ commandId, title, level, reason, accounts, tickets, hintId }, { caller }) {
    const now = Date.now();
    const id = crypto.randomUUID();
    const outcome = await mutate(
      {
        stores: ['incidents', 'incidentEvents', ...TICKET_STORES],
        actor: caller,
        action: 'incident.raise',
        at: now,
        commandId,
      },
      async (db) => {
        const desk = await readDesk(db, now);
        if (!accounts.every((uid) => mayHere(desk, 'incident.raise', uid))) {
          throw new CallError('forbidden', 'the profile in use may not do this: incident.raise', 'me');
        }
        const base = { ...stampOf(desk.context), commandId };
        const raised: IncidentEvent = {
          ...base,
          incidentId: id,
          type: 'raised',
          title,
          level,
          reason,
          accounts,
          checklist: checklistOf(level),
          tickets,
          ...(hintId === undefined ? {} : { hint: hintId }),
        };
        const changes: Changed[] = [];
        for (const ticketId of tickets) {
          const ticket = await readTicket(db, ticketId);
          const changed =
            ticket && change(ticket, [{ ...base, type: 'incident-linked', ticketId, incidentId: id }]);
          if (changed) changes.push(changed);
        }
        const incident = fold(undefined, [raised]);
        return {
          subject: `incident:${id}`,
          detail: { ...(await factsOf(changes)), by: desk.context.actor.id, level, accounts, reason },
          value: id,
          async write(tx) {
            await putIncident(tx, incident, [raised]);
            await putChanges(tx, changes);
          },
        };
      },
    );
    const incident = await readIncident(await connection(), outcome?.value ?? id);
    if (!incident) throw new CallError('missing', 'no such incident', 'incidentId');
    return { ...(await written(outcome)), incident };
  },

  async 'incident.write'({ incidentId, command }, { caller }) {
    const now = Date.now();
    let refusal: DeskRefusal | undefined;
    const outcome = await mutate(
      {
        stores: ['incidents', 'incidentEvents'],
        actor: caller,
        action: `incident.${command.type}`,
        at: now,
        commandId: command.commandId,
      },
      async (db) => {
        refusal = undefined;
        const desk = await readDesk(db, now);
        const incident = await readIncident(db, incidentId);
        const ruling = decideIncident(incident, command, {
          actor: desk.context.actor,
          now,
          mayManage: incident !== undefined && mayManage(desk, incident.accounts),
        });
        if (!ruling.ok) refusal = ruling.refusal;
        if (!ruling.ok || ruling.events.length === 0) return undefined;
        const events = JSON.parse(JSON.stringify(ruling.events)) as readonly IncidentEvent[];
        const next = fold(incident, events);
        return {
          subject: `incident:${incidentId}`,
          detail: { by: desk.context.actor.id, phase: next.phase, level: next.level },
          value: null,
          write: (tx) => putIncident(tx, next, events),
        };
      },
    );
    return answerOf(outcome, incidentId, refusal);
  },

  async 'incident.freeze'({ commandId, incidentId, accounts }, { caller }) {
    const now = Date.now();
    let refusal: DeskRefusal | undefined;
    const freezeId = crypto.randomUUID();
    const outcome = await mutate(
      {
        stores: ['incidents', 'incidentEvents', 'freezes'],
        actor: caller,
        action: 'incident.freeze',
        at: now,
        commandId,
      },
      async (db) => {
        refusal = undefined;
        const desk = await readDesk(db, now);
        const incident = await readIncident(db, incidentId);
        const { me } = desk.world;
        const uids = accounts === 'all' ? desk.context.register.accounts.map(({ uid }) => uid) : accounts;
        if (!incident) refusal = 'unknown-incident';
        else if (!me || !uids.every((uid) => mayHere(desk, 'freeze.raise', uid))) refusal = 'no-permission';
        else if (incident.phase === 'closed' || incident.phase === 'reviewed') refusal = 'wrong-phase';
        if (refusal || !incident || !me) return undefined;
        const freeze: Freeze = {
          id: freezeId,
          accounts,
          by: me.id,
          byName: me.name,
          reason: incident.title,
          at: now,
          liftedBy: [],
        };
        const event: IncidentEvent = {
          ...stampOf(desk.context),
          incidentId,
          commandId,
          type: 'frozen',
          freezeId,
        };
        const next = fold(incident, [event]);
        return {
          subject: `incident:${incidentId}`,
          detail: { by: me.id, freeze: freezeId, accounts },
          value: null,
          async write(tx) {
            await tx.objectStore('freezes').add(freeze);
            await putIncident(tx, next, [event]);
          },
        };
      },
    );
    return answerOf(outcome, incidentId, refusal);
  },

  async 'incident.report'({ incidentId }) {
    const db = await connection();
    const desk = await readDesk(db, Date.now());
    requireAnywhere(desk, 'incident.manage');
    const incident = await readIncident(db, incidentId);
    if (!incident) throw new CallError('missing', 'no such incident', 'incidentId');
    return { text: reportOf(incident, desk.context.register.accounts) };
  },
} satisfies Partial<Handlers>;
