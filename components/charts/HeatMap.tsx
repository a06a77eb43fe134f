import { cell, plot, text } from '@observablehq/plot';
import { useCallback } from 'react';
import { t } from '@/components/ui/message';
import type { HeatCell } from '@/utils/model/report';
import { ChartFrame } from './ChartFrame';
import { countText } from './number-text';

interface HeatMapProps {
  readonly cells: readonly HeatCell[];
  readonly days: number;
  readonly fileName: string;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const STEPS = 5;
const weekdayText = (weekday: number): string => t(`charts.weekday_${weekday as 1}`);

/** 1 to 5 by rank among the cells that have a median, equal ones alike: one very good hour does not make all others pale. */
function stepsOf(cells: readonly HeatCell[]): ReadonlyMap<HeatCell, number> {
  const ranked = cells
    .filter(({ median }) => median !== undefined)
    .sort((a, b) => (a.median ?? 0) - (b.median ?? 0));
  const rankOf = (one: HeatCell): number => ranked.findIndex(({ median }) => median === one.median);
  return new Map(ranked.map((one) => [one, 1 + Math.floor((rankOf(one) * STEPS) / ranked.length)]));
}

/** Weekday × hour: colour is the median of interactions, the digit how many posts. Below five posts there is no colour. */
export function HeatMap({ cells, days, fileName }: HeatMapProps) {
  const total = cells.reduce((sum, { n }) => sum + n, 0);
  const draw = useCallback(
    (width: number) => {
      const hours = cells.map(({ hour }) => hour);
      const from = Math.min(8, ...hours);
      const to = Math.max(22, ...hours);
      const all = WEEKDAYS.flatMap((weekday) =>
        Array.from({ length: to - from + 1 }, (_, i) => ({ weekday, hour: from + i })),
      );
      const steps = stepsOf(cells);
      const stepOf = (one: HeatCell): number => steps.get(one) ?? 0;
      return plot({
        width,
        height: 290,
        marginLeft: 24,
        marginRight: 0,
        marginTop: 4,
        marginBottom: 26,
        style: { background: 'none', color: 'var(--wh-fg-3)', fontSize: '12px', fontFamily: 'inherit' },
        x: { type: 'band', label: null, tickSize: 0, padding: 0.08 },
        y: {
          type: 'band',
          domain: [...WEEKDAYS],
          label: null,
          tickSize: 0,
          padding: 0.08,
          tickFormat: (weekday: number) => weekdayText(weekday),
        },
        color: { type: 'identity' },
        marks: [
          cell(all, { x: 'hour', y: 'weekday', fill: () => 'var(--wh-heat-0)', rx: 4 }),
          cell(
            cells.filter((one) => stepOf(one) > 0),
            { x: 'hour', y: 'weekday', fill: (one: HeatCell) => `var(--wh-heat-${stepOf(one)})`, rx: 4 },
          ),
          cell(
            cells.filter((one) => stepOf(one) === 0),
            {
              x: 'hour',
              y: 'weekday',
              fill: () => 'var(--wh-surface)',
              stroke: () => 'var(--wh-line-control)',
              strokeDasharray: '3 2',
              rx: 4,
            },
          ),
          text(cells, {
            x: 'hour',
            y: 'weekday',
            text: (one: HeatCell) => String(one.n),
            fill: (one: HeatCell) => {
              if (stepOf(one) === 0) return 'var(--wh-fg-3)';
              return stepOf(one) >= 4 ? 'var(--wh-on-heat-high)' : 'var(--wh-on-heat-low)';
            },
          }),
        ],
      }) as SVGSVGElement;
    },
    [cells],
  );
  return (
    <ChartFrame
      title={t('charts.heat')}
      note={t('charts.heat_note', days, total)}
      label={t('charts.heat_label', total)}
      draw={draw}
      fileName={fileName}
      table={{
        head: [t('charts.weekday'), t('charts.hour'), t('charts.posts'), t('charts.median')],
        rows: cells.map(({ weekday, hour, n, median }) => [
          weekdayText(weekday),
          `${hour}:00`,
          String(n),
          median === undefined ? t('charts.too_few') : countText(median),
        ]),
      }}
      foot={
        <span className="row chart-legend t12 fg-2" aria-hidden="true">
          {t('charts.low')}
          {[1, 2, 3, 4, 5].map((step) => (
            <i key={step} className={`heat heat-${step}`} />
          ))}
          {t('charts.high')}
          <i className="few" /> {t('charts.too_few')}
          <i className="never" /> {t('charts.never')}
        </span>
      }
    />
  );
}
