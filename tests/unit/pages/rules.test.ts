import { describe, expect, it } from 'vitest';
import { piecesOf } from '@/components/page/MarkedText';
import {
  indexRules,
  parseExample,
  searchRules,
  withSetting,
} from '@/entrypoints/dashboard/pages/policy/rule-index';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';

const entries = indexRules(BUILTIN_PACKS, (rule) => rule.category);
const ids = (query: string) => searchRules(entries, query).map(({ rule }) => rule.id);

describe('rule browser', () => {
  it('knows every built-in rule and its citations', () => {
    expect(entries).toHaveLength(BUILTIN_PACKS.flatMap((pack) => pack.rules).length);
    const uncited = entries.filter(({ rule, citations }) => citations.length !== rule.cite.length);
    expect(uncited.map(({ rule }) => rule.id)).toEqual([]);
  });

  it.each([
    ['a word', '国家级'],
    ['an id', 'CN.AD.absolute.state-level'],
    ['law and article together', '广告法 第九条第（三）项'],
  ])('finds a rule by %s', (_what, query) => {
    expect(ids(query)).toContain('cn.ad.absolute.state-level');
  });

  it('finds nothing for what no rule says, and everything for nothing', () => {
    expect(ids('没有哪条规则说这个 zzz')).toEqual([]);
    expect(ids('  ')).toHaveLength(entries.length);
  });

  it('shows where an example breaks the rule', () => {
    expect(parseExample('这是〔国家级〕配方')).toEqual({ text: '这是国家级配方', start: 2, end: 5 });
    expect(parseExample('没有记号')).toEqual({ text: '没有记号', start: 0, end: 0 });
  });

  it('keeps one setting a rule and none that says nothing', () => {
    const one = withSetting([], { rule: 'a', enabled: false });
    expect(withSetting(one, { rule: 'a', enabled: false, severity: 'warn' })).toEqual([
      { rule: 'a', enabled: false, severity: 'warn' },
    ]);
    expect(withSetting(one, { rule: 'a' })).toEqual([]);
  });
});

describe('marked text', () => {
  it('is cut at the edges of marks; the graver one is drawn where they overlap', () => {
    expect(
      piecesOf('abcdef', [
        { start: 1, end: 4, kind: 'warn' },
        { start: 3, end: 5, kind: 'block' },
      ]),
    ).toEqual([
      { text: 'a' },
      { text: 'bc', kind: 'warn' },
      { text: 'd', kind: 'block' },
      { text: 'e', kind: 'block' },
      { text: 'f' },
    ]);
  });

  it('loses nothing when marks stand outside the text', () => {
    const pieces = piecesOf('abc', [{ start: 2, end: 9, kind: 'info' }]);
    expect(pieces.map((piece) => piece.text).join('')).toBe('abc');
    expect(piecesOf('', [])).toEqual([]);
  });
});
