/** One contiguous change of a text: `removed` units at `at` gave way to `inserted` units. UTF-16 offsets. */
export interface TextEdit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The change that leads from `before` to `after`, or undefined when they are equal.
 * Among equal readings (`aa` → `aaa`) the one that ends at `caret` is taken, so that marks beside it stay put.
 */
export function diffText(before: string, after: string, caret?: number): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let tail = 0;
  const mostTail = caret === undefined ? shorter : Math.min(shorter, Math.max(0, after.length - caret));
  while (tail < mostTail && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  let head = 0;
  while (head < shorter - tail && before[head] === after[head]) head++;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { at: head, removed: before.length - head - tail, inserted: after.length - head - tail };
}

/** Where a range lies after the edit; undefined when nothing of it is left. A change inside a range keeps it whole. */
export function mapRange<T extends Range>(range: T, edit: TextEdit): T | undefined {
  const gone = edit.at + edit.removed;
  const shift = edit.inserted - edit.removed;
  if (range.end <= edit.at) return range;
  if (range.start >= gone) return { ...range, start: range.start + shift, end: range.end + shift };
  const inside = range.start < edit.at && range.end > gone;
  if (inside) return { ...range, end: range.end + shift };
  const start = range.start < edit.at ? range.start : edit.at + edit.inserted;
  const end = range.end > gone ? range.end + shift : edit.at;
  return end > start ? { ...range, start, end } : undefined;
}
