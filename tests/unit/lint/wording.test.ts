import { describe, expect, it } from 'vitest';
import { createLinter, type LinterOptions } from '@/utils/domain/lint/create-linter';
import { LintMemory } from '@/utils/domain/lint/memory';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { buildScanner } from '@/utils/domain/lint/scanner';
import { openBuiltinWording } from '@/utils/domain/lint/wording/builtin';
import { heaviestWords } from '@/utils/domain/lint/wording/explain';
import { eachFeature } from '@/utils/domain/lint/wording/features';
import { openWording } from '@/utils/domain/lint/wording/model';
import { scoreClauses } from '@/utils/domain/lint/wording/score';
import type { LintContext } from '@/utils/model/policy';
import { encodeWording } from '../../../scripts/wording/encode';
import { SCORED } from '../../../scripts/wording/samples';

const context: LintContext = {
  industry: 'general',
  commercial: true,
  hasPurchaseLink: false,
  surface: 'post',
  now: 0,
};
const scanner = buildScanner(BUILTIN_PACKS);

/** A model that knows one word of one category; everything else scores the bias. */
function modelOf(word: string, category: (typeof SCORED)[number], bias = -10) {
  const byHash = new Map<number, number>();
  eachFeature(word, 'own', (hash, _at, length) => {
    if (length === word.length) byHash.set(hash, 1.5);
  });
  const weights = SCORED.map((each) => ({ bias, byHash: each === category ? byHash : new Map() }));
  const flat = (value: number) => SCORED.map(() => value);
  const thresholds = { raise: flat(bias + 1), lower: flat(-4) };
  return openWording(Uint8Array.from(encodeWording(weights, thresholds)).buffer);
}
const lint = (text: string, options: Partial<LinterOptions> = {}) =>
  createLinter({ packs: BUILTIN_PACKS, scanner, ...options }).lint(text, context);

describe('the wording score', () => {
  const wording = modelOf('木头人', 'vulgar');

  it('asks about a clause that no rule knows, and names the words', () => {
    const text = '今天开会，他像个木头人，真的。';
    expect(lint(text).findings).toEqual([]);
    const { findings } = lint(text, { wording });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'cn.wording.vulgar',
      severity: 'warn',
      quote: '他像个木头人',
    });
    expect(findings[0]?.hint).toContain('“木头人”');
    expect(findings[0]?.citations.length).toBeGreaterThan(0);
  });

  it('knows nothing of other languages', () => {
    const text = 'Hello everyone, our store opens at nine tomorrow. Space on the button 发出';
    expect(lint(text, { wording: openBuiltinWording() }).findings).toEqual([]);
  });

  it('may be graded and switched off like any rule', () => {
    const text = '他像个木头人';
    const graded = lint(text, { wording, settings: [{ rule: 'cn.wording.vulgar', severity: 'info' }] });
    expect(graded.findings.map(({ severity }) => severity)).toEqual(['info']);
    const off = lint(text, { wording, packSettings: [{ pack: 'cn-wording', enabled: false }] });
    expect(off.findings).toEqual([]);
  });

  it('is silent where a rule has spoken', () => {
    const text = '这款茶是国家级木头人工艺';
    const { findings } = lint(text, { wording: modelOf('木头人', 'absolute-claim', -1) });
    expect(findings.map(({ rule }) => rule)).toEqual(['cn.ad.absolute.state-level']);
  });

  it('does not speak in place of a rule that was switched off or of an ignored word', () => {
    const text = '这款茶是国家级木头人工艺';
    const rule = 'cn.ad.absolute.state-level';
    const mine = modelOf('木头人', 'absolute-claim', -1);
    const off = lint(text, { wording: mine, settings: [{ rule, enabled: false }] });
    expect(off.findings).toEqual([]);
    const ignores = [{ scope: 'word', rule, word: '国家级', reason: '获准使用' }] as const;
    expect(lint(text, { wording: mine, ignores }).findings).toEqual([]);
  });

  it('lets a person be quoted as an exemption, not found', () => {
    const { findings, exemptions } = lint('警方提醒：骂人“木头人”也可能违法，请文明发言', { wording });
    expect(findings.filter(({ rule }) => rule.startsWith('cn.wording'))).toEqual([]);
    expect(exemptions.some(({ rule }) => rule === 'cn.wording.vulgar')).toBe(true);
  });
});

describe('a second opinion', () => {
  const text = '村里挖出一口古井，打开后所有人都跑了';
  const wording = modelOf('木头人', 'vulgar');
  const severities = (options: Partial<LinterOptions>) => lint(text, options).findings.map((f) => f.severity);

  it('turns what a broad rule warns of into a hint, with the reason', () => {
    expect(severities({})).toEqual(['warn']);
    const [finding] = lint(text, { wording }).findings;
    expect(finding?.severity).toBe('info');
    expect(finding?.hint).toMatch(/^从整段写法看/);
  });

  it('leaves a severity that was chosen, and everything once its pack is off', () => {
    expect(severities({ wording, settings: [{ rule: 'cn.clickbait.withheld', severity: 'warn' }] })).toEqual([
      'warn',
    ]);
    expect(severities({ wording, packSettings: [{ pack: 'cn-wording', enabled: false }] })).toEqual(['warn']);
  });

  it('never touches what is forbidden', () => {
    const block = lint('这款茶是国家级工艺', { wording }).findings.map((f) => f.severity);
    expect(block).toEqual(['block']);
  });
});

describe('scores', () => {
  const model = modelOf('木头人', 'vulgar', -1);

  it('are the same from memory', () => {
    const memory = new LintMemory();
    const text = '一，二，木头人，四。五！木头人？';
    scoreClauses(text, context, model, memory);
    const [a, b] = [memory, new LintMemory()].map((each) =>
      scoreClauses(text, context, model, each).map(({ scores }) => [...scores]),
    );
    expect(a).toEqual(b);
  });

  it('come from words, heaviest first', () => {
    const clause = '他像个木头人。';
    const words = heaviestWords(clause, SCORED.indexOf('vulgar'), model);
    expect(words.map(({ start, end }) => clause.slice(start, end))).toEqual(['木头人']);
  });
});
