import Papa from 'papaparse';
import { saveFile } from '@/components/page/save-file';
import { toCsv } from '@/utils/core/csv';
import { dayOf } from '@/utils/core/day';
import { decodeText } from '@/utils/core/decode-text';
import type { CompanyTerm } from '@/utils/model/company-term';
import { categories } from '../../options';
import { COLUMNS, HEADS } from './list-columns';
import { type ParsedList, rowsToTerms } from './rows-to-terms';

export const ACCEPTED = '.csv,.txt,.tsv,.xlsx';

async function rowsOf(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<readonly (readonly string[])[] | undefined> {
  const end = /\.(\w+)$/.exec(name.toLowerCase())?.[1];
  if (end === 'xlsx') {
    const { readSheet } = await import('read-excel-file/browser');
    const sheet = await readSheet(new Blob([bytes]));
    return sheet.map((row) =>
      row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))),
    );
  }
  const text = decodeText(bytes).replace(/^\uFEFF/, '');
  if (end === 'txt') return text.split(/\r?\n/).map((line) => [line]);
  if (end === 'csv' || end === 'tsv') return Papa.parse<string[]>(text).data;
  return undefined;
}

/** Words of a list file: table with a head, table of words, or one word a line. */
export async function readListFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  salt: string,
): Promise<ParsedList | 'unknown-format'> {
  const rows = await rowsOf(name, bytes);
  return rows ? rowsToTerms(rows, categories(), salt) : 'unknown-format';
}

const cellsOf = (term: CompanyTerm): readonly string[] =>
  COLUMNS.map((column) => {
    // a secret entry is not exported: a hash brings no word back
    const value = column === 'secret' ? '' : term[column];
    return Array.isArray(value) ? value.join('|') : String(value ?? '');
  });

const table = (terms: readonly CompanyTerm[]): readonly (readonly string[])[] => [
  COLUMNS.map((column) => HEADS[column][0] ?? column),
  // a hash brings no word back: secret entries stay on this machine
  ...terms.filter((term) => term.secret === undefined).map(cellsOf),
];

const fileName = (end: string) => `weiheng-words-${dayOf(Date.now())}.${end}`;

export const saveAsCsv = (terms: readonly CompanyTerm[]): void =>
  saveFile(fileName('csv'), toCsv(table(terms)), 'text/csv');

export async function saveAsXlsx(terms: readonly CompanyTerm[]): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const data = table(terms).map((row) => row.map((value) => ({ value, type: String })));
  await writeXlsxFile(data).toFile(fileName('xlsx'));
}
