import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets, hideWord } from '@/utils/domain/lexicon/secret';
import { withSecrets } from '@/utils/domain/lint/with-secrets';
import type { CompanyTerm, SecretWord } from '@/utils/model/company-term';
import { companyTerm } from '@/utils/model/schema/company-term';

const hide = (word: string, salt = 'salt'): SecretWord => {
  const secret = hideWord(word, salt);
  if (!secret) throw new Error(`nothing in ${word}`);
  return secret;
};

describe('secret words', () => {
  it('are not in what is stored, and two lists do not show that they share one', () => {
    const one = hide('春日计划', 'a');
    expect(JSON.stringify(one)).not.toContain('春日');
    expect(hide('春日计划', 'b').hash).not.toBe(one.hash);
  });

  it.each([
    ['春日计划要来了', '春日计划'],
    ['新的春·日 计🌸划！', '春·日 计🌸划'],
    ['ＡＣＭＥ－７ 发布', 'ＡＣＭＥ－７'],
    ['就是 acme 7。', 'acme 7'],
  ])('are found in %s exactly where they stand', (text, written) => {
    const secrets = [hide('春日计划'), hide('Acme-7'), hide('别的词')];
    expect(findSecrets(text, secrets).map(({ start, end }) => text.slice(start, end))).toEqual([written]);
  });

  it('are not found in other words, and signs alone are no word', () => {
    expect(findSecrets('春日里的计划，夏日计划', [hide('春日计划')])).toEqual([]);
    expect(hideWord(' ！… ', 'salt')).toBeUndefined();
  });

  it('have spans inside any text', () => {
    const secrets = [hide('ab'), hide('计划'), hide('a', 'other')];
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '计', '划', ' ', '🌸', '\u200b', 'Ａ') }),
        (text) => {
          for (const { start, end } of findSecrets(text, secrets)) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});

describe('a scanner with secrets', () => {
  const inner = { scan: () => [], term: () => ({ id: 'x', text: 'x' }) };
  const term: CompanyTerm = {
    id: 'h',
    text: '',
    secret: hide('春日计划'),
    category: 'secret',
    severity: 'block',
    embargoUntil: '2026-12-20',
  };

  it('finds them beside the listed words and never gives the word away', () => {
    expect(companyTerm.safeParse(term).success).toBe(true);
    const scanner = withSecrets(inner, [term]);
    const [match] = scanner.scan('明天春日计划', { now: Date.parse('2026-12-19T12:00:00+08:00') });
    expect(match).toMatchObject({ start: 2, end: 6, surface: '春日计划' });
    const found = scanner.term(match?.termIndex ?? -1, match?.lexiconIndex);
    expect(found).toMatchObject({ category: 'secret', severity: 'block' });
    expect(JSON.stringify(found)).not.toContain('春日计划');
    expect(scanner.term(0, 0)).toEqual({ id: 'x', text: 'x' });
  });

  it('lets them rest when the embargo is over', () => {
    const scanner = withSecrets(inner, [term]);
    expect(scanner.scan('春日计划', { now: Date.parse('2026-12-20T00:00:00+08:00') })).toEqual([]);
  });

  it('is the same scanner when there are none', () => {
    expect(withSecrets(inner, [])).toBe(inner);
  });
});
