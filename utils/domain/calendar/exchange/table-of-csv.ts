import Papa from 'papaparse';
import { findLayout, SEARCHED_ROWS } from './table-layout';

const DELIMITERS = [',', '\t', ';'] as const;

/**
 * Rows of a CSV (comma, tab or semicolon; with or without BOM) for `itemsOfTable`. What parts the cells is told by where
 * a head can be read: counting signs, as papaparse guesses, is misled by notes full of semicolons.
 */
export function tableOfCsv(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/, '');
  const fits = (delimiter: string): boolean =>
    findLayout(Papa.parse<string[]>(plain, { delimiter, preview: SEARCHED_ROWS }).data) !== undefined;
  return Papa.parse<string[]>(plain, { delimiter: DELIMITERS.find(fits) ?? ',' }).data;
}
