import { t } from '@/components/ui/message';
import { decodeText } from '@/utils/core/decode-text';
import { type ItemCandidate, LIMITS, type NamesToIds } from '@/utils/domain/calendar/exchange/candidate';
import type { Cell } from '@/utils/domain/calendar/exchange/cell';
import { itemsOfIcs } from '@/utils/domain/calendar/exchange/items-of-ics';
import { itemsOfTable } from '@/utils/domain/calendar/exchange/items-of-table';
import { tableOfCsv } from '@/utils/domain/calendar/exchange/table-of-csv';
import { tableOfSheet } from '@/utils/domain/calendar/exchange/table-of-sheet';
import { HEADS, type TableColumn } from '@/utils/domain/calendar/exchange/table-words';
import type { PlanItem } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';

export const PLAN_FILES = '.ics,.xlsx,.csv';

/** A row of a file: something that can be taken, or every reason why not. */
export interface FileRow {
  /** Line or row in the file, from 1. */
  readonly at: number;
  readonly title: string;
  readonly item?: ItemCandidate;
  /** Title of what it repeats. */
  readonly twin?: string;
  readonly faults: readonly string[];
}

export type PlanFile =
  | { readonly ok: true; readonly rows: readonly FileRow[] }
  | { readonly ok: false; readonly text: string };

export interface ReadContext {
  readonly names: NamesToIds;
  readonly existing: readonly PlanItem[];
  readonly range: { readonly from: Day; readonly to: Day };
}

/** An event that comes again is laid out so many times at most. */
const MOST_TIMES = 366;
type Problem = Parameters<typeof t>[0] extends `calendar.fault_${infer Name}` ? Name : never;

const faultText = (problem: string, value = ''): string =>
  t(`calendar.fault_${problem.replaceAll('-', '_') as Problem}`, value);
const fileText = (problem: string): string => t(`calendar.file_${problem.replaceAll('-', '_') as 'size'}`);
const columnText = (column: TableColumn): string =>
  HEADS[column][document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'];
const withValue = (field: string, problem: string, value?: string): string =>
  t('calendar.import_fault', value ? `${field} ${value}` : field, faultText(problem, value));

const refused = (problem: string, line: number): PlanFile => ({
  ok: false,
  text: t('calendar.file_line_at', line, fileText(problem)),
});

function readIcs(text: string, { names, existing, range }: ReadContext): PlanFile {
  const read = itemsOfIcs(text, { names, existing, range: { ...range, cap: MOST_TIMES } });
  if (!read.ok) return refused(read.problem, read.line);
  return {
    ok: true,
    rows: read.rows.map((row) => {
      if (!row.ok)
        return {
          at: row.line,
          title: row.summary || row.uid,
          faults: [withValue(row.field, row.problem, row.value)],
        };
      const twin = row.duplicate && twinOf(row.duplicate, existing, read.rows);
      return { at: row.line, title: row.item.title, item: row.item, faults: [], ...(twin ? { twin } : {}) };
    }),
  };
}

/** Title of the item or of the earlier row that a row repeats. */
function twinOf(
  duplicate: { readonly of: 'item'; readonly id: string } | { readonly of: 'row'; readonly index: number },
  existing: readonly PlanItem[],
  rows: readonly { readonly ok: boolean; readonly item?: ItemCandidate }[],
): string {
  return duplicate.of === 'item'
    ? (existing.find(({ id }) => id === duplicate.id)?.title ?? duplicate.id)
    : (rows[duplicate.index]?.item?.title ?? '');
}

function readTable(table: readonly (readonly Cell[])[], { names, existing, range }: ReadContext): PlanFile {
  const read = itemsOfTable(table, {
    names,
    existing,
    year: Number(range.from.slice(0, 4)),
    fillsDates: true,
  });
  if (!read.ok) return refused(read.problem, read.row);
  return {
    ok: true,
    rows: read.rows.map((row) => {
      if (!row.ok)
        return {
          at: row.row,
          title: row.title,
          faults: row.faults.map(({ column, problem, value }) =>
            withValue(columnText(column), problem, value),
          ),
        };
      const twin = row.duplicate && twinOf(row.duplicate, existing, read.rows);
      return { at: row.row, title: row.item.title, item: row.item, faults: [], ...(twin ? { twin } : {}) };
    }),
  };
}

/** Rows of a calendar file or a table, for the preview; nothing is taken yet. */
export async function readPlanFile(file: File, context: ReadContext): Promise<PlanFile> {
  const end = /\.(\w+)$/.exec(file.name.toLowerCase())?.[1];
  if (file.size > LIMITS.file * 3) return { ok: false, text: fileText('size') };
  if (end === 'xlsx') {
    const { readSheet } = await import('read-excel-file/browser');
    return readTable(tableOfSheet(await readSheet(file)), context);
  }
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (end === 'ics') return readIcs(text, context);
  if (end === 'csv') return readTable(tableOfCsv(text), context);
  return { ok: false, text: fileText('unknown') };
}
