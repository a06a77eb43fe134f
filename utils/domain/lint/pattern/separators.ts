import { endBits, type Node, SENTENCE_ENDS } from './parse';

/** Sentence ends that a node may take, as bits. */
function takes(node: Node): number {
  switch (node.t) {
    case 'char':
    case 'wide':
      return node.ends;
    case 'zero':
      return 0;
    case 'rep':
      return node.max > 0 ? takes(node.item) : 0;
    case 'seq':
    case 'alt':
      return node.items.reduce((ends, item) => ends | takes(item), 0);
  }
}

const takesAny = (node: Node, ends: number): boolean => (takes(node) & ends) !== 0;

/** Whether a look-around sees at most one of these ends and nothing beyond it. */
function stopsAt(node: Node, ends: number, back: boolean): boolean {
  switch (node.t) {
    case 'char':
    case 'wide':
      return true;
    case 'zero':
      return !node.look || !takesAny(node.look, ends);
    case 'rep':
      return !takesAny(node, ends) || (node.max === 1 && stopsAt(node.item, ends, back));
    case 'alt':
      return node.items.every((item) => stopsAt(item, ends, back));
    case 'seq': {
      const items = back ? [...node.items].reverse() : node.items;
      const first = items.findIndex((item) => takesAny(item, ends));
      const isLast = first < 0 || items.slice(first + 1).every((item) => item.t === 'zero' && !item.look);
      return isLast && items.every((item) => stopsAt(item, ends, back));
    }
  }
}

/** Look-arounds of a tree. */
function looks(node: Node): readonly { readonly look: Node; readonly back: boolean }[] {
  switch (node.t) {
    case 'zero':
      return node.look ? [{ look: node.look, back: node.back === true }, ...looks(node.look)] : [];
    case 'rep':
      return looks(node.item);
    case 'seq':
    case 'alt':
      return node.items.flatMap(looks);
    default:
      return [];
  }
}

/** Few sets, so that a text is cut few times. */
const SETS = [SENTENCE_ENDS, '。！？', '\n', '。'].map((ends) => ({ ends, bits: endBits(ends) }));

/**
 * The sentence ends at which a text may be cut without changing what a pattern finds, when each piece is searched with
 * the one character before and after it: the pattern takes none of them, and its look-arounds see none but the nearest.
 */
export function separatorsOf(tree: Node): string {
  let ends = endBits(SENTENCE_ENDS) & ~takes(tree);
  for (const { look, back } of looks(tree)) {
    if (!stopsAt(look, ends, back)) ends &= ~takes(look);
  }
  return SETS.find(({ bits }) => (bits & ends) === bits)?.ends ?? '';
}
