import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '@/utils/core/csv';
import type { IdsToNames, NamesToIds } from '@/utils/domain/calendar/exchange/candidate';
import type { Cell } from '@/utils/domain/calendar/exchange/cell';
import { itemsOfTable, type TableRow } from '@/utils/domain/calendar/exchange/items-of-table';
import { tableOfCsv } from '@/utils/domain/calendar/exchange/table-of-csv';
import { tableOfItems } from '@/utils/domain/calendar/exchange/table-of-items';
import {
  ACTIVITY_WORDS,
  CHANNEL_WORDS,
  ELEMENT_WORDS,
  FORM_WORDS,
  STATE_WORDS,
} from '@/utils/domain/calendar/exchange/table-words';
import { anyPlanItem, planItem } from './plan-items';

const ACCOUNTS = [
  ['1001', '花店官微'],
  ['1002', '花店北京'],
] as const;
const idsToNames: IdsToNames = {
  accountName: (uid) => ACCOUNTS.find(([id]) => id === uid)?.[1],
  ownerName: (id) => (id === 'p-1' ? '小王' : undefined),
  campaignName: (id) => (id === 'c-1' ? '双十一' : undefined),
};
const names: NamesToIds = {
  accountOf: (text) => ACCOUNTS.find((account) => account.includes(text as never))?.[0],
  ownerOf: (text) => (text === '小王' ? 'p-1' : undefined),
  campaignOf: (text) => (text === '双十一' ? 'c-1' : undefined),
};
const options = { names, year: 2026, existing: [] };

const rowsOf = (...table: readonly (readonly Cell[])[]): readonly TableRow[] => {
  const read = itemsOfTable(table, options);
  if (!read.ok) throw new Error(read.problem);
  return read.rows;
};
const faultsOf = (head: readonly string[], ...cells: readonly Cell[]) => {
  const [row] = rowsOf(['日期', '标题', ...head], ['2026-9-1', '上新', ...cells]);
  return row && !row.ok ? row.faults : [];
};

describe('a table of items', () => {
  it('is written with words of the language, and everything as text', () => {
    const item = planItem({
      uids: ['1001', '1002'],
      activity: 'lottery',
      isPromotion: true,
      ownerId: 'p-1',
      campaignId: 'c-1',
      tags: ['新品', '限时'],
      elements: ['text', 'mention'],
      pillar: '上新',
    });
    const [head, row] = tableOfItems([item], idsToNames, 'zh');
    expect(Object.fromEntries(head?.map((name, i) => [name, row?.[i]]) ?? [])).toEqual({
      日期: '2026-09-01',
      时间: '08:30',
      标题: '春节祝福',
      渠道: '微博',
      账号: '花店官微、花店北京',
      栏目: '上新',
      形式: '原创',
      元素: '文字、@',
      活动: '抽奖',
      促销: '是',
      负责人: '小王',
      状态: '已批准',
      标签: '新品、限时',
      项目: '双十一',
      链接: '',
      备注: '',
      复盘: '',
      编号: 'i-1',
    });
    expect(tableOfItems([item], idsToNames, 'en').map((cells) => cells.slice(0, 5))).toEqual([
      ['Date', 'Time', 'Title', 'Channel', 'Account'],
      ['2026-09-01', '08:30', '春节祝福', 'Weibo', '花店官微、花店北京'],
    ]);
  });

  it.each(['zh', 'en'] as const)('comes back from CSV in %s as it was', (language) => {
    const anyRow = anyPlanItem.map(
      ({
        mids: _mids,
        publishedAt: _at,
        slotId: _slot,
        ownerId: _owner,
        campaignId: _campaign,
        ...item
      }) => ({
        ...item,
        mids: [],
        uids: item.channel === 'weibo' ? ['1001'] : [],
        // what parts the entries of a cell cannot be in one
        tags: [...new Set(item.tags.map((tag) => tag.replace(/[、,;|\n]/g, '').trim()))].filter(
          (tag) => tag !== '',
        ),
      }),
    );
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 4 }), (items) => {
        const csv = toCsv(tableOfItems(items, idsToNames, language));
        const read = itemsOfTable(tableOfCsv(csv), options);
        const back = read.ok ? read.rows.map((row) => (row.ok ? row.item : row)) : read;
        const expected = items.map(
          ({ rev: _rev, draftIds: _d, releases: _r, updatedAt: _u, updatedBy: _b, ...item }) => item,
        );
        expect(back).toEqual(expected);
      }),
    );
  });
});

describe('a table that people keep', () => {
  it('is read with its own heads, a title above, and cells of several kinds', () => {
    const read = itemsOfTable(
      [
        ['九月内容排期', null, null, null, null, null, null],
        [],
        ['发布日期（必填）', '发布时间', '选题*', '平台', '帐号', '责任人', '字数'],
        [46_266, 0.354_166_666_7, '开学季', '新浪微博', '@花店官微，1002', '小王', 120],
        [null, null, null, null, null, null, null],
        [new Date(Date.UTC(2026, 8, 2)), '晚上8点', '周三上新', null, '花店北京', null, 90],
        ['9月10日', '', '教师节', '公众号', '', '', ''],
      ],
      options,
    );
    expect(read).toMatchObject({ ok: true, head: 3, unused: ['字数'] });
    expect(read.ok && read.rows).toEqual([
      {
        row: 4,
        ok: true,
        item: expect.objectContaining({
          day: '2026-09-01',
          minute: 510,
          title: '开学季',
          uids: ['1001', '1002'],
          ownerId: 'p-1',
          channel: 'weibo',
        }),
      },
      {
        row: 6,
        ok: true,
        item: expect.objectContaining({
          day: '2026-09-02',
          minute: 1200,
          uids: ['1002'],
          state: 'idea',
          form: 'original',
        }),
      },
      { row: 7, ok: true, item: expect.objectContaining({ day: '2026-09-10', channel: 'wechat', uids: [] }) },
    ]);
    expect(read.ok && read.rows[2]?.ok && 'minute' in read.rows[2].item).toBe(false);
  });

  it.each([',', '\t', ';'])('is read from CSV parted by %j, whatever stands in its notes', (sign) => {
    const csv = `排期\r\n日期${sign}标题${sign}备注\r\n9-1${sign}上新${sign}"a;b;c,d\n\t;,;"\r\n`;
    expect(itemsOfTable(tableOfCsv(csv), options)).toMatchObject({
      ok: true,
      head: 2,
      rows: [{ row: 3, ok: true, item: { title: '上新', note: 'a;b;c,d\n\t;,;' } }],
    });
  });

  it('takes 标题 for the title where 内容 stands before it, and says that 内容 is not taken', () => {
    const read = itemsOfTable(
      [
        ['日期', '内容', '标题'],
        ['9-1', '正文很长', '上新'],
      ],
      options,
    );
    expect(read).toMatchObject({ unused: ['内容'], rows: [{ item: { title: '上新' } }] });
  });

  it('takes the date above only where it is told to', () => {
    const table = [
      ['日期', '标题'],
      ['9-1', '早安'],
      ['', '上新'],
      ['', '晚安'],
    ];
    expect(itemsOfTable(table, options)).toMatchObject({
      rows: [
        { ok: true },
        { ok: false, row: 3, faults: [{ column: 'day', problem: 'missing' }] },
        { ok: false },
      ],
    });
    expect(itemsOfTable(table, { ...options, fillsDates: true })).toMatchObject({
      rows: [
        { ok: true },
        { ok: true, item: { day: '2026-09-01' } },
        { ok: true, item: { day: '2026-09-01' } },
      ],
    });
  });

  it('flags what is there already and what stands there twice', () => {
    const read = itemsOfTable(
      [
        ['日期', '标题', '账号'],
        ['9-1', '春节 祝福', '花店官微'],
        ['9-2', '上新', '1001'],
        ['9-2', '上新', '花店官微'],
        ['9-2', '上新', '1002'],
      ],
      { ...options, existing: [planItem({ title: '春节　祝福' })] },
    );
    expect(read.ok && read.rows.map((row) => row.ok && row.duplicate)).toEqual([
      { of: 'item', id: 'i-1', by: 'content' },
      undefined,
      { of: 'row', index: 1 },
      undefined,
    ]);
  });
});

describe('faults are named by row and column', () => {
  it('all of a row together', () => {
    expect(
      rowsOf(
        ['日期', '时间', '标题', '渠道', '账号', '状态'],
        ['9-1', '8:30', '上新', '微博', '花店官微', '待发'],
        ['2026-2-30', '25:00', '', '微搏', '花店上海、花店官微', '发了'],
      ),
    ).toEqual([
      expect.objectContaining({ row: 2, ok: true }),
      {
        row: 3,
        ok: false,
        title: '',
        faults: expect.arrayContaining([
          { column: 'day', problem: 'malformed', value: '2026-2-30' },
          { column: 'minute', problem: 'malformed', value: '25:00' },
          { column: 'title', problem: 'missing', value: '' },
          { column: 'channel', problem: 'unknown', value: '微搏' },
          { column: 'uids', problem: 'unknown', value: '花店上海' },
          { column: 'state', problem: 'unknown', value: '发了' },
        ]),
      },
    ]);
  });

  it.each([
    [['负责人'], ['老李'], { column: 'ownerId', problem: 'unknown', value: '老李' }],
    [['项目'], ['双十二'], { column: 'campaignId', problem: 'unknown', value: '双十二' }],
    [['元素'], ['图片、三维'], { column: 'elements', problem: 'unknown', value: '三维' }],
    [['栏目'], ['长'.repeat(31)], { column: 'pillar', problem: 'long', value: '长'.repeat(31) }],
    [['备注'], ['长'.repeat(2_001)], { column: 'note', problem: 'long', value: '长'.repeat(100) }],
    [
      ['链接'],
      ['javascript:alert(1)'],
      { column: 'link', problem: 'malformed', value: 'javascript:alert(1)' },
    ],
    [['状态'], ['已复盘'], { column: 'lookBack', problem: 'missing', value: '' }],
    [['渠道', '账号'], ['公众号', '1001'], { column: 'uids', problem: 'channel', value: '1001' }],
    [['账号'], [1_234_567_890_123_456], { column: 'uids', problem: 'digits', value: '1234567890123456' }],
    [['促销'], ['也许'], { column: 'isPromotion', problem: 'unknown', value: '也许' }],
    [['编号'], ['a b'], { column: 'id', problem: 'malformed', value: 'a b' }],
  ])('%j %j', (head, cells, fault) => {
    expect(faultsOf(head, ...cells)).toContainEqual(fault);
  });

  it.each([
    ['9月1日-3日', '', 'malformed'],
    ['9月1日-3日', '8:30', 'malformed'],
    ['9月1日 8:30', '9:00', 'malformed'],
    ['9月1日 周五', '', 'weekday'],
  ])('a date that says more than one thing: %s %s', (date, time, problem) => {
    expect(rowsOf(['日期', '时间', '标题'], [date, time, '上新'])).toMatchObject([
      { ok: false, faults: [{ column: 'day', problem, value: date }] },
    ]);
  });

  it('a time behind the date that its column says too is one time', () => {
    expect(rowsOf(['日期', '时间', '标题'], ['9月1日 8:30', '08:30', '上新'])).toMatchObject([
      { item: { minute: 510 } },
    ]);
  });
});

describe('a table that cannot be read', () => {
  it.each([
    [[], 1, 'empty'],
    [[['', null], []], 1, 'empty'],
    [
      [
        ['日期', '标题'],
        ['', ''],
      ],
      2,
      'empty',
    ],
    [
      [
        ['时间', '标题'],
        ['8:30', '上新'],
      ],
      1,
      'no-head',
    ],
    [[['日期', '标题'], ...Array.from({ length: 5_001 }, () => ['9-1', '上新'])], 5_002, 'many'],
  ] as const)('%#', (table, row, problem) => {
    expect(itemsOfTable(table, options)).toEqual({ ok: false, row, problem });
  });
});

describe('words of a table', () => {
  const wordsIn = (file: string): ReadonlyMap<string, string> => {
    const text = readFileSync(resolve(__dirname, '../../../utils/i18n/locales', file), 'utf8');
    const section = /^calendar:\n((?: {2}.*\n|\n)*)/m.exec(text)?.[1] ?? '';
    return new Map(
      [...section.matchAll(/^ {2}(\w+): "?(.*?)"?$/gm)].map(([, key = '', value = '']) => [key, value]),
    );
  };

  it.each([
    ['zh', 'zh_CN.yml'],
    ['en', 'en.yml'],
  ] as const)('are those of the calendar itself, in %s', (language, file) => {
    const shown = wordsIn(file);
    for (const [kind, words] of [
      ['state', STATE_WORDS],
      ['channel', CHANNEL_WORDS],
      ['form', FORM_WORDS],
      ['activity', ACTIVITY_WORDS],
      ['element', ELEMENT_WORDS],
    ] as const)
      for (const [key, word] of Object.entries(words))
        expect(word[language]).toBe(shown.get(`${kind}_${key}`));
  });
});
