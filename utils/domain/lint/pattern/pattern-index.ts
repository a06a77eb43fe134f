import { finish } from '@/utils/core/run-in-slices';
import { createAtomTable, LONGER, SINGLE } from './atom-table';
import type { CompiledPattern } from './compile';

/** Tells which of many patterns can match in a text, so that only those need to be run. */
export interface PatternIndex {
  readonly patterns: readonly CompiledPattern[];
  /** The patterns a match of which the text does not rule out, without order. */
  admit(text: string): readonly CompiledPattern[];
  /** The strings of the index in a text: number and place, one pair after another, by place. */
  place(text: string): readonly number[];
  /** `admit` with the places (rising) one of which lies in any match; none = a match may be anywhere. */
  locate(placed: readonly number[]): ReadonlyMap<CompiledPattern, readonly number[]>;
}

/** A branch as the index asks for it: its first group leads to it, the others are looked up. */
interface Asked {
  readonly pattern: number;
  readonly others: readonly Uint32Array[];
}

/**
 * Indexes patterns by strings they cannot do without. A text is read once; a branch whose most telling strings are not
 * there costs nothing.
 */
export const createPatternIndex = (patterns: readonly CompiledPattern[]): PatternIndex =>
  finish(makePatternIndex(patterns));

/** Patterns noted in one step of `makePatternIndex`. */
const STEP = 40;

/** The same in steps: a page should not stand still for it. */
export function* makePatternIndex(patterns: readonly CompiledPattern[]): Generator<void, PatternIndex> {
  const atoms: string[] = [];
  const ids = new Map<string, number>();
  const leads: Asked[][] = [];
  const idOf = (atom: string): number => {
    const known = ids.get(atom);
    if (known !== undefined) return known;
    ids.set(atom, atoms.length);
    leads.push([]);
    return atoms.push(atom) - 1;
  };
  const always: CompiledPattern[] = [];
  for (const [at, pattern] of patterns.entries()) {
    if (at % STEP === STEP - 1) yield;
    if (pattern.branches.some((branch) => branch.length === 0)) {
      always.push(pattern);
      continue;
    }
    for (const [first = [], ...rest] of pattern.branches) {
      const asked = { pattern: at, others: rest.map((group) => Uint32Array.from(group, idOf)) };
      for (const atom of first) leads[idOf(atom)]?.push(asked);
    }
  }
  yield;
  const { flags, listed } = createAtomTable(atoms);
  // what was seen in the text in hand carries its number
  let now = 0;
  const seen = new Uint32Array(atoms.length);
  const taken = new Uint32Array(patterns.length);
  const touched = new Uint32Array(atoms.length);

  /** Numbers the atoms of a text; returns how many different ones there are. `place` hears of every atom. */
  function note(text: string, place?: (atom: number, at: number) => void): number {
    let n = 0;
    let c = text.charCodeAt(0);
    for (let i = 0; i < text.length; i++) {
      const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
      const flag = flags[c] as number;
      const single = flag & SINGLE ? listed(c, 0) : undefined;
      const longer = flag & LONGER && next !== 0 ? listed(c, next) : undefined;
      c = next;
      if (single) {
        const [id = 0] = single;
        if (seen[id] !== now) touched[n++] = id;
        seen[id] = now;
        place?.(id, i);
      }
      if (!longer) continue;
      for (const id of longer) {
        if (seen[id] === now && !place) continue;
        const atom = atoms[id] as string;
        if (atom.length > 2 && !text.startsWith(atom, i)) continue;
        if (seen[id] !== now) touched[n++] = id;
        seen[id] = now;
        place?.(id, i);
      }
    }
    return n;
  }

  const holds = ({ others }: Asked): boolean => {
    for (const group of others) {
      let k = 0;
      while (k < group.length && seen[group[k] as number] !== now) k++;
      if (k === group.length) return false;
    }
    return true;
  };

  return {
    patterns,
    admit(text) {
      now++;
      const n = note(text);
      const admitted = [...always];
      for (let t = 0; t < n; t++) {
        for (const asked of leads[touched[t] as number] as Asked[]) {
          if (taken[asked.pattern] === now || !holds(asked)) continue;
          taken[asked.pattern] = now;
          admitted.push(patterns[asked.pattern] as CompiledPattern);
        }
      }
      return admitted;
    },
    place(text) {
      now++;
      const placed: number[] = [];
      note(text, (atom, at) => placed.push(atom, at));
      return placed;
    },
    locate(placed) {
      now++;
      for (let k = 0; k < placed.length; k += 2) seen[placed[k] as number] = now;
      const found = new Map<CompiledPattern, number[]>(always.map((pattern) => [pattern, []]));
      for (let k = 0; k < placed.length; k += 2) {
        const at = placed[k + 1] as number;
        for (const asked of leads[placed[k] as number] as Asked[]) {
          if (!holds(asked)) continue;
          const pattern = patterns[asked.pattern] as CompiledPattern;
          const places = found.get(pattern);
          if (!places) found.set(pattern, [at]);
          else if (places[places.length - 1] !== at) places.push(at);
        }
      }
      return found;
    },
  };
}
