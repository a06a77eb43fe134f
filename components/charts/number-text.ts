import { browser } from 'wxt/browser';

const LARGE = 100_000;
/** From here on rounded numbers are short, as Weibo writes them: ≈1.2万. */
const LARGE_ROUNDED = 10_000;
const language = (): string => browser.i18n.getUILanguage();

/**
 * Cuts the digits that a number known only to ± `slack` does not have: the last one shown is of the slack's own size. The
 * first digit stays, however large the slack.
 */
function roundTo(value: number, slack: number): { readonly value: number; readonly unit: number } {
  if (slack < 1 || value === 0) return { value, unit: 1 };
  const ofSlack = Math.floor(Math.log10(slack + 1));
  const unit = 10 ** Math.max(0, Math.min(ofSlack, Math.floor(Math.log10(Math.abs(value)))));
  return { value: Math.round(value / unit) * unit, unit };
}

/**
 * `1,482`, `12.8万` (en `128K`), `≈1.2万`: short from a hundred thousand on; with `slack` (largest error) a `≈` stands before
 * it and there are never more digits than were read.
 */
export function countText(value: number, slack = 0): string {
  const sign = slack > 0 ? '≈' : '';
  const shown = roundTo(value, slack);
  const size = Math.abs(shown.value);
  const isLarge = size >= LARGE || (shown.unit >= 1000 && size >= LARGE_ROUNDED);
  const format = new Intl.NumberFormat(language(), {
    ...(isLarge ? { notation: 'compact' as const } : {}),
    maximumFractionDigits: 1,
  });
  return `${sign}${format.format(shown.value)}`;
}

/** A change: `+86`, `-3`, `≈+2,000`. */
export const changeText = (value: number, slack = 0): string =>
  `${slack > 0 ? '≈' : ''}${new Intl.NumberFormat(language(), { signDisplay: 'exceptZero', maximumFractionDigits: 1 }).format(roundTo(value, slack).value)}`;

/** Per cent with at most three digits that matter: `0.8`, `0.042`. */
export const percentText = (value: number): string =>
  new Intl.NumberFormat(language(), { maximumSignificantDigits: 2 }).format(value);
