import type { Day } from '@/utils/model/worktime';
import { checkCandidate, given, type ItemCandidate, LIMITS, type NamesToIds } from './candidate';
import { type Cell, cellText } from './cell';
import { type ReadDay, readDay } from './read-day';
import { readMinute } from './read-minute';
import {
  ACTIVITY_WORDS,
  CHANNEL_WORDS,
  ELEMENT_WORDS,
  FORM_WORDS,
  meaningOf,
  STATE_WORDS,
  type TableColumn,
  type Words,
  YES_NO,
} from './table-words';

/**
 * missing = must not be empty; digits = a number so long that the sheet has lost its last digits; weekday = the day is
 * another one of the week than the cell says; channel = only Weibo has Weibo accounts.
 */
export interface CellFault {
  readonly column: TableColumn;
  readonly problem: 'missing' | 'malformed' | 'unknown' | 'long' | 'digits' | 'weekday' | 'channel';
  /** What stands in the cell, or the part of it that does not fit. */
  readonly value: string;
}

export type ReadRow = { readonly day?: Day } & (
  | { readonly ok: true; readonly item: ItemCandidate }
  | { readonly ok: false; readonly title: string; readonly faults: readonly CellFault[] }
);

const isSame = (a: CellFault, b: CellFault): boolean =>
  a.column === b.column && a.problem === b.problem && a.value === b.value;

/** Sheets keep fifteen digits of a number. */
const SAFE_NUMBER = 1e15;

const entries = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[、,，;；|｜\n]/)
      .map((entry) => entry.trim())
      .filter(Boolean),
  ),
];

const inherited = (day: Day | undefined): ReadDay | undefined =>
  day === undefined ? undefined : { day, rest: undefined };

/** One row as an item, or every cell of it that does not fit. An empty date is `above`, where that is given. */
export function rowToItem(
  cells: readonly Cell[],
  columns: ReadonlyMap<TableColumn, number>,
  { names, year }: { readonly names: NamesToIds; readonly year: number },
  above: Day | undefined,
): ReadRow {
  const faults: CellFault[] = [];
  const fail = (column: TableColumn, problem: CellFault['problem'], value = ''): undefined => {
    const fault = { column, problem, value: value.slice(0, LIMITS.shown) };
    if (!faults.some((known) => isSame(known, fault))) faults.push(fault);
  };
  const cell = (column: TableColumn): Cell => cells[columns.get(column) ?? -1];
  const text = (column: TableColumn): string => {
    const read = cellText(cell(column)).trim();
    const number = cell(column);
    if (typeof number === 'number' && Math.abs(number) >= SAFE_NUMBER) fail(column, 'digits', read);
    return read;
  };
  const list = (column: TableColumn): readonly string[] => entries(text(column));
  const meant = <Key extends string>(
    column: TableColumn,
    words: Readonly<Record<Key, Words>>,
  ): Key | undefined => {
    const read = text(column);
    return read === '' ? undefined : (meaningOf(words, read) ?? fail(column, 'unknown', read));
  };
  const known = (column: TableColumn, find: (text: string) => string | undefined): string | undefined => {
    const read = text(column);
    return read === '' ? undefined : (find(read) ?? fail(column, 'unknown', read));
  };
  const dayText = text('day');
  const date = dayText === '' ? inherited(above) : readDay(cell('day'), year);
  if (!date) fail('day', dayText === '' ? 'missing' : 'malformed', dayText);
  else if (date.isOtherWeekday) fail('day', 'weekday', dayText);
  const beside = readMinute(date?.rest);
  const alone = readMinute(cell('minute'));
  if (alone === undefined) fail('minute', 'malformed', text('minute'));
  // what stands behind the date must be a time, and not another one than that of its own column
  if (beside === undefined || (beside !== 'none' && typeof alone === 'number' && alone !== beside))
    fail('day', 'malformed', dayText);
  const minute = alone === 'none' ? beside : alone;

  const accountOf = (name: string): string | undefined => names.accountOf(name.replace(/^[@＠]/, ''));
  const uids = list('uids').flatMap((name) => accountOf(name) ?? fail('uids', 'unknown', name) ?? []);
  const elements = list('elements').flatMap(
    (name) => meaningOf(ELEMENT_WORDS, name) ?? fail('elements', 'unknown', name) ?? [],
  );
  const promotion = meant('isPromotion', YES_NO);
  const item: Omit<ItemCandidate, 'day'> = {
    ...given('id', text('id') || undefined),
    title: text('title'),
    channel: meant('channel', CHANNEL_WORDS) ?? 'weibo',
    uids: [...new Set(uids)],
    ...given('minute', typeof minute === 'number' ? minute : undefined),
    state: meant('state', STATE_WORDS) ?? 'idea',
    ...given('pillar', text('pillar') || undefined),
    form: meant('form', FORM_WORDS) ?? 'original',
    elements,
    ...given('activity', meant('activity', ACTIVITY_WORDS)),
    tags: list('tags'),
    ...given('isPromotion', promotion === undefined ? undefined : promotion === 'yes'),
    ...given('ownerId', known('ownerId', names.ownerOf)),
    ...given('campaignId', known('campaignId', names.campaignOf)),
    mids: [],
    ...given('link', text('link') || undefined),
    ...given('note', text('note') || undefined),
    ...given('lookBack', text('lookBack') || undefined),
  };
  // the other cells are looked at even where there is no day
  for (const { field, problem } of checkCandidate({ ...item, day: date?.day ?? '2000-01-01' })) {
    const column = field as TableColumn;
    if (!faults.some((fault) => fault.column === column)) fail(column, problem, text(column));
  }
  if (faults.length > 0 || !date) return { ...given('day', date?.day), ok: false, title: item.title, faults };
  return { day: date.day, ok: true, item: { ...item, day: date.day } };
}
