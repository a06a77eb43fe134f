import { type Cell, narrowText } from './cell';
import { HEADS, meaningOf, type TableColumn } from './table-words';

/** Which column of a table holds what. */
export interface TableLayout {
  /** Place of the head, from 0. */
  readonly at: number;
  readonly columns: ReadonlyMap<TableColumn, number>;
  /** Heads nobody here knows, or that say again what another column says: their cells are not taken. */
  readonly unused: readonly string[];
}

/** Above the head there may be a title and remarks. */
export const SEARCHED_ROWS = 20;

/** A head without what forms add to it: 日期（必填）, 标题*. */
const headText = (cell: Cell): string =>
  narrowText(cell)
    .replace(/\(.*?\)|[*:]/g, '')
    .trim();

function layoutOfRow(row: readonly Cell[], at: number): TableLayout {
  const columns = new Map<TableColumn, number>();
  const isMain = (column: TableColumn, place: number): boolean =>
    [HEADS[column].zh, HEADS[column].en].includes(headText(row[place]));
  for (const [place, cell] of row.entries()) {
    const column = meaningOf(HEADS, headText(cell));
    if (column === undefined) continue;
    const taken = columns.get(column);
    // 标题 is the title even where 内容 stands before it
    if (taken === undefined || (isMain(column, place) && !isMain(column, taken))) columns.set(column, place);
  }
  const used = new Set(columns.values());
  const unused = row.flatMap((cell, place) => {
    const text = headText(cell);
    return text === '' || used.has(place) ? [] : [text];
  });
  return { at, columns, unused };
}

/** Finds the head of a table: the first row near the top that has a date and a title. Undefined = there is none. */
export const findLayout = (table: readonly (readonly Cell[])[]): TableLayout | undefined =>
  table
    .slice(0, SEARCHED_ROWS)
    .map(layoutOfRow)
    .find(({ columns }) => columns.has('day') && columns.has('title'));
