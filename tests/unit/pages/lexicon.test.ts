import { describe, expect, it } from 'vitest';
import { isoDate } from '@/entrypoints/dashboard/pages/lexicon/list-columns';
import { rowsToTerms } from '@/entrypoints/dashboard/pages/lexicon/rows-to-terms';
import { companyTerm } from '@/utils/model/schema/company-term';

const shown = [['company', '公司规定']] as const;
const parse = (...rows: string[][]) => rowsToTerms(rows, shown);

describe('rows of a word list', () => {
  it('are read by their head, in any order of columns', () => {
    const { terms, problems } = parse(
      ['说明', '等级', '词', '替换', '保密到', '例外', '类别'],
      ['不提同行', '禁用', ' 竞品甲 ', '', '', '竞品甲虫|竞品甲板', '竞品'],
      ['', '提示', '云杉姜枣茶', '云杉·姜枣茶', '2026年1月5日', '', ''],
    );
    expect(problems).toEqual([]);
    expect(terms).toEqual([
      {
        id: '竞品甲',
        text: '竞品甲',
        category: 'competitor',
        severity: 'block',
        note: '不提同行',
        allow: ['竞品甲虫', '竞品甲板'],
      },
      {
        id: '云杉姜枣茶',
        text: '云杉姜枣茶',
        category: 'company',
        severity: 'info',
        replacements: ['云杉·姜枣茶'],
        embargoUntil: '2026-01-05',
      },
    ]);
    for (const term of terms) expect(companyTerm.safeParse(term).success).toBe(true);
  });

  it('are words alone when there is no head; empty lines do not count', () => {
    expect(parse(['最潮'], [''], ['绝版']).terms.map((term) => [term.text, term.severity])).toEqual([
      ['最潮', 'warn'],
      ['绝版', 'warn'],
    ]);
  });

  it.each([
    [['词', '等级'], ['竞品甲', ''], 'severity', 'missing'],
    [['词', '等级'], ['竞品甲', '致命'], 'severity', 'unknown'],
    [['词', '等级'], ['', '禁用'], 'text', 'missing'],
    [['词', '类别'], ['竞品甲', '谁知道'], 'category', 'unknown'],
    [['词', '保密到'], ['竞品甲', '年底'], 'embargoUntil', 'date'],
    [['词', '保密到'], ['竞品甲', '2026-02-30'], 'embargoUntil', 'date'],
    [['词', '说明'], ['竞品甲', 'x'.repeat(501)], 'note', 'long'],
    [['词'], ['x'.repeat(101)], 'text', 'long'],
    [['词', '用途'], ['竞品甲', '装饰'], 'kind', 'unknown'],
  ])('that do not fit are named: %j %j', (head, row, field, problem) => {
    const { terms, problems } = parse(
      head,
      ['好词', ...row.slice(1).map((_, i) => (head[i + 1] === '等级' ? '禁用' : ''))],
      row,
    );
    expect(problems).toEqual([{ row: 3, field, problem }]);
    expect(terms.map((term) => term.text)).toEqual(['好词']);
  });

  it('that repeat a word are one term, and counted', () => {
    const { terms, repeats } = parse(['词', '等级'], ['ＡＢ', '禁用'], ['ab', '提示']);
    expect(terms).toMatchObject([{ id: 'ab', severity: 'info' }]);
    expect(repeats).toBe(1);
  });

  it('marked secret keep no word', () => {
    const { terms, problems } = rowsToTerms(
      [
        ['词', '保密', '例外'],
        ['春日计划', '是', '春日计划书'],
        ['秋日', '否', ''],
        ['冬日', '也许', ''],
      ],
      shown,
      'salt',
    );
    expect(JSON.stringify(terms)).not.toContain('春日');
    expect(terms).toMatchObject([{ text: '', secret: { salt: 'salt', length: 4 } }, { text: '秋日' }]);
    expect(companyTerm.safeParse(terms[0]).success).toBe(true);
    expect(problems).toEqual([{ row: 4, field: 'secret', problem: 'unknown' }]);
  });

  it('may be exceptions', () => {
    expect(parse(['词', '用途'], ['最后一公里', '例外']).terms).toMatchObject([{ kind: 'allow' }]);
  });
});

describe('isoDate', () => {
  it('takes the ways offices write a day', () => {
    expect(
      ['2026-12-20', '2026/1/5', '2026.1.05', '2026年12月20日', '26-1-1', '2026-13-01', ''].map(isoDate),
    ).toEqual(['2026-12-20', '2026-01-05', '2026-01-05', '2026-12-20', undefined, undefined, undefined]);
  });
});
