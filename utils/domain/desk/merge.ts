import type { By, Ticket, TicketClock, TicketPhase } from '@/utils/model/ticket';

/** Total orders, so that a merge gives the same whatever comes first. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byTime = (a: By, b: By): number => a.at - b.at || byText(a.by, b.by) || byText(a.byName, b.byName);

const union = <T>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (item: T) => string,
  order: (a: T, b: T) => number,
) => [...new Map([...a, ...b].sort(order).map((item) => [keyOf(item), item])).values()];

const strings = (a: readonly string[], b: readonly string[]): readonly string[] =>
  [...new Set([...a, ...b])].sort(byText);

const asText = (value: unknown): string => JSON.stringify(value);

/** The later of two, the one that is there where only one is. */
const later = <T extends By>(a: T | undefined, b: T | undefined): T | undefined => {
  if (!a || !b) return a ?? b;
  const order = byTime(a, b) || byText(asText(a), asText(b));
  return order >= 0 ? a : b;
};

const least = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b);

const RANK: Readonly<Record<TicketPhase, number>> = { done: 2, paused: 1, open: 0 };

/** Of two values that may differ, the smaller as text: no order of merging can change it. */
const settle = <T>(a: T | undefined, b: T | undefined): T | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  return byText(asText(a), asText(b)) <= 0 ? a : b;
};

/**
 * Which of several tickets about one comment stays: one whose id is certain, of several the one with the smallest id.
 * The order of the list does not matter.
 */
export const survivorOf = (tickets: readonly Ticket[]): Ticket | undefined =>
  [...tickets].sort(
    (a, b) => Number(a.commentId === undefined) - Number(b.commentId === undefined) || byText(a.id, b.id),
  )[0];

/** A decision of a person beats a guess. */
function kindOf(a: Ticket, b: Ticket): Pick<Ticket, 'kind' | 'kindFrom'> {
  const said = [a, b].filter((one) => one.kindFrom === 'person');
  const [first, second] = said.length === 0 ? [a, b] : said;
  const kind = settle(first?.kind, second?.kind) ?? a.kind;
  return { kind, kindFrom: said.length === 0 ? 'guess' : 'person' };
}

/** The clock that runs out first, of those that are in the phase that holds. */
function clockOf(tickets: readonly Ticket[], phase: TicketPhase): TicketClock | undefined {
  const clocks = tickets
    .filter((one) => one.phase === phase)
    .map(({ sla, due, warnAt, escalateAt }): TicketClock => ({ sla, due, warnAt, escalateAt }));
  const far = Number.POSITIVE_INFINITY;
  return clocks.sort((a, b) => (a.due ?? far) - (b.due ?? far) || byText(asText(a), asText(b)))[0];
}

/** Being merged is no outcome of what was said. */
const outcomeOf = ({ outcome }: Ticket): Ticket['outcome'] =>
  outcome?.type === 'merged' ? undefined : outcome;

const byId = <T extends By & { readonly id: string }>(a: T, b: T): number =>
  byTime(a, b) || byText(a.id, b.id);

/**
 * One ticket out of two that are about the same comment. Nothing anybody did is lost: replies, notes and records of
 * both are kept; a closed one closes the other. Keeps id, revision and commands of `into`, which is to be the one that
 * `survivorOf` names: then any order of merging several gives the same.
 */
export function mergeTickets(into: Ticket, from: Ticket): Ticket {
  const phase = RANK[into.phase] >= RANK[from.phase] ? into.phase : from.phase;
  const clock = clockOf([into, from], phase);
  return {
    ...into,
    phase,
    post: settle(into.post, from.post),
    commentId: settle(into.commentId, from.commentId),
    rootId: settle(into.rootId, from.rootId),
    link: settle(into.link, from.link),
    author: { ...into.author, uid: settle(into.author.uid, from.author.uid) },
    earlier: union(
      into.earlier,
      from.earlier,
      (one) => `${one.until} ${one.text}`,
      (a, b) => a.until - b.until || byText(a.text, b.text),
    ),
    openedAt: Math.min(into.openedAt, from.openedAt),
    ...kindOf(into, from),
    assignee: settle(into.assignee, from.assignee),
    handover: later(into.handover, from.handover),
    notes: union(into.notes, from.notes, (one) => one.id, byId),
    replies: union(into.replies, from.replies, (one) => one.id, byId),
    proposals: union(
      into.proposals,
      from.proposals,
      (one) => one.draftId,
      (a, b) => byText(a.draftId, b.draftId),
    ),
    outcome: phase === 'done' ? later(outcomeOf(into), outcomeOf(from)) : undefined,
    adoption: later(into.adoption, from.adoption),
    // two people may pause two tickets in the same instant, for other reasons or longer: both stand
    pauses: union(into.pauses, from.pauses, asText, (a, b) => byTime(a, b) || byText(asText(a), asText(b))),
    escalations: union(
      into.escalations,
      from.escalations,
      asText,
      (a, b) => a.at - b.at || a.level - b.level || byText(asText(a), asText(b)),
    ),
    sla: clock?.sla ?? into.sla,
    due: clock?.due,
    warnAt: clock?.warnAt,
    escalateAt: clock?.escalateAt ?? [],
    warnedAt: least(into.warnedAt, from.warnedAt),
    breachedAt: least(into.breachedAt, from.breachedAt),
    goneAt: least(into.goneAt, from.goneAt),
    moderation: strings(into.moderation, from.moderation),
    incidentId: settle(into.incidentId, from.incidentId),
    mergedInto: undefined,
    merged: strings([...into.merged, ...from.merged], [from.id]),
    erasedAt: least(into.erasedAt, from.erasedAt),
  };
}
