import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it, vi } from 'vitest';
import { reportCsv, reportMarkdown, reportXlsx } from '@/components/report/export-report';
import { reportTables } from '@/components/report/report-tables';
import { buildReport } from '@/utils/domain/reports/build-report';
import { compareAccounts } from '@/utils/domain/reports/compare';
import { aDay, aPost, aReading, exact } from '../support/metrics';

vi.mock('#i18n', async () => (await import('./messages')).readMessages());
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'zh-CN' } } }));

const OWN = '1000000001';
const RIVAL = '1000000009';
const period = { kind: 'month' as const, from: '2026-10-01', to: '2026-10-31' };
const posts = [1, 2, 3, 4, 6, 9].map((n) => aPost(String(n), { last: aReading(1, n) }));
const followers = { at: 1, source: 'json' as const, followers: exact(10_000) };
const days = [aDay('2026-10-31', 0, { followers })];
const report = buildReport({
  period,
  accounts: [{ uid: OWN, name: '云杉茶饮' }],
  posts,
  postsBefore: [],
  heatPosts: [],
  unread: [],
  days,
  daysBefore: [],
  usualDays: [],
  offApproval: [],
  madeAt: Date.parse('2026-11-02T09:00:00+08:00'),
});
const compared = compareAccounts({
  period,
  accounts: [
    { uid: OWN, name: '云杉茶饮', isOwn: true },
    { uid: RIVAL, name: '=山前', isOwn: false },
  ],
  posts,
  days,
  unread: [],
});
/** Interactions 75 over six posts and 10,000 followers. */
const RATE = 75 / 10_000 / 6;

describe('the comparison in files', () => {
  it('has a table of its own, and none where nobody is tracked', () => {
    expect(reportTables(report).map(({ name }) => name)).not.toContain('和竞品比');
    const table = reportTables(report, compared).find(({ name }) => name === '和竞品比');
    expect(table?.rows).toEqual([
      [
        ...['账号', '谁的', '粉丝', '精度', '读到的天数', '发布条数', '精度', '读到的天数'],
        ...['单条互动中位数', '精度', '读到的条数', '互动率', '精度', '读到的条数'],
      ],
      [
        ...['云杉茶饮', '自己', 10_000, '精确', 1, 6, '精确', 1],
        ...[10.5, '精确', 6, { part: expect.closeTo(RATE, 10), decimals: 3 }, '精确', 6],
      ],
      ['=山前', '竞品', '缺', '', 0, '缺', '', 0, '缺', '', 0, '缺', '', 0],
    ]);
  });

  it('is written as plain numbers into CSV and Markdown, a name that is a formula made harmless', () => {
    const csv = reportCsv(report, compared);
    expect(csv).toContain("\r\n'=山前,竞品,缺,,0,");
    expect(csv).toContain(`,10.5,精确,6,${RATE},精确,6\r\n`);
    expect(csv).not.toContain('[object');
    const markdown = reportMarkdown(report, compared);
    expect(markdown).toContain('## 和竞品比');
    expect(markdown).not.toContain('[object');
  });

  it('is read back from the workbook as numbers, missing as missing', async () => {
    const book = await reportXlsx(report, compared, []);
    const rows = await readSheet(Buffer.from(await book.arrayBuffer()), '和竞品比');
    expect(rows[1]?.slice(0, 6)).toEqual(['云杉茶饮', '自己', 10_000, '精确', 1, 6]);
    expect(rows[1]?.[8]).toBe(10.5);
    expect(rows[1]?.[11]).toBeCloseTo(RATE, 10);
    expect(rows[2]?.slice(0, 3)).toEqual(['=山前', '竞品', '缺']);
  });

  it('shows a median between two posts as a number, a rate as per cent', async () => {
    const book = await reportXlsx(report, compared, []);
    const files = unzipSync(new Uint8Array(await book.arrayBuffer()));
    const textOf = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
    const index = reportTables(report, compared).findIndex(({ name }) => name === '和竞品比') + 1;
    const sheet = textOf(`xl/worksheets/sheet${index}.xml`);
    const styles = textOf('xl/styles.xml');
    const formats = new Map(
      [...styles.matchAll(/<numFmt [^>]*>/g)].map(([tag]) => [
        /numFmtId="(\d+)"/.exec(tag)?.[1],
        /formatCode="([^"]*)"/.exec(tag)?.[1],
      ]),
    );
    const cellStyles = [...(/<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g)];
    const formatOf = (cell: string): string | undefined => {
      const tag = new RegExp(`<c [^>]*r="${cell}"[^>]*>`).exec(sheet)?.[0] ?? '';
      const style = Number(/ s="(\d+)"/.exec(tag)?.[1]);
      return formats.get(/numFmtId="(\d+)"/.exec(cellStyles[style]?.[0] ?? '')?.[1]);
    };
    expect([formatOf('C2'), formatOf('I2'), formatOf('L2')]).toEqual(['#,##0', '#,##0.0', '0.000%']);
  });
});
