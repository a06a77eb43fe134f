import type { Node } from './parse';

/** Strings of which at least one stands in every match. */
export type AtomGroup = readonly string[];

/** One way a pattern can match: every group has a string in it. A pattern that matches has some branch so. */
export type Branch = readonly AtomGroup[];

/** Larger sets of strings say little and cost memory. */
const MOST = 160;
/** Longer strings are told apart well enough by their beginnings. */
const LONGEST = 4;

/** What is known of the strings a node matches: all of them (`exact`), or strings that must be inside. */
interface Known {
  readonly exact: AtomGroup | undefined;
  readonly groups: Branch;
}

const EMPTY: Known = { exact: [''], groups: [] };
const NOTHING: Known = { exact: undefined, groups: [] };

const isUseful = (group: AtomGroup): boolean =>
  group.length > 0 && group.length <= MOST && !group.includes('');

/** How many matches a group is likely to let through: short strings, digits and marks are everywhere. */
export function looseness(group: AtomGroup): number {
  let sum = 0;
  for (const atom of group) {
    const c = atom.charCodeAt(0);
    if (atom.length === 1) sum += c < 0x3400 || c > 0x9fff ? 60 : 20;
    else sum += atom.length === 2 ? 2 : 1;
  }
  return sum;
}

const tightest = (groups: Branch): AtomGroup | undefined => {
  let best: AtomGroup | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    const loose = looseness(group);
    if (loose >= least) continue;
    least = loose;
    best = group;
  }
  return best;
};

const clip = (atoms: AtomGroup): AtomGroup =>
  atoms.some((atom) => atom.length > LONGEST)
    ? [...new Set(atoms.map((atom) => atom.slice(0, LONGEST)))]
    : atoms;

const union = (sets: readonly AtomGroup[]): AtomGroup => [...new Set(sets.flat())];

function cross(a: AtomGroup, b: AtomGroup): AtomGroup {
  if (b.length === 1 && b[0] === '') return a;
  if (a.length === 1 && a[0] === '') return b;
  const all: string[] = [];
  for (const x of a) for (const y of b) all.push(x + y);
  return all;
}

/** Strings of neighbours joined as long as that stays a small set. */
function joinSequence(items: readonly Node[]): Known {
  const groups: AtomGroup[] = [];
  let run: AtomGroup = [''];
  let whole = true;
  const close = (): void => {
    if (isUseful(run)) groups.push(clip(run));
    run = [''];
    whole = false;
  };
  for (const item of items) {
    const { exact, groups: inner } = knownOf(item);
    if (!exact) {
      close();
      groups.push(...inner);
      continue;
    }
    // what was joined so far may be the better half of a product that grows too large
    if (run.length * exact.length > MOST) close();
    run = cross(run, exact);
    if (run.length > MOST) close();
  }
  if (whole) return { exact: run, groups: [] };
  close();
  return { exact: undefined, groups };
}

/** The requirements of a node that is there. */
const required = ({ exact, groups }: Known): Branch =>
  exact ? (isUseful(exact) ? [clip(exact)] : []) : groups;

function joinAlternatives(items: readonly Node[]): Known {
  const all = items.map(knownOf);
  const exact = all.every((known) => known.exact) ? union(all.map((known) => known.exact ?? [])) : undefined;
  if (exact && exact.length <= MOST) return { exact, groups: [] };
  const best = all.map((known) => tightest(required(known)));
  if (best.some((group) => group === undefined)) return NOTHING;
  const group = union(best.map((each) => each ?? []));
  return group.length <= 2 * MOST ? { exact: undefined, groups: [group] } : NOTHING;
}

function repeat(item: Node, min: number, max: number): Known {
  const known = knownOf(item);
  if (min === 0) {
    if (max === 1 && known.exact) return { exact: union([[''], known.exact]), groups: [] };
    return max === 0 ? EMPTY : NOTHING;
  }
  if (known.exact && min === 1 && max === 1) return known;
  const twice = min > 1 && known.exact && known.exact.length ** 2 <= MOST;
  const double = twice && known.exact ? cross(known.exact, known.exact) : undefined;
  if (double && min === 2 && max === 2) return { exact: double, groups: [] };
  return { exact: undefined, groups: required(double ? { exact: double, groups: [] } : known) };
}

function knownOf(node: Node): Known {
  switch (node.t) {
    case 'char':
      return node.chars.length <= MOST ? { exact: [...new Set(node.chars)], groups: [] } : NOTHING;
    case 'wide':
      return NOTHING;
    case 'zero':
      return EMPTY;
    case 'rep':
      return repeat(node.item, node.min, node.max);
    case 'alt':
      return joinAlternatives(node.items);
    case 'seq':
      return joinSequence(node.items);
  }
}

/** Groups of one branch that are worth asking for. */
const ASKED = 4;

/** The ways a pattern can match, each with its few most telling groups, the most telling first. */
export function branchesOf(tree: Node): readonly Branch[] {
  const [only] = tree.t === 'seq' && tree.items.length === 1 ? tree.items : [];
  if (only) return branchesOf(only);
  if (tree.t === 'alt') return tree.items.flatMap(branchesOf);
  const groups = required(knownOf(tree));
  return [[...groups].sort((a, b) => looseness(a) - looseness(b)).slice(0, ASKED)];
}
