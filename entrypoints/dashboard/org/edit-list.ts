/** Thing of a list with an id of its own. */
export interface Item {
  readonly id: string;
}

/** changed = somebody else edited it meanwhile; gone = somebody took it out. */
export type EditConflict = 'changed' | 'gone';

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The list with one item put in or changed. `base` = the item as the person saw it before typing; undefined = a new one. */
export function withItem<T extends Item>(
  list: readonly T[],
  base: T | undefined,
  next: T,
): readonly T[] | EditConflict {
  const now = list.find((one) => one.id === next.id);
  if (!base) return now ? 'changed' : [...list, next];
  if (!now) return 'gone';
  return isSame(now, base) ? list.map((one) => (one.id === next.id ? next : one)) : 'changed';
}

/** The list without an item. Gone already: as it is. */
export function withoutItem<T extends Item>(list: readonly T[], base: T): readonly T[] | EditConflict {
  const now = list.find((one) => one.id === base.id);
  if (!now) return list;
  return isSame(now, base) ? list.filter((one) => one.id !== base.id) : 'changed';
}

/** A removed item back at its place, as far as the list still has that place. */
export function putBack<T extends Item>(list: readonly T[], item: T, index: number): readonly T[] {
  if (list.some((one) => one.id === item.id)) return list;
  return [...list.slice(0, index), item, ...list.slice(index)];
}

/** An item one place up (-1) or down (1); at the end of the list it stays. */
export function moved<T extends Item>(list: readonly T[], id: string, by: -1 | 1): readonly T[] {
  const from = list.findIndex((one) => one.id === id);
  const to = from + by;
  const item = list[from];
  if (!item || to < 0 || to >= list.length) return list;
  const rest = list.filter((one) => one.id !== id);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
