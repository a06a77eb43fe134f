import type { Ticket } from '@/utils/model/ticket';
import { authorName, commentWords } from './comment-words';
import { byTime, mayBe, type Seen } from './same-comment';

/** A ticket as comments are compared with it. `place` = where it stands in order of time. */
export interface Known {
  readonly place: number;
  readonly ticket: Ticket;
  /** Every text it has had, the present one first, as compared. */
  readonly words: readonly string[];
}

/** Tickets in order of time, found by Weibo's id and by author. */
export interface KnownTickets {
  readonly list: readonly Known[];
  readonly withId: (commentId: string) => readonly Known[];
  /** Those that may be about a comment that is seen, going by everything but words. */
  readonly near: (seen: Seen) => readonly Known[];
}

function addTo(index: Map<string, Known[]>, key: string, known: Known): void {
  const list = index.get(key);
  if (list) list.push(known);
  else index.set(key, [known]);
}

/** Tickets ready to be compared with comments; those that were merged away are left out. */
export function knownTickets(tickets: readonly Ticket[]): KnownTickets {
  const byId = new Map<string, Known[]>();
  const byAuthor = new Map<string, Known[]>();
  const list = tickets
    .filter(({ mergedInto }) => mergedInto === undefined)
    .sort((a, b) => byTime(a, b) || (a.id < b.id ? -1 : 1))
    .map((ticket, place): Known => {
      const texts = [ticket.text, ...ticket.earlier.map(({ text }) => text)];
      const known = { place, ticket, words: texts.map(commentWords) };
      if (ticket.commentId !== undefined) addTo(byId, ticket.commentId, known);
      if (ticket.author.uid !== undefined) addTo(byAuthor, `uid ${ticket.author.uid}`, known);
      addTo(byAuthor, `name ${authorName(ticket.author.name)}`, known);
      return known;
    });
  return {
    list,
    withId: (commentId) => byId.get(commentId) ?? [],
    near(seen) {
      const { uid, name } = seen.author;
      const found = new Set(byAuthor.get(`name ${authorName(name)}`) ?? []);
      if (uid !== undefined) for (const one of byAuthor.get(`uid ${uid}`) ?? []) found.add(one);
      return [...found].filter(({ ticket }) => mayBe(seen, ticket));
    },
  };
}
