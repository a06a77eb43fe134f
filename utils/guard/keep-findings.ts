import { isSame } from '@/utils/core/is-same';
import type { Finding } from '@/utils/model/finding';

/**
 * The findings `now`, with the objects of `before` where they say the same, and the list of `before` itself when nothing
 * changed: whoever shows them sees by identity what there is to do.
 */
export function keepFindings(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && isSame(before[head], now[head])) head++;
  if (head === before.length && head === now.length) return before;
  let tail = 0;
  while (tail < most - head && isSame(before[before.length - 1 - tail], now[now.length - 1 - tail])) tail++;
  return [
    ...before.slice(0, head),
    ...now.slice(head, now.length - tail),
    ...before.slice(before.length - tail),
  ];
}
