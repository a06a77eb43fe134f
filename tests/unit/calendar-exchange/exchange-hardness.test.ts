import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { Cell } from '@/utils/domain/calendar/exchange/cell';
import { icsOfItems } from '@/utils/domain/calendar/exchange/ics-of-items';
import { itemsOfIcs } from '@/utils/domain/calendar/exchange/items-of-ics';
import { itemsOfTable } from '@/utils/domain/calendar/exchange/items-of-table';
import { tableOfItems } from '@/utils/domain/calendar/exchange/table-of-items';
import { tableOfSheet } from '@/utils/domain/calendar/exchange/table-of-sheet';
import { anyPlanItem, exportOptions, importOptions, planItem } from './plan-items';

const anyItems = fc.uniqueArray(anyPlanItem, { minLength: 1, maxLength: 4, selector: ({ id }) => id });
const tableOptions = { names: importOptions.names, year: 2026, existing: [] };

describe('nothing that somebody brings breaks the import', () => {
  it('lines of a calendar file left out, doubled, mixed or changed: a place that is wrong, or a row for every event', () => {
    const change = fc.record({
      at: fc.nat(),
      how: fc.constantFrom('drop', 'double', 'cut', 'swap', 'noise'),
      noise: fc.string({ unit: 'binary', maxLength: 20 }),
    });
    fc.assert(
      fc.property(anyItems, fc.array(change, { minLength: 1, maxLength: 4 }), (items, changes) => {
        const lines = icsOfItems(items, exportOptions).split('\r\n');
        for (const { at, how, noise } of changes) {
          const i = at % lines.length;
          const line = lines[i] ?? '';
          if (how === 'drop') lines.splice(i, 1);
          else if (how === 'double') lines.splice(i, 0, line);
          else if (how === 'cut') lines[i] = line.slice(0, at % 20);
          else if (how === 'swap') lines.splice(i, 2, lines[i + 1] ?? '', line);
          else lines[i] = line.replace(/:.*/s, `:${noise}`);
        }
        const text = lines.join('\r\n');
        const read = itemsOfIcs(text, importOptions);
        if (!read.ok) expect(read.line).toBeGreaterThan(0);
        else expect(read.rows.length).toBeGreaterThanOrEqual(text.match(/^BEGIN:VEVENT$/gm)?.length ?? 0);
      }),
    );
  });

  it('any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(itemsOfIcs(text, importOptions).ok).toBe(false);
      }),
    );
  });

  it('any cells under a head: every row that is not empty gives an item or faults', () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.date({ noInvalidDate: false }),
      fc.constantFrom(null, undefined, '2026-9-1', '8:30', 46_266, '上新'),
    );
    const head = ['日期', '时间', '标题', '账号', '标签', '链接', '编号'];
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = itemsOfTable([head, ['9-1', '', '早安'], ...rows], tableOptions);
        if (!read.ok) throw new Error(read.problem);
        for (const row of read.rows) if (!row.ok) expect(row.faults.length).toBeGreaterThan(0);
        const isFilled = (row: readonly Cell[]): boolean =>
          row.some((one) => one !== null && one !== undefined && String(one).trim() !== '' && !isNoDate(one));
        expect(read.rows).toHaveLength(1 + rows.filter(isFilled).length);
      }),
    );
  });
});

const isNoDate = (cell: Cell): boolean => cell instanceof Date && Number.isNaN(cell.getTime());

describe('a real sheet', () => {
  it('of our own export comes back as it was', async () => {
    const items = [
      planItem({ uids: ['1001'], note: '=1+1 不是公式', tags: ['新品'], link: 'https://weibo.com/1001/A' }),
      planItem({ id: '0012', channel: 'wechat', uids: [], title: '-50% 只限今天', state: 'writing' }),
    ];
    const names = { accountName: () => undefined, ownerName: () => undefined, campaignName: () => undefined };
    const data = tableOfItems(items, names, 'zh').map((row) => row.map((value) => ({ value, type: String })));
    const bytes = await writeXlsxFile(data).toBuffer();
    const read = itemsOfTable(tableOfSheet(await readSheet(bytes)), tableOptions);
    expect(read.ok && read.rows.map((row) => row.ok && row.item)).toEqual(
      items.map(({ rev: _v, draftIds: _d, releases: _r, updatedAt: _u, updatedBy: _b, ...item }) => item),
    );
  });

  it('with dates, times and numbers as people type them', async () => {
    const text = (value: string) => ({ value, type: String });
    const number = (value: number, format?: string) => ({
      value,
      type: Number,
      ...(format ? { format } : {}),
    });
    const bytes = await writeXlsxFile([
      ['日期', '时间', '标题', '账号'].map(text),
      [
        { value: new Date(Date.UTC(2026, 8, 1)), type: Date, format: 'yyyy/m/d' },
        number(0.354_166_666_666_667, 'h:mm'),
        text('上新'),
        number(1_234_567_890),
      ],
      [number(46_267), number(0.833_333_333_333_333), text('晚安'), text('@1001')],
    ]).toBuffer();
    expect(itemsOfTable(tableOfSheet(await readSheet(bytes)), tableOptions)).toMatchObject({
      rows: [
        { item: { day: '2026-09-01', minute: 510, uids: ['1234567890'] } },
        { item: { day: '2026-09-02', minute: 1200, uids: ['1001'] } },
      ],
    });
  });
});
