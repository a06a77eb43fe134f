import type { Span } from '@/utils/model/span';

/** A clause of a view: its place without the mark that ends it, and its words as the model reads them. */
export interface Clause extends Span {
  /** As it stands, closing mark included: equal clauses read equal. */
  readonly text: string;
}

const isEnd = (c: number): boolean =>
  c === 0xff0c || // ，
  c === 0x3002 || // 。
  c === 0xff01 || // ！
  c === 0xff1f || // ？
  c === 0xff1b || // ；
  c === 0xff1a || // ：
  c === 0x2026 || // …
  c === 10;

/** Cuts a normalised text into clauses; blank ones are left out. */
export function cutClauses(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isEnd(text.charCodeAt(i))) continue;
    let from = start;
    let to = i;
    while (from < to && text[from] === ' ') from++;
    while (to > from && text[to - 1] === ' ') to--;
    if (to > from) clauses.push({ start: from, end: to, text: text.slice(from, to) + (text[i] ?? '') });
    start = i + 1;
  }
  return clauses;
}
