import {
  areaY,
  axisX,
  axisY,
  dot,
  gridY,
  lineY,
  type Markish,
  plot,
  rect,
  ruleX,
  ruleY,
  text,
} from '@observablehq/plot';
import { type CurveMark, curveMarks } from './curve-marks';
import { freshHatch } from './hatch';

/** A point of a curve; `x` epoch ms. Undefined `value` = nothing was read. */
export interface ChartPoint {
  readonly x: number;
  readonly value?: number;
  /** Largest error of the value; 0 = exact. */
  readonly slack: number;
  /** Named at a peak. */
  readonly label?: string;
  /** Which of the curve's marks it answers, in words. */
  readonly mark?: string;
}

export interface CurveSpec {
  readonly points: readonly ChartPoint[];
  /** Width of one step, ms: half of it lies on each side of a point without a reading. */
  readonly step: number;
  readonly usual?: { readonly value: number; readonly text: string };
  /** The axis reaches to the last of them. */
  readonly marks?: readonly CurveMark[];
  readonly missing: string;
  readonly xText: (x: number) => string;
  readonly yText: (y: number, slack?: number) => string;
  readonly at?: number;
}

const HEIGHT = 260;
const TOP = 24;
/** Half of a date and time below the last point. */
const RIGHT = 36;
/** Least px between two times written below the curve. */
const TICK_PX = 90;
const LABELS = 3;
/** Room a label needs beside the next one. */
const LABEL_PX = 210;

/** Runs of points without a reading, from the middle before to the middle after. */
function gapsOf(points: readonly ChartPoint[], step: number) {
  const gaps: { from: number; to: number }[] = [];
  points.forEach(({ x, value }, i) => {
    if (value !== undefined) return;
    const last = gaps.at(-1);
    if (last && points[i - 1]?.value === undefined) last.to = x + step / 2;
    else gaps.push({ from: x - step / 2, to: x + step / 2 });
  });
  return gaps;
}

/** Points without a neighbour on either side: no line shows them. */
const isAlone = (points: readonly ChartPoint[], i: number): boolean =>
  points[i]?.value !== undefined && points[i - 1]?.value === undefined && points[i + 1]?.value === undefined;

/**
 * A curve: exact points on the line, rounded ones as rings, no reading = hatch and a broken line, never interpolated.
 */
export function drawCurve(spec: CurveSpec, width: number): SVGSVGElement {
  const { points, step, usual, marks: instants = [], missing, xText, yText, at } = spec;
  const known = points.flatMap((point) =>
    point.value === undefined ? [] : [{ ...point, value: point.value }],
  );
  const top = Math.max(1, usual?.value ?? 0, ...known.map(({ value }) => value));
  const low = Math.min(0, ...known.map(({ value }) => value));
  const first = points[0]?.x ?? 0;
  const last = Math.max(points.at(-1)?.x ?? 1, ...instants.map(({ x }) => x));
  const gaps = gapsOf(points, step).map(({ from, to }) => ({
    from: Math.max(first, from),
    to: Math.min(Math.max(last, first + step), to),
  }));
  const pxOf = (ms: number): number => (ms / Math.max(1, last - first)) * width;
  const ticks: number[] = [];
  for (const { x } of points) if (pxOf(x - (ticks.at(-1) ?? -Infinity)) >= TICK_PX) ticks.push(x);
  const peaks: (ChartPoint & { readonly value: number })[] = [];
  for (const point of [...known].sort((a, b) => b.value - a.value)) {
    const isNear = peaks.some(({ x }) => pxOf(Math.abs(x - point.x)) < LABEL_PX);
    if (point.label && point.value > top / 4 && !isNear) peaks.push(point);
    if (peaks.length === LABELS) break;
  }
  const chosen = at === undefined ? undefined : points[at];
  const above = curveMarks(instants, pxOf);
  const hatch = freshHatch();
  const peakText = (side: 'start' | 'end'): Markish =>
    text(
      peaks.filter(({ x }) => x - first > (last - first) / 2 === (side === 'end')),
      {
        x: 'x',
        y: 'value',
        text: ({ label, value, slack }: ChartPoint & { value: number }) => `${label} ${yText(value, slack)}`,
        dx: side === 'start' ? 8 : -8,
        dy: -8,
        fill: 'var(--wh-fg)',
        stroke: 'var(--wh-surface)',
        strokeWidth: 4,
        textAnchor: side,
      },
    );
  const marks: Markish[] = [
    hatch.mark,
    gridY({ stroke: 'var(--wh-line)', strokeOpacity: 1, ticks: 4 }),
    axisY({ ticks: 4, tickSize: 0, tickFormat: (y: number) => yText(y), label: null }),
    axisX(ticks, { tickSize: 0, tickFormat: (x: number) => xText(x), label: null }),
    rect(gaps, { x1: 'from', x2: 'to', y1: low, y2: top, fill: hatch.fill }),
    ...above.drawn,
    // with `y` alone the area would be stacked, and what is missing would count as 0
    areaY(points, { x: 'x', y1: 0, y2: 'value', fill: 'var(--wh-accent)', fillOpacity: 0.07 }),
    lineY(points, { x: 'x', y: 'value', stroke: 'var(--wh-accent)', strokeWidth: 2 }),
    dot(
      points.filter((_, i) => isAlone(points, i)),
      { x: 'x', y: 'value', r: 3, fill: 'var(--wh-accent)' },
    ),
    dot(
      known.filter(({ slack }) => slack > 0),
      { x: 'x', y: 'value', r: 4, fill: 'var(--wh-surface)', stroke: 'var(--wh-accent)', strokeWidth: 1.6 },
    ),
    text(
      gaps.filter(({ from, to }) => pxOf(to - from) > 70),
      {
        x: ({ from, to }: { from: number; to: number }) => (from + to) / 2,
        y: (top + low) / 2,
        text: () => missing,
        fill: 'var(--wh-fg-2)',
        stroke: 'var(--wh-surface)',
        strokeWidth: 6,
      },
    ),
    peakText('start'),
    peakText('end'),
  ];
  if (usual)
    marks.push(ruleY([usual.value], { stroke: 'var(--wh-fg-3)', strokeDasharray: '4 3', strokeWidth: 1.2 }));
  if (chosen) {
    marks.push(ruleX([chosen.x], { stroke: 'var(--wh-fg-3)' }));
    if (chosen.value !== undefined)
      marks.push(dot([chosen], { x: 'x', y: 'value', r: 5, fill: 'var(--wh-accent)' }));
  }
  return plot({
    width,
    height: HEIGHT + above.height,
    marginLeft: 56,
    marginRight: RIGHT,
    marginTop: TOP + above.height,
    marginBottom: 28,
    style: { background: 'none', color: 'var(--wh-fg-3)', fontSize: '12px', fontFamily: 'inherit' },
    x: { domain: [first, Math.max(last, first + step)], type: 'linear' },
    y: { domain: [low, top * 1.1] },
    marks,
  }) as SVGSVGElement;
}
