import { t } from '@/components/ui/message';
import { toCsv } from '@/utils/core/csv';
import type { ComparedAccount, Report } from '@/utils/model/report';
import { type Cell, type Part, plainCell, reportTables } from './report-tables';
import { periodText } from './report-words';

/** Title of a report, also the name of its files. */
export const reportTitle = (report: Report): string =>
  t(
    'report.title_of',
    periodText(report.period),
    report.uid ? `@${report.accounts[0]?.name ?? ''}` : t('report.matrix'),
  );

/** One CSV with the tables under each other: BOM, CRLF, formulas neutralised. */
export const reportCsv = (report: Report, compared: readonly ComparedAccount[] = []): string =>
  toCsv(
    reportTables(report, compared).flatMap(({ name, rows }) => [
      [name],
      ...rows.map((row) => row.map(plainCell)),
      [],
    ]),
  );

const markdownCell = (cell: Cell): string =>
  String(plainCell(cell)).replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Markdown: a heading and a table for each part. */
export function reportMarkdown(report: Report, compared: readonly ComparedAccount[] = []): string {
  const parts = reportTables(report, compared).map(({ name, rows }) => {
    const width = Math.max(1, ...rows.map((row) => row.length));
    const line = (row: readonly Cell[]): string =>
      `| ${Array.from({ length: width }, (_, i) => markdownCell(row[i] ?? '')).join(' | ')} |`;
    const [head = [], ...body] = rows.filter((row) => row.length > 0);
    return [`## ${name}`, '', line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
  });
  return `# ${reportTitle(report)}\n\n${parts.join('\n\n')}\n`;
}

/** Characters that no sheet's name may have, and its greatest length. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** A chart as it stands on the page, for the sheet of charts. */
export interface ChartPicture {
  readonly png: Blob;
  readonly width: number;
  readonly height: number;
  readonly title: string;
}

const ROW_PX = 20;

/** How a number is shown: whole ones without decimals, a median between two of them with one, rates as per cent. */
function formatOf(cell: number | Part): string {
  if (typeof cell === 'object') return cell.decimals === 1 ? '0.0%' : '0.000%';
  return Number.isInteger(cell) ? '#,##0' : '#,##0.0';
}

/** xlsx: a sheet for each table with real numbers, and one with the charts. */
export async function reportXlsx(
  report: Report,
  compared: readonly ComparedAccount[],
  charts: readonly ChartPicture[],
): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const cell = (value: Cell) => {
    if (typeof value === 'string') return { value, type: String };
    return { value: plainCell(value), type: Number, format: formatOf(value) };
  };
  const sheets = reportTables(report, compared).map(({ name, rows }) => {
    const head = rows.find((row) => row.length > 2) ?? rows[0] ?? [];
    return {
      sheet: sheetName(name),
      stickyRowsCount: rows[0]?.length === head.length ? 1 : 0,
      columns: head.map((_, i) => ({ width: i === 0 ? 22 : 16 })),
      data: rows.map((row) =>
        row.map((value) => ({
          ...cell(value),
          ...(row === head ? { fontWeight: 'bold' as const } : {}),
        })),
      ),
    };
  });
  let at = 1;
  const images = charts.map(({ png, width, height, title }) => {
    const image = {
      content: png,
      contentType: 'image/png' as const,
      width,
      height,
      dpi: 96,
      anchor: { row: at + 1, column: 1 },
      title,
    };
    at += Math.ceil(height / ROW_PX) + 3;
    return image;
  });
  const all = [
    ...sheets,
    ...(charts.length === 0
      ? []
      : [
          { sheet: t('report.sheet_charts'), data: [[{ value: reportTitle(report), type: String }]], images },
        ]),
  ];
  return writeXlsxFile(all as never).toBlob();
}
