/** Computed properties that decide where a textarea puts each glyph. */
const METRICS = [
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-stretch',
  'font-size-adjust',
  'font-kerning',
  'font-optical-sizing',
  'font-feature-settings',
  'font-variation-settings',
  'font-variant-ligatures',
  'font-variant-caps',
  'font-variant-numeric',
  'font-variant-east-asian',
  'font-variant-alternates',
  'font-variant-position',
  'font-variant-emoji',
  'font-synthesis-weight',
  'font-synthesis-style',
  'text-rendering',
  '-webkit-font-smoothing',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-indent',
  'text-transform',
  'text-align',
  'text-align-last',
  'text-justify',
  'text-spacing-trim',
  'text-autospace',
  'hanging-punctuation',
  'white-space',
  'white-space-collapse',
  'text-wrap-mode',
  'text-wrap-style',
  'word-break',
  'overflow-wrap',
  'line-break',
  'hyphens',
  'tab-size',
  'direction',
  'unicode-bidi',
  'writing-mode',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
] as const;

const px = (value: string): number => Number.parseFloat(value) || 0;

/** Everything the mirror takes over from a textarea; equal `key` = nothing to do. Lengths in px. */
export interface TextareaMetrics {
  readonly key: string;
  readonly styles: readonly (readonly [string, string])[];
  readonly lang: string;
  /** Offset of the scrolled area (padding box without scrollbar) in the border box, and its size. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Reads a textarea's text metrics and inner box; forces layout, so call it once per frame at most. */
export function readMetrics(textarea: HTMLTextAreaElement): TextareaMetrics {
  const computed = getComputedStyle(textarea);
  const styles = METRICS.map((name) => [name, computed.getPropertyValue(name)] as const).filter(
    ([, value]) => value !== '',
  );
  const box = textarea.getBoundingClientRect();
  const left = px(computed.borderLeftWidth);
  const right = px(computed.borderRightWidth);
  const top = px(computed.borderTopWidth);
  const bottom = px(computed.borderBottomWidth);
  // offset/client sizes are whole numbers; below 1 px the difference is rounding, not a scrollbar
  const bar = textarea.offsetWidth - textarea.clientWidth - left - right;
  const scrollbar = bar >= 1.5 ? Math.round(bar) : 0;
  const barHeight = textarea.offsetHeight - textarea.clientHeight - top - bottom;
  const lang = textarea.closest('[lang]')?.getAttribute('lang') ?? '';
  const inner = {
    left: left + (computed.direction === 'rtl' ? scrollbar : 0),
    top,
    width: Math.max(0, box.width - left - right - scrollbar),
    height: Math.max(0, box.height - top - bottom - (barHeight >= 1.5 ? barHeight : 0)),
  };
  const key = `${styles.map(([, value]) => value).join('|')}|${lang}|${Object.values(inner).join('|')}`;
  return { key, styles, lang, ...inner };
}

/** The sizes on which the metrics depend; while they are the same, a box that was not restyled has only moved. */
export function readFrame(textarea: HTMLTextAreaElement): string {
  const { width, height } = textarea.getBoundingClientRect();
  const { offsetWidth, clientWidth, offsetHeight, clientHeight } = textarea;
  return `${width} ${height} ${offsetWidth - clientWidth} ${offsetHeight - clientHeight}`;
}
