import type { PlanItem } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';
import { type ItemCandidate, LIMITS, type NamesToIds } from './candidate';
import { type Cell, cellText } from './cell';
import { type Duplicate, flagDuplicates } from './duplicates';
import { type CellFault, rowToItem } from './row-to-item';
import { findLayout } from './table-layout';

export type TableRow = {
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
} & (
  | { readonly ok: true; readonly item: ItemCandidate; readonly duplicate?: Duplicate }
  | { readonly ok: false; readonly title: string; readonly faults: readonly CellFault[] }
);

/** empty = nothing in it; no-head = no row near the top names a date and a title; many = more rows than are taken. */
export type TableImport =
  | {
      readonly ok: true;
      /** Row of the head, from 1. */
      readonly head: number;
      /** Heads whose cells are not taken. */
      readonly unused: readonly string[];
      readonly rows: readonly TableRow[];
    }
  | { readonly ok: false; readonly row: number; readonly problem: 'empty' | 'no-head' | 'many' };

export interface TableOptions {
  readonly names: NamesToIds;
  /** Year of dates that name none. */
  readonly year: number;
  /** Items that are there already. */
  readonly existing: readonly PlanItem[];
  /** An empty date means the one above: cells of a day that were joined have their date in the first row only. */
  readonly fillsDates?: boolean;
}

const isEmpty = (row: readonly Cell[]): boolean => row.every((cell) => cellText(cell).trim() === '');

/**
 * Reads the rows of a sheet or CSV for a preview: every row that is not empty gives an item, or says by column what
 * does not fit. Nothing is guessed: a date that could be two, or an account nobody knows, is a fault of its row.
 */
export function itemsOfTable(table: readonly (readonly Cell[])[], options: TableOptions): TableImport {
  if (table.every(isEmpty)) return { ok: false, row: 1, problem: 'empty' };
  const layout = findLayout(table);
  if (!layout) return { ok: false, row: 1, problem: 'no-head' };
  const first = layout.at + 1;
  const filled = table.flatMap((cells, i) => (i < first || isEmpty(cells) ? [] : [{ cells, row: i + 1 }]));
  if (filled.length === 0) return { ok: false, row: first + 1, problem: 'empty' };
  const over = filled[LIMITS.rows];
  if (over) return { ok: false, row: over.row, problem: 'many' };

  let above: Day | undefined;
  const rows = filled.map(({ cells, row }): TableRow => {
    const read = rowToItem(cells, layout.columns, options, options.fillsDates ? above : undefined);
    above = read.day ?? above;
    return read.ok
      ? { row, ok: true, item: read.item }
      : { row, ok: false, title: read.title, faults: read.faults };
  });
  return { ok: true, head: first, unused: layout.unused, rows: flagDuplicates(rows, options.existing) };
}
