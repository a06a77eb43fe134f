import { describe, expect, it } from 'vitest';
import { AD_ABSOLUTE } from '@/utils/domain/lint/packs/ad-absolute';
import { compilePattern } from '@/utils/domain/lint/pattern/compile';
import { loadPacks } from '@/utils/domain/lint/validate';

const rule = AD_ABSOLUTE.rules[1] as object;
const pack = (...rules: readonly object[]) => ({ ...AD_ABSOLUTE, rules });
const problems = (...raw: readonly unknown[]) => {
  const load = loadPacks(raw);
  return load.ok ? [] : load.problems;
};

describe('loading packs', () => {
  it('takes a good one', () => {
    expect(loadPacks([pack(rule)]).ok).toBe(true);
  });

  it('names pack, rule and field of what is wrong', () => {
    expect(problems(pack({ ...rule, severity: 'fatal' }))[0]).toMatchObject({
      pack: 'cn-ad-absolute',
      rule: 'cn.ad.absolute.scope-superlative',
      field: 'severity',
    });
    expect(problems(pack({ ...rule, surprise: 1 }))).toHaveLength(1);
    expect(problems(pack({ ...rule, examples: { hit: ['一'], pass: ['二'] } })).length).toBeGreaterThan(0);
    expect(problems('nonsense')[0]?.pack).toBe('第 1 个规则包');
  });

  it('refuses the same id twice, in one pack or two', () => {
    expect(problems(pack(rule, rule)).some((p) => p.reason.includes('重复'))).toBe(true);
    expect(problems(pack(rule), { ...pack(rule), id: 'other' }).some((p) => p.reason.includes('重复'))).toBe(
      true,
    );
  });

  it('refuses unknown sources, detectors and fragments', () => {
    expect(problems(pack({ ...rule, cite: ['no-such-law'] }))[0]?.reason).toContain('no-such-law');
    expect(problems(pack({ ...rule, any: ['<nothing>'] }))[0]?.reason).toContain('nothing');
  });

  it('loads all or nothing', () => {
    expect(loadPacks([pack(rule), { ...pack(), id: 'BAD ID' }]).ok).toBe(false);
  });
});

describe('patterns', () => {
  it.each([
    '(a{1,20}){1,20}',
    'a+',
    '.*b',
    '(?:a|aa){1,30}',
    '(a)\\1',
    '[a-',
    '(a',
    'a)',
    '*a',
    'x{5,2}',
    '(?:.{0,200}){1,9}b',
  ])('refuses %s', (source) => {
    expect(() => compilePattern(source)).toThrow();
  });

  it('expands gaps and fragments', () => {
    expect(compilePattern('保证~赚').regex().test('保证你赚')).toBe(true);
    expect(compilePattern('保证~赚').regex().test('保证，你赚')).toBe(false);
    expect(compilePattern('年化<pct>').regex().test('年化12%')).toBe(true);
    expect(compilePattern('a\\~b').regex().test('a~b')).toBe(true);
  });
});
