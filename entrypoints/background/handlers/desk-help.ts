import { dayOf } from '@/utils/core/day';
import { fillTemplate } from '@/utils/domain/desk/fill-template';
import { pastAnswers, suggestAnswers } from '@/utils/domain/desk/likeness';
import { judgeReply } from '@/utils/domain/desk/sensitive';
import { ACTIONS, type Action } from '@/utils/model/people';
import type { CrisisLevel } from '@/utils/model/workspace';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { readOpenIncidents } from '@/utils/store/repos/incidents';
import { readTemplates } from '@/utils/store/repos/templates';
import { readTicket } from '@/utils/store/repos/tickets';
import { peopleWhoReply } from '../desk/desk-people';
import { propose } from '../desk/proposals';
import { readAlike } from '../desk/read-alike';
import { accountOf, deskAccounts, mayHere, readDesk } from '../desk/read-desk';

const DESK: readonly Action[] = ACTIONS.filter((action) => /^(?:desk|moderation|incident)\./.test(action));

export const deskHelpHandlers = {
  async 'desk.snapshot'() {
    const db = await connection();
    const desk = await readDesk(db, Date.now());
    const { context, world } = desk;
    const accounts = deskAccounts(desk);
    const [templates, incidents] = await Promise.all([readTemplates(db), readOpenIncidents(db)]);
    const isOurs = (uid: string): boolean => accounts.some((one) => one.uid === uid);
    return {
      rev: Number((await db.get('meta', 'rev')) ?? 0),
      ...(world.me ? { me: { id: world.me.id, name: world.me.name } } : {}),
      may: DESK.filter((action) => context.register.accounts.some(({ uid }) => mayHere(desk, action, uid))),
      accounts: accounts.map(({ uid, name }) => ({ uid, name })),
      people: peopleWhoReply(desk).map(({ id, name }) => ({ id, name })),
      templates: templates.filter((one) => one.accounts.length === 0 || one.accounts.some(isOurs)),
      captures:
        context.policy.capture.rule !== 'off' ||
        Object.values(context.policy.capture.byAccount).some((rule) => rule !== 'off'),
      incidents: incidents
        .filter((one) => one.accounts.some(isOurs))
        .map(({ id, title, level, accounts: about }) => ({ id, title, level, accounts: about })),
    };
  },

  async 'desk.answers'({ text, accountUid, limit }) {
    const db = await connection();
    const desk = await readDesk(db, Date.now());
    const tickets = (await readAlike(db, text)).filter((one) => mayHere(desk, 'desk.reply', one.accountUid));
    const wanted = { limit, ...(accountUid === undefined ? {} : { accountUid }) };
    return suggestAnswers(text, tickets.flatMap(pastAnswers), wanted);
  },

  async 'desk.sensitive'({ ticketId, text }) {
    const db = await connection();
    const [{ context }, ticket, incidents] = await Promise.all([
      readDesk(db, Date.now()),
      readTicket(db, ticketId),
      readOpenIncidents(db),
    ]);
    if (!ticket) throw new CallError('missing', 'no such ticket', 'ticketId');
    const level = incidents
      .filter(({ accounts }) => accounts.includes(ticket.accountUid))
      .reduce<CrisisLevel>((most, one) => Math.max(most, one.level) as CrisisLevel, 0);
    const { isSensitive, reasons } = judgeReply(ticket, text, context.policy.sensitive, level);
    return { isSensitive, reasons };
  },

  async 'desk.propose'(asked, { caller }) {
    return propose(asked, caller);
  },

  async 'templates.fill'({ templateId, ticketId, values }) {
    const now = Date.now();
    const db = await connection();
    const [desk, templates, ticket] = await Promise.all([
      readDesk(db, now),
      readTemplates(db),
      ticketId === undefined ? undefined : readTicket(db, ticketId),
    ]);
    const template = templates.find(({ id }) => id === templateId);
    if (!template) throw new CallError('missing', 'no such template', 'templateId');
    if (ticket && !mayHere(desk, 'desk.reply', ticket.accountUid)) {
      throw new CallError('forbidden', 'the profile in use may not do this: desk.reply', 'me');
    }
    const account = ticket && accountOf(desk, ticket.accountUid);
    const own = {
      ...(ticket && ticket.author.name !== '' ? { authorName: ticket.author.name } : {}),
      ...(account ? { accountName: account.name } : {}),
      ...(desk.context.actor.name === '' ? {} : { actorName: desk.context.actor.name }),
      day: dayOf(now),
    };
    return fillTemplate(template.text, own, values);
  },
} satisfies Partial<Handlers>;
