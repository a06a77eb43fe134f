import { browser } from 'wxt/browser';

const LARGE = 100_000;
const language = (): string => browser.i18n.getUILanguage();

/** `1,482`, `12.8万` (en `128K`); rounded ones from a hundred thousand on, and `≈` where the reading itself was. */
export function countText(value: number, slack = 0): string {
  const sign = slack > 0 ? '≈' : '';
  const isLarge = Math.abs(value) >= LARGE;
  const format = new Intl.NumberFormat(language(), {
    ...(isLarge ? { notation: 'compact' as const } : {}),
    maximumFractionDigits: 1,
  });
  return `${sign}${format.format(value)}`;
}

/** A change: `+86`, `-3`, `≈+2,000`. */
export const changeText = (value: number, slack = 0): string =>
  `${slack > 0 ? '≈' : ''}${new Intl.NumberFormat(language(), { signDisplay: 'exceptZero', maximumFractionDigits: 1 }).format(value)}`;

/** Per cent with at most three digits that matter: `0.8`, `0.042`. */
export const percentText = (value: number): string =>
  new Intl.NumberFormat(language(), { maximumSignificantDigits: 2 }).format(value);
