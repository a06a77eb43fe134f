import { describe, expect, it } from 'vitest';
import { createLinter } from '@/utils/domain/lint/create-linter';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { buildScanner } from '@/utils/domain/lint/scanner';
import type { LintContext } from '@/utils/model/policy';

const linter = createLinter({ packs: BUILTIN_PACKS, scanner: buildScanner(BUILTIN_PACKS) });
const context: LintContext = {
  industry: 'finance',
  commercial: true,
  hasPurchaseLink: false,
  surface: 'post',
  now: 0,
};
const blocks = (text: string): readonly string[] =>
  linter
    .lint(text, context)
    .findings.filter(({ severity }) => severity === 'block')
    .map(({ quote }) => quote);

const WARNING = '反诈提醒：凡是说稳赚不赔的都是骗局，遇到请拨打96110。';
const FILLER = '门店今天照常营业，门口的桂花开了，路过可以歇一歇脚。';
const PROMISE = '跟着我做，保本保息，年化收益18%，稳赚不赔。';

describe('what excuses a claim', () => {
  it('is heard next to it', () => {
    expect(blocks(WARNING)).toEqual([]);
  });

  it('is not heard at the other end of a long text', () => {
    expect(blocks(PROMISE)).not.toEqual([]);
    expect(blocks(`${WARNING}${FILLER.repeat(12)}${PROMISE}`)).not.toEqual([]);
    expect(blocks(`${PROMISE}${FILLER.repeat(12)}${WARNING}`)).not.toEqual([]);
  });
});
