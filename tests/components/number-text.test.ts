import { beforeEach, expect, it, vi } from 'vitest';
import { changeText, countText, percentText } from '@/components/charts/number-text';

const ui = vi.hoisted(() => ({ language: 'zh-CN' }));
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => ui.language } } }));
beforeEach(() => {
  ui.language = 'zh-CN';
});

it.each([
  [1482, 0, '1,482', '1,482'],
  [38_204, 0, '38,204', '38,204'],
  [128_432, 0, '12.8万', '128.4K'],
  [12_000, 999, '≈1.2万', '≈12K'],
  [12_040, 999, '≈1.2万', '≈12K'],
  [128_000, 999, '≈12.8万', '≈128K'],
  [12_345, 4, '≈12,345', '≈12,345'],
  [9804, 99, '≈9,800', '≈9,800'],
  [640, 1998, '≈600', '≈600'],
  [0, 999, '≈0', '≈0'],
  [-86, 0, '-86', '-86'],
])('writes %i ± %i as %s (%s)', (value, slack, zh, en) => {
  expect(countText(value, slack)).toBe(zh);
  ui.language = 'en';
  expect(countText(value, slack)).toBe(en);
});

it('writes a change with its sign and no finer than it was read', () => {
  expect(changeText(86)).toBe('+86');
  expect(changeText(-3)).toBe('-3');
  expect(changeText(0)).toBe('0');
  expect(changeText(2041, 1998)).toBe('≈+2,000');
});

it('writes rates with the digits that matter', () => {
  expect(percentText(0.8)).toBe('0.8');
  expect(percentText(0.0418)).toBe('0.042');
});
