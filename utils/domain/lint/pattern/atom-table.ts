/** Short strings by their first two characters; a single character has 0 in place of the second. */
export interface AtomTable {
  /** Per character whether it is an atom (`SINGLE`) and whether it begins longer ones (`LONGER`). */
  readonly flags: Uint8Array;
  /** Numbers of the atoms that begin with a pair; longer ones have to be compared. */
  listed(first: number, second: number): readonly number[] | undefined;
}

export const SINGLE = 1;
export const LONGER = 2;

const slotOf = (key: number, mask: number): number => {
  const mixed = Math.imul(key ^ (key >>> 15), 0x9e3779b1);
  return (mixed ^ (mixed >>> 13)) & mask;
};

/** Makes a table in which an atom's number is its place in `atoms`. */
export function createAtomTable(atoms: readonly string[]): AtomTable {
  const flags = new Uint8Array(0x10000);
  const byStart = new Map<number, number[]>();
  atoms.forEach((atom, id) => {
    const first = atom.charCodeAt(0);
    flags[first] = (flags[first] as number) | (atom.length === 1 ? SINGLE : LONGER);
    const key = (first << 16) | (atom.length === 1 ? 0 : atom.charCodeAt(1));
    const known = byStart.get(key);
    if (known) known.push(id);
    else byStart.set(key, [id]);
  });
  const mask = 2 ** Math.ceil(Math.log2(byStart.size * 2 + 2)) - 1;
  const keys = new Int32Array(mask + 1);
  const lists: (readonly number[])[] = Array.from({ length: mask + 1 }, () => []);
  for (const [key, ids] of byStart) {
    let slot = slotOf(key, mask);
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = key;
    lists[slot] = ids;
  }
  return {
    flags,
    listed(first, second) {
      const key = (first << 16) | second;
      let slot = slotOf(key, mask);
      for (let held = keys[slot]; held !== 0; held = keys[slot]) {
        if (held === key) return lists[slot];
        slot = (slot + 1) & mask;
      }
      return undefined;
    },
  };
}
