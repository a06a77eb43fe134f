import { describe, expect, it } from 'vitest';
import { citePack } from '@/utils/domain/lint/cite-pack';
import { createLinter } from '@/utils/domain/lint/create-linter';
import { hasIdChecksum, hasLuhn, isDate, isSocialCreditCode } from '@/utils/domain/lint/detectors/checksums';
import { findDigitRuns } from '@/utils/domain/lint/detectors/digit-runs';
import { PERSONAL_INFO } from '@/utils/domain/lint/packs/personal-info';
import { buildScanner } from '@/utils/domain/lint/scanner';
import { contextFor } from '../../support/rule-tester';

const linter = createLinter({ packs: [citePack(PERSONAL_INFO)], scanner: buildScanner([PERSONAL_INFO]) });
const quotes = (text: string, rule: string): readonly string[] =>
  linter
    .lint(text, contextFor())
    .findings.filter((f) => f.rule === rule)
    .map((f) => f.quote);

describe('check digits', () => {
  it('knows the resident-id check character', () => {
    expect(hasIdChecksum('11010519491231002x')).toBe(true);
    expect(hasIdChecksum('110105194912310021')).toBe(false);
  });

  it('knows days of the calendar', () => {
    expect(isDate('20240229')).toBe(true);
    expect(isDate('20230229')).toBe(false);
    expect(isDate('19491331')).toBe(false);
  });

  it('knows Luhn and the social credit code', () => {
    expect(hasLuhn('4111111111111111')).toBe(true);
    expect(hasLuhn('4111111111111112')).toBe(false);
    expect(isSocialCreditCode('91350100M000100Y43')).toBe(true);
    expect(isSocialCreditCode('91350100M000100Y44')).toBe(false);
  });
});

describe('digit runs', () => {
  it('reads digits in any shape, with their places', () => {
    const [run] = findDigitRuns('号码：一三八 0013-八零零零');
    expect(run?.digits).toBe('13800138000');
    expect(run?.places[0]).toBe(3);
  });
});

describe('mobile numbers', () => {
  const rule = 'cn.privacy.mobile';
  it.each([
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '１３８００１３８０００',
    '①③⑧⓪⓪①③⑧⓪⓪⓪',
    '幺三八零零幺三八零零零',
    '壹叁捌零零壹叁捌零零零',
  ])('finds %s', (number) => {
    expect(quotes(`打这个号${number}`, rule)).toHaveLength(1);
  });

  it.each([
    '2026年11月24日',
    '20261124120000123456',
    '价格138 199 299元',
    '400-820-8820',
    '版本1.3.8.0',
    '编号138001380001234',
  ])('leaves %s alone', (text) => {
    expect(quotes(text, rule)).toEqual([]);
  });
});

describe('dates and prices', () => {
  it('never look like anybody’s number', () => {
    const rules = new Set(['cn.privacy.mobile', 'cn.privacy.id-card', 'cn.privacy.bank-card']);
    const found: string[] = [];
    for (let day = 1; day <= 28; day++) {
      for (const price of [9.9, 199, 1299, 16800, 123456]) {
        const text = `2026年1月${day}日至12月${day}日，原价${price}元，券后${price * 2}元，库存${day * 1000}件，10:00-22:00`;
        found.push(
          ...linter
            .lint(text, contextFor())
            .findings.filter((f) => rules.has(f.rule))
            .map((f) => f.quote),
        );
      }
    }
    expect(found).toEqual([]);
  });
});
