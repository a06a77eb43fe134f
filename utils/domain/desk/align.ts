/** A pair that may belong together; the smaller `cost` is, the better. */
export interface Edge {
  readonly left: number;
  readonly right: number;
  readonly cost: number;
}

interface Best {
  readonly pairs: number;
  readonly cost: number;
}

const isBetter = (a: Best, b: Best): boolean => a.pairs > b.pairs || (a.pairs === b.pairs && a.cost < b.cost);

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
    groups.set(root, [...(groups.get(root) ?? []), edge]);
  }
  return [...groups.values()];
}

/** One group: the two sides, each in order of time, are laid beside one another without crossing. */
function alignGroup(edges: readonly Edge[]): readonly Edge[] {
  const lefts = [...new Set(edges.map((edge) => edge.left))].sort((a, b) => a - b);
  const rights = [...new Set(edges.map((edge) => edge.right))].sort((a, b) => a - b);
  const byPair = new Map(edges.map((edge) => [`${edge.left} ${edge.right}`, edge]));
  const edgeAt = (i: number, j: number) => byPair.get(`${lefts[i]} ${rights[j]}`);
  const none: Best = { pairs: 0, cost: 0 };
  const table: Best[][] = Array.from({ length: lefts.length + 1 }, () => rights.map(() => none).concat(none));
  const at = (i: number, j: number): Best => table[i]?.[j] ?? none;
  const taken = (i: number, j: number): Best | undefined => {
    const edge = edgeAt(i, j);
    const rest = at(i + 1, j + 1);
    return edge && { pairs: rest.pairs + 1, cost: rest.cost + edge.cost };
  };
  for (let i = lefts.length - 1; i >= 0; i--) {
    for (let j = rights.length - 1; j >= 0; j--) {
      let best = at(i + 1, j);
      if (isBetter(at(i, j + 1), best)) best = at(i, j + 1);
      const both = taken(i, j);
      if (both && !isBetter(best, both)) best = both;
      (table[i] as Best[])[j] = best;
    }
  }
  const chosen: Edge[] = [];
  for (let i = 0, j = 0; i < lefts.length && j < rights.length; ) {
    const best = at(i, j);
    const both = taken(i, j);
    const edge = edgeAt(i, j);
    if (both && edge && both.pairs === best.pairs && both.cost === best.cost) {
      chosen.push(edge);
      i += 1;
      j += 1;
    } else if (isBetter(best, at(i + 1, j))) j += 1;
    else i += 1;
  }
  return chosen;
}

/**
 * Which pairs belong together: each end at most once, as many as there can be, and of those the nearest. Ends are
 * places in lists in order of time; pairs do not cross, for two things said one after the other are seen in that order.
 */
export const align = (edges: readonly Edge[]): readonly Edge[] => components(edges).flatMap(alignGroup);
