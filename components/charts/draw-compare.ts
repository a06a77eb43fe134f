import { axisY, barX, plot, text } from '@observablehq/plot';
import { freshHatch } from './hatch';

/** One bar: an account's figure, in words as it stands beside the bar. Undefined `value` = no reading. */
export interface CompareBar {
  readonly name: string;
  readonly isOwn: boolean;
  readonly value?: number;
  readonly text: string;
}

/** One measure over all accounts, in the same order in every panel. */
export interface ComparePanel {
  readonly title: string;
  /** How it is worked out, and what the number behind the figure counts. */
  readonly note: string;
  readonly bars: readonly CompareBar[];
}

const ROW = 26;
const NAME_PX = 112;
/** Room for the words behind the longest bar. */
const TEXT_PX = 132;
const NOTE_FONT_PX = 11;
/** A missing figure has a hatched stub of this width instead of a bar. */
const STUB_PX = 16;
/** From these widths on that many panels stand beside each other. */
const COLUMNS = [
  { from: 960, columns: 4 },
  { from: 560, columns: 2 },
] as const;
/** Rows above the bars, for the title and the note. */
const TITLE = -2;
const NOTE = -1;

/** As much of a name as fits beside the bars: a CJK sign is as wide as two letters. */
export function shortName(name: string): string {
  let room = 15;
  const kept: string[] = [];
  for (const sign of name) {
    room -= /[ -~]/.test(sign) ? 1 : 2;
    if (room < 0) return `${kept.join('')}…`;
    kept.push(sign);
  }
  return name;
}

/** Panels of bars, one for each measure: accounts in rows, ours in accent and the others in grey, one scale a measure. */
export function drawCompare(panels: readonly ComparePanel[], width: number): SVGSVGElement {
  const columns = COLUMNS.find(({ from }) => width >= from)?.columns ?? 1;
  const panelPx = (width - NAME_PX) / columns;
  // bars are drawn as a part of the greatest of their panel: so each measure has a scale of its own
  const end = panelPx / Math.max(24, panelPx - TEXT_PX);
  const hatch = freshHatch();
  const place = (i: number) => ({ fx: i % columns, fy: Math.floor(i / columns) });
  const bars = panels.flatMap(({ bars: all }, i) => {
    const top = Math.max(...all.map(({ value }) => value ?? 0)) || 1;
    return all.map((bar, row) => ({
      ...bar,
      ...place(i),
      row,
      part: bar.value === undefined ? (STUB_PX / panelPx) * end : bar.value / top,
    }));
  });
  const heads = panels.map((panel, i) => ({ ...panel, ...place(i) }));
  const rows = panels[0]?.bars ?? [];
  const at = { fx: 'fx', fy: 'fy' } as const;
  const head = (row: number, words: 'title' | 'note', options: object) =>
    text(heads, { ...at, x: () => 0, y: () => row, text: words, textAnchor: 'start', ...options });
  return plot({
    width,
    height: Math.ceil(panels.length / columns) * (rows.length + 2.4) * ROW,
    marginLeft: NAME_PX,
    marginRight: 0,
    marginTop: 0,
    marginBottom: 0,
    style: { background: 'none', color: 'var(--wh-fg-2)', fontSize: '12px', fontFamily: 'inherit' },
    x: { axis: null, domain: [0, end] },
    y: { type: 'band', domain: [TITLE, NOTE, ...rows.keys()], padding: 0.3 },
    fx: { axis: null, padding: 0.04 },
    fy: { axis: null, padding: 0.03 },
    marks: [
      hatch.mark,
      axisY([...rows.keys()], {
        tickSize: 0,
        label: null,
        tickFormat: (row: number) => shortName(rows[row]?.name ?? ''),
      }),
      head(TITLE, 'title', { fill: 'var(--wh-fg)', fontWeight: 600 }),
      head(NOTE, 'note', {
        fill: 'var(--wh-fg-3)',
        fontSize: NOTE_FONT_PX,
        lineWidth: Math.floor(panelPx / NOTE_FONT_PX) - 1,
      }),
      barX(bars, {
        ...at,
        x1: () => 0,
        x2: 'part',
        y: 'row',
        rx: 3,
        fill: ({ isOwn, value }: CompareBar) =>
          value === undefined ? hatch.fill : isOwn ? 'var(--wh-accent)' : 'var(--wh-line-control)',
      }),
      text(bars, {
        ...at,
        x: 'part',
        y: 'row',
        text: 'text',
        dx: 8,
        textAnchor: 'start',
        fill: ({ value }: CompareBar) => (value === undefined ? 'var(--wh-fg-3)' : 'var(--wh-fg)'),
      }),
    ],
    color: { type: 'identity' },
  }) as SVGSVGElement;
}
