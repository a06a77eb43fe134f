import { type Finding, findingKey, type Severity } from '@/utils/model/finding';

/** A finding in list order. `id` stays the same while the text around it changes; `key` is the session's. */
export interface Item {
  readonly id: string;
  readonly key: string;
  readonly finding: Finding;
  /** 1-based place in the list. */
  readonly place: number;
}

/** One visible row: a finding and, in long lists, its equals elsewhere in the text. */
export interface Row {
  readonly head: Item;
  readonly equals: readonly Item[];
}

/** Order of the list; the tally uses it too. */
export const LIST_ORDER: readonly Severity[] = ['block', 'evidence', 'warn', 'info'];

/** Rows shown before "more"; more findings than this are grouped. */
export const ROWS_SHOWN = 6;

const cache = new WeakMap<readonly Finding[], readonly Item[]>();
const last = new WeakMap<Finding, Item>();

/** The item as it was while nothing of it changed, so that its row need not be drawn again. */
function itemOf(finding: Finding, id: string, place: number): Item {
  const known = last.get(finding);
  if (known?.id === id && known.place === place) return known;
  const item = { id, key: findingKey(finding), finding, place };
  last.set(finding, item);
  return item;
}

/** Findings in list order: by severity, then by place in the text. The same array gives the same items. */
export function toItems(findings: readonly Finding[]): readonly Item[] {
  const known = cache.get(findings);
  if (known) return known;
  const seen = new Map<string, number>();
  const items = [...findings]
    .sort(
      (a, b) =>
        LIST_ORDER.indexOf(a.severity) - LIST_ORDER.indexOf(b.severity) || a.start - b.start || b.end - a.end,
    )
    .map((finding, i): Item => {
      const name = `${finding.rule}|${finding.quote}`;
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return itemOf(finding, `${name}|${nth}`, i + 1);
    });
  cache.set(findings, items);
  return items;
}

/** Rows of the list: up to six findings stand alone, in longer lists equal ones share a row. */
export function toRows(items: readonly Item[]): readonly Row[] {
  if (items.length <= ROWS_SHOWN) return items.map((head) => ({ head, equals: [] }));
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = `${item.finding.rule}|${item.finding.quote}`;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()].flatMap(([head, ...equals]) => (head ? [{ head, equals }] : []));
}

/** Findings per severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { block: 0, warn: 0, evidence: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Other findings that share characters with this one, graver first. */
export const overlapping = (item: Item, items: readonly Item[]): readonly Item[] =>
  items.filter(
    (other) =>
      other !== item && other.finding.start < item.finding.end && other.finding.end > item.finding.start,
  );
