import type { Cell } from './cell';

const cellOf = (value: unknown): Cell =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  value instanceof Date
    ? value
    : undefined;

/** Rows that a reader of sheets gives, for `itemsOfTable`. Its cells are checked: read-excel-file types dates wrongly. */
export const tableOfSheet = (rows: readonly (readonly unknown[])[]): readonly (readonly Cell[])[] =>
  rows.map((row) => row.map(cellOf));
