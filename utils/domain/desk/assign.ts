/** A pair that may belong together; the smaller `cost` (0 or more) is, the better. */
export interface Edge {
  readonly left: number;
  readonly right: number;
  readonly cost: number;
}

const FREE = -1;
/** Sums of costs that differ by less are equal. */
const TINY = 1e-6;

/** Groups of edges that share no end with one another. */
function components(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next;
    parent.set(key, root);
    return root;
  };
  for (const { left, right } of edges) parent.set(rootOf(`l${left}`), rootOf(`r${right}`));
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const root = rootOf(`l${edge.left}`);
    const group = groups.get(root);
    if (group) group.push(edge);
    else groups.set(root, [edge]);
  }
  return [...groups.values()];
}

/** The cheapest way from a free left end to a free right one, turning over pairs that are in its way. */
function cheapestWay(edges: readonly Edge[], pairOfLeft: Map<number, Edge>, pairOfRight: Map<number, Edge>) {
  const leftCost = new Map<number, number>();
  const rightCost = new Map<number, number>();
  const cameBy = new Map<number, Edge>();
  for (const { left } of edges) if (!pairOfLeft.has(left)) leftCost.set(left, 0);
  for (let changed = true; changed; ) {
    changed = false;
    for (const edge of edges) {
      const { left, right, cost } = edge;
      const so = (leftCost.get(left) ?? Number.POSITIVE_INFINITY) + cost;
      if (pairOfLeft.get(left) === edge || so >= (rightCost.get(right) ?? Number.POSITIVE_INFINITY) - TINY)
        continue;
      rightCost.set(right, so);
      cameBy.set(right, edge);
      changed = true;
      const pair = pairOfRight.get(right);
      if (pair) leftCost.set(pair.left, so - pair.cost);
    }
  }
  let end = FREE;
  for (const [right, cost] of rightCost) {
    if (pairOfRight.has(right)) continue;
    if (end === FREE || cost < (rightCost.get(end) ?? 0) - TINY) end = right;
  }
  return { end, cameBy };
}

function assignGroup(edges: readonly Edge[]): readonly Edge[] {
  const [only] = edges;
  if (edges.length === 1 && only) return [only];
  const pairOfLeft = new Map<number, Edge>();
  const pairOfRight = new Map<number, Edge>();
  for (;;) {
    const { end, cameBy } = cheapestWay(edges, pairOfLeft, pairOfRight);
    if (end === FREE) return [...pairOfLeft.values()];
    for (let right: number | undefined = end; right !== undefined; ) {
      const edge = cameBy.get(right);
      if (!edge) break;
      const before = pairOfLeft.get(edge.left);
      pairOfLeft.set(edge.left, edge);
      pairOfRight.set(right, edge);
      right = before?.right;
    }
  }
}

/**
 * Which pairs belong together: each end at most once, as many as there can be, and of those the cheapest. Of equal
 * ones those that come first in `edges`.
 */
export const assign = (edges: readonly Edge[]): readonly Edge[] => components(edges).flatMap(assignGroup);
