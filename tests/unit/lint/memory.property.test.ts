import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLinter } from '@/utils/domain/lint/create-linter';
import { LintMemory } from '@/utils/domain/lint/memory';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { buildScanner } from '@/utils/domain/lint/scanner';
import { openBuiltinWording } from '@/utils/domain/lint/wording/builtin';
import type { LintContext } from '@/utils/model/policy';

const readSet = (name: string): readonly string[] =>
  readFileSync(`tests/quality/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);

const texts = [...readSet('dev'), ...readSet('ordinary')];
const company = ['云杉茶饮', '星河计划', '最佳拍档'].map((text) => ({
  id: text,
  text,
  evade: true as const,
}));
const linter = createLinter({
  packs: BUILTIN_PACKS,
  scanner: buildScanner(BUILTIN_PACKS, company),
  wording: openBuiltinWording(),
});
const context: LintContext = {
  industry: 'general',
  commercial: true,
  hasPurchaseLink: true,
  surface: 'post',
  accountKind: 'official',
  now: Date.parse('2026-11-24T12:00:00+08:00'),
};

/** One change of a text: at a share of its length some characters go and others come. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.constantFrom(0, 0, 1, 3, 40),
  come: fc.oneof(
    fc.constantFrom(
      '。',
      '\n',
      '！',
      '，',
      '#',
      '@',
      ' ',
      '“',
      '”',
      '1',
      '最',
      'V',
      '\u200b',
      '😋',
      '[doge]',
      '',
    ),
    fc.constantFrom(
      '不',
      '警惕',
      '全国',
      '最',
      '佳。',
      '云·杉·茶·饮',
      '薇信',
      '！！！',
      'https://t.cn/A6abc',
      '年化12%',
    ),
    fc.constantFrom(...texts.map((text) => text.slice(0, 60))),
  ),
});

it('judges a text that changes the same with a memory as without', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', '\n', '。'),
      fc.array(change, { minLength: 1, maxLength: 12 }),
      (parts, between, changes) => {
        const memory = new LintMemory();
        let text = parts.join(between);
        linter.lint(text, context, memory);
        for (const { at, gone, come } of changes) {
          const place = Math.floor(at * text.length);
          text = text.slice(0, place) + come + text.slice(place + gone);
          expect(linter.lint(text, context, memory)).toEqual(linter.lint(text, context));
        }
      },
    ),
    { numRuns: 60, seed: 7 },
  );
});

it('keeps nothing of another context', () => {
  const memory = new LintMemory();
  const text = '内部消息，这只股票稳赚不赔，全国第一。';
  for (const industry of ['general', 'finance', 'real-estate', 'general'] as const) {
    const here = { ...context, industry };
    expect(linter.lint(text, here, memory)).toEqual(linter.lint(text, here));
  }
});
