import { useCallback, useState } from 'react';
import { t } from '@/components/ui/message';
import { ChartFrame } from './ChartFrame';
import type { CurveMark } from './curve-marks';
import { type ChartPoint, drawCurve } from './draw-curve';
import { countText } from './number-text';

interface CurveProps {
  readonly title: string;
  readonly note?: string;
  readonly points: readonly ChartPoint[];
  /** Ms between two points. */
  readonly step: number;
  readonly usual?: { readonly value: number; readonly text: string };
  /** Instants the curve is read against, and what the column of the table that tells of them is called. */
  readonly marks?: { readonly head: string; readonly all: readonly CurveMark[] };
  /** The chart in one sentence; without it, days are counted. */
  readonly label?: string;
  readonly xText: (x: number) => string;
  readonly xHead: string;
  readonly valueHead: string;
  readonly fileName: string;
}

const valueText = ({ value, slack }: ChartPoint): string =>
  value === undefined ? t('charts.no_reading') : countText(value, slack);

const precisionText = ({ value, slack }: ChartPoint): string =>
  value === undefined ? '' : t(slack === 0 ? 'charts.exact' : 'charts.rounded');

/** A row for each point; with marks one more cell, and a row of its own for each that no point answers. */
function tableRows(
  points: readonly ChartPoint[],
  marks: readonly CurveMark[] | undefined,
  xText: (x: number) => string,
): readonly (readonly string[])[] {
  const rows = points.map((point) => ({
    x: point.x,
    cells: [xText(point.x), valueText(point), precisionText(point), ...(marks ? [point.mark ?? ''] : [])],
  }));
  const unmet = (marks ?? []).filter(({ isMet }) => !isMet);
  return [
    ...rows,
    ...unmet.map(({ x, said }) => ({ x, cells: [xText(x), t('charts.no_reading'), '', said] })),
  ]
    .sort((a, b) => a.x - b.x)
    .map(({ cells }) => cells);
}

/** Exact points on the line, rounded ones as rings, hatch where nothing was read. ← and → go from point to point. */
export function Curve(props: CurveProps) {
  const { title, note, points, step, usual, marks, xText, xHead, valueHead, fileName } = props;
  const [at, setAt] = useState<number>();
  const draw = useCallback(
    (width: number) =>
      drawCurve(
        {
          points,
          step,
          missing: t('charts.no_reading'),
          xText,
          yText: countText,
          ...(usual ? { usual } : {}),
          ...(marks ? { marks: marks.all } : {}),
          ...(at === undefined ? {} : { at }),
        },
        width,
      ),
    [points, step, usual, marks, xText, at],
  );
  const read = points.filter(({ value }) => value !== undefined);
  const rows = tableRows(points, marks?.all, xText);
  const chosen = at === undefined ? undefined : points[at];
  const onKey = (key: string): boolean => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (key === 'Escape') {
      setAt(undefined);
      return at !== undefined;
    }
    if (key === 'Home') setAt(0);
    else if (key === 'End') setAt(points.length - 1);
    else if (by === undefined) return false;
    else
      setAt((before) =>
        Math.min(points.length - 1, Math.max(0, (before ?? (by > 0 ? -1 : points.length)) + by)),
      );
    return true;
  };
  return (
    <ChartFrame
      title={title}
      {...(note === undefined ? {} : { note })}
      label={[
        props.label ?? t('charts.curve_label', title, read.length, points.length),
        ...(marks?.all ?? []).map(({ said }) => said),
      ].join(t('charts.stop'))}
      draw={draw}
      fileName={fileName}
      onKey={onKey}
      {...(chosen
        ? {
            said: [xText(chosen.x), valueText(chosen), precisionText(chosen), chosen.label, chosen.mark]
              .filter(Boolean)
              .join(' '),
          }
        : {})}
      table={{
        head: [xHead, valueHead, t('charts.precision'), ...(marks ? [marks.head] : [])],
        rows,
      }}
      legend={
        <span className="row chart-legend t12 fg-2" aria-hidden="true">
          <i className="line" /> {t('charts.exact')}
          <i className="ring" /> {t('charts.rounded')}
          <i className="hatch" /> {t('charts.no_reading')}
          {usual && (
            <>
              <i className="dash" /> {usual.text}
            </>
          )}
          {marks && marks.all.length > 0 && (
            <>
              <i className="rule" /> {marks.head}
              {marks.all.some(({ isMet }) => !isMet) && (
                <>
                  <i className="rule unmet" /> {t('charts.unmet')}
                </>
              )}
            </>
          )}
        </span>
      }
    />
  );
}
