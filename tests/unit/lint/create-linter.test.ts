import { describe, expect, it } from 'vitest';
import type { LexiconTerm } from '@/utils/domain/lexicon/term';
import { citePack } from '@/utils/domain/lint/cite-pack';
import { createLinter, type LinterOptions } from '@/utils/domain/lint/create-linter';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { AD_ABSOLUTE } from '@/utils/domain/lint/packs/ad-absolute';
import { buildScanner } from '@/utils/domain/lint/scanner';
import type { RulePack, TermsRule } from '@/utils/domain/lint/types';
import { contextFor } from '../../support/rule-tester';

const scanner = buildScanner(BUILTIN_PACKS);
const make = (options: Partial<LinterOptions> = {}) =>
  createLinter({ packs: BUILTIN_PACKS, scanner, ...options });
const context = contextFor();

const packOf = (rule: Partial<TermsRule> & Pick<TermsRule, 'terms'>): RulePack => ({
  ...AD_ABSOLUTE,
  id: 'company',
  keywords: [],
  rules: [{ ...(AD_ABSOLUTE.rules[0] as TermsRule), id: 'company.rule', not: [], ...rule }],
});

describe('a linter', () => {
  it('blocks 国家级 and 全网最低价 and offers repairs that are clean themselves', () => {
    const text = '国家级工艺，全网最低价';
    const { findings } = make().lint(text, context);
    expect(findings.map((f) => [f.quote, f.severity])).toEqual([
      ['国家级', 'block'],
      ['全网最低价', 'block'],
    ]);
    let fixed = text;
    for (const finding of [...findings].reverse()) {
      const fix = finding.fixes.find(({ kind }) => kind === 'replace');
      expect(fix).toBeDefined();
      fixed = fixed.slice(0, finding.start) + fix?.text + fixed.slice(finding.end);
    }
    expect(make().lint(fixed, context).findings).toEqual([]);
  });

  it('says why something was let through', () => {
    const { findings, exemptions } = make().lint('广告法规定，不得使用“国家级”等用语', context);
    expect(findings).toEqual([]);
    expect(exemptions[0]?.quote).toBe('国家级');
    expect(exemptions[0]?.exemption).toMatch(/^speech\./);
    expect(exemptions[0]?.because).toContain('国家级');
  });

  it('judges only the own sentence when it lets something through', () => {
    const { findings } = make().lint('广告法规定了很多。我们是国家级品牌', context);
    expect(findings.some((f) => f.quote === '国家级')).toBe(true);
  });

  it('gives the same answer every time and sorts by severity, then place', () => {
    const text = '最好的茶，国家级，稳赚不赔，转发抽奖送大奖！！！！';
    const first = make().lint(text, context);
    expect(make().lint(text, context)).toEqual(first);
    const order = first.findings.map((f) => ['block', 'warn', 'evidence', 'info'].indexOf(f.severity));
    expect(order).toEqual([...order].sort());
  });

  it('marks one place of a category once', () => {
    const { findings } = make().lint('全网最低价，国家级', context);
    for (const a of findings) {
      for (const b of findings) {
        if (a === b || a.category !== b.category) continue;
        expect(a.end <= b.start || b.end <= a.start).toBe(true);
      }
    }
  });

  it('ignores links, names and bracketed emoji', () => {
    const { findings } = make().lint('看 https://example.com/top1-best @国家级好茶 [国家级]', context);
    expect(findings.filter((f) => /国家级|top1|best/.test(f.quote))).toEqual([]);
  });

  it('brings doubtful readings one level lower and shows them', () => {
    const plain = make().lint('国家级好茶', context).findings[0];
    const doubtful = make()
      .lint('囯佳级好茶', context)
      .findings.find((f) => f.category === 'absolute-claim');
    expect(plain?.severity).toBe('block');
    expect(doubtful?.severity).toBe('warn');
    expect(doubtful?.shown).toContain('国家级');
    expect(doubtful?.message).toContain('疑似');
  });

  it('takes settings: off, another severity, locked, packs off', () => {
    const rule = 'cn.ad.absolute.state-level';
    const of = (options: Partial<LinterOptions>) =>
      make(options)
        .lint('国家级好茶', context)
        .findings.find((f) => f.rule === rule);
    expect(of({ settings: [{ rule, enabled: false }] })).toBeUndefined();
    expect(of({ settings: [{ rule, severity: 'info' }] })?.severity).toBe('info');
    expect(of({ settings: [{ rule, locked: true }] })?.locked).toBe(true);
    expect(of({ packSettings: [{ pack: AD_ABSOLUTE.id, enabled: false }] })).toBeUndefined();
  });

  it('keeps ignoring a word and ignoring a rule apart', () => {
    const rule = 'cn.ad.absolute.state-level';
    const of = (text: string, ignores: LinterOptions['ignores']) =>
      make({ ignores: ignores ?? [] })
        .lint(text, context)
        .findings.some((f) => f.rule === rule);
    expect(of('国家级', [{ scope: 'word', rule, word: '国家级', reason: '商标' }])).toBe(false);
    expect(of('世界级', [{ scope: 'word', rule, word: '国家级', reason: '商标' }])).toBe(true);
    expect(of('世界级', [{ scope: 'rule', rule, reason: '试运行' }])).toBe(false);
  });

  it('counts evidence that was given as settled', () => {
    const text = '我们的净水器过滤率高达99.99%，放心喝';
    const asked = make()
      .lint(text, context)
      .findings.find((f) => f.category === 'false-claim');
    expect(asked?.severity).toBe('evidence');
    const given = make().lint(text, { ...context, evidence: { 'false-claim': '检测报告 2026-18' } });
    expect(given.findings.filter((f) => f.severity === 'evidence')).toEqual([]);
    expect(given.exemptions.some((e) => e.exemption === 'evidence')).toBe(true);
  });

  it('reports a rule that fails and runs the others', () => {
    const broken = { ...scanner, scan: () => scanner.scan('') };
    const result = createLinter({ packs: BUILTIN_PACKS, scanner: broken }).lint('全网最低价', context);
    expect(result.crashed).toEqual([]);
    expect(result.findings.length).toBeGreaterThan(0);
  });

  it('speaks for company words with their note and replacement', () => {
    const company: readonly LexiconTerm[] = [
      { id: '1', text: '云杉二号', category: 'secret', note: '12 月 1 日前不能提' },
      { id: '2', text: '蓝鲸茶饮', category: 'competitor', severity: 'warn', replacements: ['其他品牌'] },
    ];
    const linter = make({ scanner: buildScanner(BUILTIN_PACKS, company) });
    const { findings } = linter.lint('云杉二号比蓝鲸茶饮早', context);
    expect(findings.find((f) => f.category === 'secret')).toMatchObject({
      severity: 'block',
      quote: '云杉二号',
    });
    expect(findings.find((f) => f.category === 'competitor')?.fixes).toEqual([
      { kind: 'replace', text: '其他品牌' },
    ]);
  });

  it('lets a longer harmless word win', () => {
    const packs = [citePack(packOf({ terms: ['级'], allow: ['升级'] }))];
    const linter = createLinter({ packs, scanner: buildScanner(packs) });
    expect(linter.lint('系统升级', context).findings).toEqual([]);
    expect(linter.lint('一级', context).findings).toHaveLength(1);
  });

  it('judges the reposted original', () => {
    const repost: RulePack = {
      ...AD_ABSOLUTE,
      rules: [
        ...AD_ABSOLUTE.rules,
        {
          ...(AD_ABSOLUTE.rules[0] as TermsRule),
          id: 'company.repost',
          kind: 'repost',
          message: '原文里有“{found}”',
          inherits: { severities: ['block'] },
        } as never,
      ],
    };
    const linter = createLinter({ packs: [citePack(repost)], scanner });
    const result = linter.lint('大家看', {
      ...context,
      original: { text: '国家级品牌，全国第一', author: '某店' },
    });
    expect(result.findings[0]).toMatchObject({ rule: 'company.repost', start: 0, end: 3 });
    expect(linter.lint('大家看', { ...context, original: { text: '今天天晴' } }).findings).toEqual([]);
  });
});
