import { type Node, PatternError } from './parse';

/** Greatest number of ways a pattern may be walked from one place; keeps 5,000 characters far under a frame. */
const BUDGET = 60_000;

/** Characters a node can begin with; undefined = any. */
function firstChars(node: Node): string | undefined {
  switch (node.t) {
    case 'char':
      return node.chars;
    case 'wide':
      return undefined;
    case 'zero':
      return '';
    case 'rep':
      return firstChars(node.item);
    case 'alt': {
      const all = node.items.map(firstChars);
      return all.includes(undefined) ? undefined : all.join('');
    }
    case 'seq':
      return node.items.length === 0 ? '' : node.items.map(firstChars).find((chars) => chars !== '');
  }
}

/** Whether two branches of an alternation can begin the same way: repeated, they can split a text in many ways. */
function isAmbiguous(node: Node): boolean {
  if (node.t === 'rep') return isAmbiguous(node.item);
  if (node.t === 'seq') return node.items.some(isAmbiguous);
  if (node.t !== 'alt') return false;
  const seen = new Set<string>();
  for (const item of node.items) {
    const chars = firstChars(item);
    if (chars === undefined) return true;
    for (const c of chars) {
      if (seen.has(c)) return true;
      seen.add(c);
    }
  }
  return node.items.some(isAmbiguous);
}

/** Number of ways a node can match from one place, an upper estimate. */
function countWays(node: Node): number {
  switch (node.t) {
    case 'char':
    case 'wide':
    case 'zero':
      return 1;
    case 'seq':
      return node.items.reduce((ways, item) => Math.min(ways * countWays(item), 1e12), 1);
    case 'alt':
      return node.items.reduce((ways, item) => Math.max(ways, countWays(item)), 1);
    case 'rep': {
      const inner = countWays(node.item);
      // an optional fixed word is decided by its first character
      if (node.max === 1 && inner === 1) return 1;
      const choices = node.max - node.min + 1;
      const nested = inner > 1 || node.item.t === 'alt' || node.item.t === 'seq';
      if (nested && node.max > 8 && (inner > 1 || isAmbiguous(node.item))) return 1e12;
      return Math.min(choices * (inner > 1 ? inner ** node.max : 1), 1e12);
    }
  }
}

/** Throws when a pattern could take a long time on a nasty text (a rule can never hang the page). */
export function assertSafe(tree: Node): void {
  const ways = countWays(tree);
  if (ways > BUDGET) throw new PatternError('可能过慢：可变长度的部分太多或相互嵌套，请缩小范围');
}
