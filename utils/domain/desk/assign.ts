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

/** Ends of a group by small numbers, so that lists can be asked for them. */
function numbered(ends: readonly number[]): { readonly count: number; readonly of: (end: number) => number } {
  const places = new Map<number, number>();
  for (const end of ends) if (!places.has(end)) places.set(end, places.size);
  return { count: places.size, of: (end) => places.get(end) ?? 0 };
}

const FAR = Number.POSITIVE_INFINITY;

/**
 * Pairs of one group: again and again the cheapest way is taken from a free left end to a free right one, turning over
 * pairs that are in its way, until there is none (successive shortest paths; costs fall by pairs turned over).
 */
function assignGroup(edges: readonly Edge[]): readonly Edge[] {
  const [only] = edges;
  if (edges.length === 1 && only) return [only];
  const [lefts, rights] = [
    numbered(edges.map(({ left }) => left)),
    numbered(edges.map(({ right }) => right)),
  ];
  const from = Int32Array.from(edges, ({ left }) => lefts.of(left));
  const to = Int32Array.from(edges, ({ right }) => rights.of(right));
  const costs = Float64Array.from(edges, ({ cost }) => cost);
  const pairOfLeft = new Int32Array(lefts.count).fill(FREE);
  const pairOfRight = new Int32Array(rights.count).fill(FREE);
  for (;;) {
    const leftCost = Float64Array.from(pairOfLeft, (pair) => (pair === FREE ? 0 : FAR));
    const rightCost = new Float64Array(rights.count).fill(FAR);
    const cameBy = new Int32Array(rights.count).fill(FREE);
    for (let changed = true; changed; ) {
      changed = false;
      for (let e = 0; e < edges.length; e++) {
        const [left, right] = [from[e] as number, to[e] as number];
        const cost = (leftCost[left] as number) + (costs[e] as number);
        if (pairOfLeft[left] === e || !(cost < (rightCost[right] as number) - TINY)) continue;
        rightCost[right] = cost;
        cameBy[right] = e;
        changed = true;
        const pair = pairOfRight[right] as number;
        if (pair !== FREE) leftCost[from[pair] as number] = cost - (costs[pair] as number);
      }
    }
    let end = FREE;
    for (let right = 0; right < rights.count; right++) {
      const cost = rightCost[right] as number;
      const isFree = pairOfRight[right] === FREE && cost < FAR;
      if (isFree && (end === FREE || cost < (rightCost[end] as number) - TINY)) end = right;
    }
    if (end === FREE) break;
    for (let right = end; right !== FREE; ) {
      const edge = cameBy[right] as number;
      const left = from[edge] as number;
      const before = pairOfLeft[left] as number;
      pairOfLeft[left] = edge;
      pairOfRight[right] = edge;
      right = before === FREE ? FREE : (to[before] as number);
    }
  }
  return [...pairOfLeft].flatMap((pair) => edges[pair] ?? []);
}

/**
 * Which pairs belong together: each end at most once, as many as there can be, and of those the cheapest. Of equal
 * ones those that come first in `edges`.
 */
export const assign = (edges: readonly Edge[]): readonly Edge[] => components(edges).flatMap(assignGroup);
