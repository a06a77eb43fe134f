import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Edge } from '@/utils/domain/desk/assign';

interface Best {
  readonly pairs: number;
  readonly cost: number;
}

/** The best there is, by trying everything. */
function tryAll(
  edges: readonly Edge[],
  usedLeft: readonly number[] = [],
  usedRight: readonly number[] = [],
): Best {
  const [edge, ...rest] = edges;
  if (!edge) return { pairs: 0, cost: 0 };
  const without = tryAll(rest, usedLeft, usedRight);
  if (usedLeft.includes(edge.left) || usedRight.includes(edge.right)) return without;
  const after = tryAll(rest, [...usedLeft, edge.left], [...usedRight, edge.right]);
  const withIt = { pairs: after.pairs + 1, cost: after.cost + edge.cost };
  const isBetter =
    withIt.pairs > without.pairs || (withIt.pairs === without.pairs && withIt.cost < without.cost);
  return isBetter ? withIt : without;
}

const edges = fc.uniqueArray(
  fc.record({ left: fc.nat({ max: 4 }), right: fc.nat({ max: 4 }), cost: fc.nat({ max: 5 }) }),
  { maxLength: 10, selector: ({ left, right }) => `${left} ${right}` },
);

describe('putting two lists together', () => {
  it('takes as many pairs as there can be, and of all ways the cheapest', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const taken = assign(list);
        expect(new Set(taken.map(({ left }) => left)).size).toBe(taken.length);
        expect(new Set(taken.map(({ right }) => right)).size).toBe(taken.length);
        for (const edge of taken) expect(list).toContain(edge);
        const cost = taken.reduce((sum, edge) => sum + edge.cost, 0);
        expect({ pairs: taken.length, cost }).toEqual(tryAll(list));
      }),
      { numRuns: 500 },
    );
  });

  it('takes what comes first of what is equal', () => {
    const all = [0, 1].flatMap((left) => [0, 1].map((right) => ({ left, right, cost: 1 })));
    const pairs = assign(all).map(({ left, right }) => [left, right]);
    expect(pairs).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(assign([])).toEqual([]);
  });
});
