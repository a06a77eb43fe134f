import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchComments } from '@/utils/domain/desk/match-comment';
import type { Seen } from '@/utils/domain/desk/same-comment';
import type { Ticket } from '@/utils/model/ticket';
import { NOON } from '../../support/approval-world';
import { liveOf, observe, type Tickets } from '../../support/comment-desk';
import { anOpening, opened, ticketOf } from '../../support/desk-world';

/** A small world, so that authors, words, times and ids meet often. What is a fact of an id stays one. */
const seen: fc.Arbitrary<Seen> = fc
  .record({
    post: fc.constantFrom('5100000000000000', '5100000000000001'),
    n: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    author: fc.constantFrom({ name: '小陈' }, { name: '小陈', uid: '6000000001' }, { name: '阿明' }),
    text: fc.constantFrom('几点关门', '几点关门呀', '几 点关门', '好喝', ''),
    saidAt: fc.integer({ min: 0, max: 6 }).map((step) => NOON + step * 30_000),
    saidSlack: fc.constantFrom(0, 60_000),
  })
  .map(({ post, n, ...rest }) => ({
    ...rest,
    accountUid: '1000000001',
    post: { mid: post },
    ...(n === undefined ? {} : { commentId: `${post}${n}` }),
  }));
/** Each comment once: Weibo's ids are not repeated within a batch. */
const batch = fc.uniqueArray(seen, {
  maxLength: 6,
  comparator: (a, b) => a !== undefined && a === b,
  selector: (one) => one.commentId,
});
/** What goes wrong here goes wrong seldom. */
const often = { numRuns: 400 };
const batches = fc.array(batch, { maxLength: 5 });

const asText = (value: unknown): string => JSON.stringify(value);
const isSameId = (a: string | undefined, b: string | undefined) =>
  a === undefined || b === undefined || a === b;

function deskAfter(list: readonly (readonly Seen[])[]): Tickets {
  const tickets: Tickets = new Map();
  for (const [i, one] of list.entries()) observe(tickets, one, NOON + i * 1_000);
  return tickets;
}

describe('matching comments, whatever is seen', () => {
  it('does not depend on the order of the batch or of the tickets', () => {
    fc.assert(
      fc.property(batches, batch, fc.infiniteStream(fc.nat()), (before, given, numbers) => {
        const tickets = liveOf(deskAfter(before));
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, key: numbers.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const pairs = (some: readonly Seen[], known: readonly Ticket[]) =>
          matchComments(some, known)
            .map((match, i) => asText([some[i], match]))
            .sort();
        expect(pairs(shuffled(given), shuffled(tickets))).toEqual(pairs(given, tickets));
      }),
      often,
    );
  });

  it('gives each ticket to one comment, and never joins two ids of Weibo', () => {
    fc.assert(
      fc.property(batches, batch, (before, given) => {
        const tickets = new Map(liveOf(deskAfter(before)).map((one) => [one.id, one]));
        const named = new Set<string>();
        matchComments(given, [...tickets.values()]).forEach((match, i) => {
          if (match.type !== 'known') return;
          const group = [match.ticketId, ...match.merge];
          for (const id of group) {
            expect(named.has(id)).toBe(false);
            named.add(id);
            expect(isSameId(tickets.get(id)?.commentId, given[i]?.commentId)).toBe(true);
          }
          const ids = group.flatMap((id) => tickets.get(id)?.commentId ?? []);
          expect(new Set(ids).size).toBeLessThanOrEqual(1);
        });
      }),
      often,
    );
  });

  it('says nothing new the second time', () => {
    fc.assert(
      fc.property(batches, batch, (before, given) => {
        const tickets = deskAfter([...before, given]);
        const count = tickets.size;
        const state = asText([...tickets]);
        const { matches } = observe(tickets, given, NOON + 60_000);
        for (const match of matches) {
          expect(match).toMatchObject({ type: 'known', isBack: false, merge: [] });
          expect(match).not.toHaveProperty('learned');
          expect(match).not.toHaveProperty('changed');
        }
        expect(tickets.size).toBe(count);
        expect(asText([...tickets])).toBe(state);
      }),
      often,
    );
  });

  it('has one ticket for each id, however it came to be known', () => {
    fc.assert(
      fc.property(batches, (list) => {
        const ids = liveOf(deskAfter(list)).flatMap((one) => one.commentId ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        const seenIds = new Set(list.flat().flatMap((one) => one.commentId ?? []));
        expect(new Set(ids)).toEqual(seenIds);
      }),
      often,
    );
  });

  it('keeps two people with the same words apart, and one person who says it again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 600 }), fc.constantFrom('小陈', '阿明'), (minutes, name) => {
        const first: Seen = {
          accountUid: '1000000001',
          post: { mid: '5100000000000000' },
          author: { name: '小陈' },
          text: '几点关门',
          saidAt: NOON,
          saidSlack: 60_000,
        };
        const ticket = ticketOf([opened('t1', anOpening(first))]);
        const again = { ...first, author: { name }, saidAt: NOON + minutes * 60_000 };
        expect(matchComments([again], [ticket])).toEqual([{ type: 'new' }]);
        const other = { ...first, author: { name: '阿明' } };
        expect(matchComments([other], [ticket])).toEqual([{ type: 'new' }]);
      }),
      often,
    );
  });
});
