/** A cell as the readers of sheets and CSV give it. */
export type Cell = string | number | boolean | Date | null | undefined;

/** Day 0 of a sheet, 1899-12-30: a time alone is on it. */
export const SHEET_DAY_0 = Date.UTC(1899, 11, 30);

/** A cell as text, without the apostrophe that keeps a spreadsheet from running it as a formula. */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString();
  return String(cell).replace(/^'(?=[=+\-@\t\r])/, '');
}

/** Text of a cell with full width made narrow, as dates, times and numbers are read. */
export const narrowText = (cell: Cell): string => cellText(cell).normalize('NFKC').trim();
