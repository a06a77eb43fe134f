import { createAtomTable, LONGER, SINGLE } from './atom-table';
import type { CompiledPattern } from './compile';

/** Tells which of many patterns can match in a text, so that only those need to be run. */
export interface PatternIndex {
  readonly patterns: readonly CompiledPattern[];
  /** The patterns a match of which the text does not rule out, without order. */
  admit(text: string): readonly CompiledPattern[];
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
export function createPatternIndex(patterns: readonly CompiledPattern[]): PatternIndex {
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
  patterns.forEach((pattern, at) => {
    if (pattern.branches.some((branch) => branch.length === 0)) {
      always.push(pattern);
      return;
    }
    for (const [first = [], ...rest] of pattern.branches) {
      const asked = { pattern: at, others: rest.map((group) => Uint32Array.from(group, idOf)) };
      for (const atom of first) leads[idOf(atom)]?.push(asked);
    }
  });
  const { flags, listed } = createAtomTable(atoms);
  // what was seen in the text in hand carries its number
  let now = 0;
  const seen = new Uint32Array(atoms.length);
  const taken = new Uint32Array(patterns.length);
  const touched = new Uint32Array(atoms.length);

  /** Numbers the atoms of a text; returns how many different ones there are. */
  function note(text: string): number {
    let n = 0;
    let c = text.charCodeAt(0);
    for (let i = 0; i < text.length; i++) {
      const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
      const flag = flags[c] as number;
      if (flag !== 0) {
        if (flag & SINGLE) {
          const [id = 0] = listed(c, 0) ?? [];
          if (seen[id] !== now) touched[n++] = id;
          seen[id] = now;
        }
        const found = flag & LONGER ? listed(c, next) : undefined;
        if (found && next !== 0) {
          for (const id of found) {
            if (seen[id] === now) continue;
            const atom = atoms[id] as string;
            if (atom.length > 2 && !text.startsWith(atom, i)) continue;
            seen[id] = now;
            touched[n++] = id;
          }
        }
      }
      c = next;
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
  };
}
