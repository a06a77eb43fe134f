import { foldPlain } from '@/utils/domain/text/fold-plain';
import type { DeskFilter } from '@/utils/model/desk-view';
import type { Ticket } from '@/utils/model/ticket';

/** What a search looks through: who said it, what, and what was answered; folded for width and case. */
export const searchText = ({ author, text, replies }: Ticket): string =>
  foldPlain([author.name, text, ...replies.map((reply) => reply.text)].join('\n'));

/** Words of a search, each of which must occur; folded. None = everything fits. */
export const searchWords = (search: string | undefined): readonly string[] =>
  search === undefined
    ? []
    : foldPlain(search)
        .split(' ')
        .filter((word) => word !== '');

const holds = <T>(list: readonly T[] | undefined, value: T | undefined): boolean =>
  list === undefined || list.length === 0 || (value !== undefined && list.includes(value));

function fitsAssignee(wanted: string | undefined, assignee: string | undefined, me: string): boolean {
  if (wanted === undefined) return true;
  if (wanted === 'nobody') return assignee === undefined;
  // alone here: everything is one's own
  if (wanted === 'me') return me === '' || assignee === me;
  return assignee === wanted;
}

/**
 * Test of a filter but for its words (`searchText`): every field that is given must hold.
 *
 * @param me profile in use, `''` = one person works here alone
 */
export function filterTest(filter: DeskFilter, me: string): (ticket: Ticket) => boolean {
  const { phase = 'open', dueBefore, from, until, incidentId, postMid, authorUid } = filter;
  return (ticket) =>
    ticket.phase === phase &&
    ticket.mergedInto === undefined &&
    holds(filter.accounts, ticket.accountUid) &&
    holds(filter.kinds, ticket.kind) &&
    holds(filter.priorities, ticket.priority) &&
    holds(filter.sources, ticket.source) &&
    holds(filter.outcomes, ticket.outcome?.type) &&
    holds(filter.adoptions, ticket.adoption?.state) &&
    fitsAssignee(filter.assignee, ticket.assignee, me) &&
    (dueBefore === undefined || (ticket.due !== undefined && ticket.due < dueBefore)) &&
    (from === undefined || ticket.saidAt >= from) &&
    (until === undefined || ticket.saidAt < until) &&
    (incidentId === undefined || ticket.incidentId === incidentId) &&
    (postMid === undefined || ticket.post?.mid === postMid) &&
    (authorUid === undefined || ticket.author.uid === authorUid);
}

/** Whether a folded text holds all words of a search. */
export const fitsWords = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));
