import { describe, expect, it } from 'vitest';
import { formatOf, parsePosts } from '@/entrypoints/dashboard/pages/batch/parse-posts';
import { toCsvReport, toJsonReport } from '@/entrypoints/dashboard/pages/batch/report';
import type { Finding } from '@/utils/model/finding';

describe('posts of a file', () => {
  it('are told by the end of the name', () => {
    expect(['a.JSONL', 'b.ndjson', 'c.csv', 'd.txt', 'e.xlsx', 'f'].map(formatOf)).toEqual([
      'jsonl',
      'jsonl',
      'csv',
      'txt',
      undefined,
      undefined,
    ]);
  });

  it('come out of JSON lines; bad lines are named and the rest stays', () => {
    const source = [
      '{"id":"a","text":"你好","context":{"industry":"finance","commercial":true}}',
      '{"id":"b"',
      '',
      '{"id":"c"}',
      '{"id":"d","text":"x","context":{"industry":"mining"}}',
      '{"text":"没有编号"}',
    ].join('\r\n');
    expect(parsePosts(`\uFEFF${source}`, 'jsonl')).toEqual({
      posts: [
        {
          id: 'a',
          text: '你好',
          context: { industry: 'finance', commercial: true, hasPurchaseLink: undefined },
        },
        { id: '6', text: '没有编号', context: {} },
      ],
      problems: [
        { line: 2, problem: 'json' },
        { line: 4, problem: 'text' },
        { line: 5, problem: 'industry' },
      ],
    });
  });

  it('come out of a table with a head in any column', () => {
    const source = '时间,编号,正文\n周三,"17","第一行\n第二行, 有逗号"\n周四,18,\n';
    expect(parsePosts(source, 'csv')).toEqual({
      posts: [{ id: '17', text: '第一行\n第二行, 有逗号' }],
      problems: [{ line: 3, problem: 'text' }],
    });
  });

  it('come out of a table without a head: the longest cell', () => {
    expect(
      parsePosts('周三,这是一条比较长的微博\n周四,又一条比较长的微博', 'csv').posts.map((p) => p.text),
    ).toEqual(['这是一条比较长的微博', '又一条比较长的微博']);
  });

  it('stand one a line, or apart by empty lines', () => {
    expect(parsePosts('一\n二\n', 'txt').posts.map((p) => p.text)).toEqual(['一', '二']);
    expect(parsePosts('一\n还是一\n\n二\n \n', 'txt').posts.map((p) => p.text)).toEqual(['一\n还是一', '二']);
    expect(parsePosts(' \n\n', 'txt')).toEqual({ posts: [], problems: [] });
  });
});

describe('report', () => {
  const finding: Finding = {
    rule: 'cn.ad.x',
    category: 'absolute-claim',
    severity: 'block',
    start: 0,
    end: 2,
    quote: '最佳',
    message: '不能用',
    reading: 'plain',
    fixes: [],
    citations: [{ law: '《广告法》', article: '第九条', checkedOn: '2026-11-22', verified: true }],
  };
  const checked = [
    { post: { id: '1234567890123456789', text: '=最佳"一杯"' }, findings: [finding] },
    { post: { id: '2', text: '你好' }, findings: [] },
  ];

  it('opens rightly in a spreadsheet: BOM, quotes, no formulas', () => {
    const lines = toCsvReport(checked).split('\r\n');
    expect(lines[0]?.charCodeAt(0)).toBe(0xfeff);
    expect(lines[1]).toBe(
      '1234567890123456789,"\'=最佳""一杯""",block,absolute-claim,cn.ad.x,最佳,0,2,不能用,《广告法》,第九条',
    );
    expect(lines[2]).toBe('2,你好,,,,,,,,,');
  });

  it('has one JSON line a post', () => {
    const [first, second] = toJsonReport(checked)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toEqual({
      id: '1234567890123456789',
      findings: [
        {
          rule: 'cn.ad.x',
          category: 'absolute-claim',
          severity: 'block',
          start: 0,
          end: 2,
          message: '不能用',
        },
      ],
    });
    expect(second).toEqual({ id: '2', findings: [] });
  });
});
