import './charts.css';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote } from '@/components/page/Notice';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { savePng, saveSvg } from './export-chart';

export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface ChartFrameProps {
  readonly title: string;
  readonly note?: string;
  /** The chart in one sentence, for those who do not see it. */
  readonly label: string;
  /** Draws it for a width in px. Called again when the width, the theme or the data change. */
  readonly draw: (width: number) => SVGSVGElement | HTMLElement;
  readonly table: ChartTable;
  readonly legend?: ReactNode;
  /** A long legend, below the drawing. */
  readonly foot?: ReactNode;
  /** Name of exported files, without ending. */
  readonly fileName: string;
  /** Keys that belong to the chart, e.g. arrows along a curve. */
  readonly onKey?: (key: string) => boolean;
  /** Said when `onKey` moved to something. */
  readonly said?: string;
}

/** The box names the drawing as one image, so its groups must not carry names of their own (ARIA forbids a name on a plain group). */
function unnamed(drawing: SVGSVGElement | HTMLElement): SVGSVGElement | HTMLElement {
  for (const part of [drawing, ...drawing.querySelectorAll('[aria-label]')])
    part.removeAttribute('aria-label');
  return drawing;
}

/** A chart with its table beside it, its legend, and itself as a picture. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, note, label, draw, table, legend, foot, fileName, onKey, said } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [isTable, setTable] = useState(false);
  const [width, setWidth] = useState(0);
  const [theme, setTheme] = useState(0);
  const png = useAction(async () => {
    const svg = box.current?.querySelector('svg');
    if (svg) await savePng(fileName, svg);
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const change = () => setTheme((n) => n + 1);
    dark.addEventListener('change', change);
    return () => dark.removeEventListener('change', change);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the tokens are
  useEffect(() => {
    if (width > 0 && !isTable) box.current?.replaceChildren(unnamed(draw(width)));
  }, [draw, width, isTable, theme]);

  return (
    <section className="wp-panel chart" aria-labelledby={id}>
      <header className="row wrap">
        <h2 id={id}>{title}</h2>
        {note && <span className="fg-3 t12">{note}</span>}
        <span className="grow" />
        {legend}
        <span className="row chart-acts">
          <Button small look="quiet" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            {t('charts.table')}
          </Button>
          <Button
            small
            look="quiet"
            off={isTable}
            onClick={() => {
              const svg = box.current?.querySelector('svg');
              if (svg) saveSvg(fileName, svg);
            }}
          >
            SVG
          </Button>
          <Button small look="quiet" off={isTable || png.isBusy} onClick={() => void png.run()}>
            PNG
          </Button>
        </span>
      </header>
      <ErrorNote error={png.error} />
      <div
        ref={box}
        className="chart-box"
        role="img"
        aria-label={label}
        hidden={isTable}
        {...(onKey ? { tabIndex: 0 } : {})}
        onKeyDown={(event) => {
          if (onKey?.(event.key)) event.preventDefault();
        }}
      />
      {!isTable && foot}
      <p className="unseen" aria-live="polite">
        {said}
      </p>
      {isTable && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled with the keyboard
        <section className="chart-table" tabIndex={0} aria-label={t('charts.table_of', title)}>
          <table className="wp-table" aria-label={title}>
            <thead>
              <tr>
                {table.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row.slice(0, 2).join(' ')}>
                  {row.map((cell, i) => (
                    <td key={table.head[i]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
