import type { Category } from '@/utils/model/category';
import { type CompanyTerm, LEXICON_LIMIT } from '@/utils/model/company-term';
import { hideTerm } from './hide-term';
import { type Column, categoryOf, columnOf, isoDate, isYes, severityOf } from './list-columns';

export interface RowProblem {
  /** 1-based, as a spreadsheet counts. */
  readonly row: number;
  readonly field: Column;
  readonly problem: 'missing' | 'unknown' | 'long' | 'date' | 'limit';
}

export interface ParsedList {
  readonly terms: readonly CompanyTerm[];
  readonly problems: readonly RowProblem[];
  /** Rows that said the same word again; the last one counts. */
  readonly repeats: number;
}

const MAX_WORD = 100;
const MAX_NOTE = 500;
const MAX_PARTS = 20;
const parts = (cell: string): readonly string[] =>
  cell
    .split(/[|｜、;；]/)
    .map((part) => part.trim())
    .filter(Boolean);
/** Two spellings that differ only in case, width or spaces are one entry. */
export const termId = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Columns of a table: by its head, or the word alone in the first column when there is no head. */
function layoutOf(head: readonly string[]): {
  readonly columns: readonly (Column | undefined)[];
  readonly from: number;
} {
  const columns = head.map(columnOf);
  return columns.includes('text') ? { columns, from: 1 } : { columns: ['text'], from: 0 };
}

/**
 * Terms of a table's rows; a row marked secret keeps its fingerprint only, made with `salt`.
 * Every cell that does not fit is named with its row; nothing is guessed.
 */
export function rowsToTerms(
  rows: readonly (readonly string[])[],
  shownCategories: readonly (readonly [Category, string])[],
  salt = '',
): ParsedList {
  const { columns, from } = layoutOf(rows[0] ?? []);
  const byId = new Map<string, CompanyTerm>();
  const problems: RowProblem[] = [];
  let repeats = 0;

  for (const [i, cells] of rows.entries()) {
    if (i < from || cells.every((cell) => cell.trim() === '')) continue;
    const row = i + 1;
    const cell = (column: Column): string | undefined => {
      const at = columns.indexOf(column);
      return at < 0 ? undefined : (cells[at] ?? '').trim();
    };
    const fail = (field: Column, problem: RowProblem['problem']) => problems.push({ row, field, problem });
    const before = problems.length;

    const text = cell('text') ?? '';
    if (text === '') fail('text', 'missing');
    else if (text.length > MAX_WORD) fail('text', 'long');
    const severityCell = cell('severity');
    const severity = severityCell === undefined ? 'warn' : severityOf(severityCell);
    if (!severity) fail('severity', severityCell === '' ? 'missing' : 'unknown');
    const category = cell('category') ? categoryOf(cell('category') ?? '', shownCategories) : 'company';
    if (!category) fail('category', 'unknown');
    const embargoUntil = cell('embargoUntil') ? isoDate(cell('embargoUntil') ?? '') : undefined;
    if (cell('embargoUntil') && !embargoUntil) fail('embargoUntil', 'date');
    const note = cell('note');
    if (note && note.length > MAX_NOTE) fail('note', 'long');
    const replacements = parts(cell('replacements') ?? '');
    if (replacements.length > MAX_PARTS || replacements.some((word) => word.length > MAX_WORD))
      fail('replacements', 'long');
    const allow = parts(cell('allow') ?? '');
    if (allow.length > MAX_PARTS || allow.some((word) => word.length > MAX_WORD)) fail('allow', 'long');
    const kind = cell('kind');
    const isAllow = kind === 'allow' || kind === '例外' || kind === '放行';
    if (kind && !isAllow && kind !== 'deny' && kind !== '禁用') fail('kind', 'unknown');
    const isSecret = isYes(cell('secret') ?? '');
    if (isSecret === undefined) fail('secret', 'unknown');
    if (problems.length > before || !severity || !category) continue;

    const id = termId(text);
    const term: CompanyTerm = {
      id,
      text,
      category,
      severity,
      ...(isAllow ? { kind: 'allow' as const } : {}),
      ...(replacements.length > 0 ? { replacements } : {}),
      ...(embargoUntil ? { embargoUntil } : {}),
      ...(note ? { note } : {}),
      ...(allow.length > 0 ? { allow } : {}),
    };
    const stored = isSecret ? hideTerm(term, salt) : term;
    if (byId.has(stored.id)) repeats += 1;
    byId.set(stored.id, stored);
  }
  if (byId.size > LEXICON_LIMIT) problems.push({ row: LEXICON_LIMIT + 1, field: 'text', problem: 'limit' });
  return { terms: [...byId.values()], problems, repeats };
}
