import type { Node } from './parse';

/**
 * Necessary condition for a match: of every group at least one character is in the text. Checking it is far cheaper
 * than running the expression, and most rules fail it on most posts.
 */
export type Gate = readonly string[];

const GROUPS = 4;
const WIDEST = 160;

const narrowest = (groups: Gate): string | undefined =>
  groups.reduce<string | undefined>(
    (best, g) => (best === undefined || g.length < best.length ? g : best),
    undefined,
  );

function gateOf(node: Node): Gate {
  switch (node.t) {
    case 'char':
      return [node.chars];
    case 'wide':
    case 'zero':
      return [];
    case 'seq':
      return node.items.flatMap(gateOf);
    case 'rep':
      return node.min > 0 ? gateOf(node.item) : [];
    case 'alt': {
      const best = node.items.map((item) => narrowest(gateOf(item)));
      if (best.some((group) => group === undefined)) return [];
      const chars = [...new Set(best.join(''))].join('');
      return chars.length > WIDEST ? [] : [chars];
    }
  }
}

/** The few most selective groups of a pattern, narrowest first. */
export function deriveGate(tree: Node): Gate {
  const unique = [...new Set(gateOf(tree))];
  return unique.sort((a, b) => a.length - b.length).slice(0, GROUPS);
}
