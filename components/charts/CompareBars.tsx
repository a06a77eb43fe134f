import { useCallback, useMemo } from 'react';
import { t } from '@/components/ui/message';
import {
  COMPARED,
  type ComparedAccount,
  type ComparedFigure,
  type ComparedId,
  isOfDays,
} from '@/utils/model/report';
import { ChartFrame } from './ChartFrame';
import { drawCompare } from './draw-compare';
import { countText, percentText } from './number-text';

interface CompareBarsProps {
  readonly title: string;
  readonly accounts: readonly ComparedAccount[];
  readonly fileName: string;
}

const key = (id: ComparedId) => id.replaceAll('-', '_') as 'rate';
const titleOf = (id: ComparedId): string => t(`report.figure_${key(id)}`);
const noteOf = (id: ComparedId): string =>
  id === 'rate' ? t('report.rate_formula') : t(`charts.compare_${key(id) as 'posts'}`);

/** What a figure was taken from: days that were looked at, or posts that were read. */
const takenFrom = (id: ComparedId, n: number): string =>
  isOfDays(id) ? t('charts.n_days', n) : t('charts.n_posts', n);

function valueText(id: ComparedId, { value, slack, n }: ComparedFigure): string {
  if (value === undefined)
    return t(id === 'interaction-median' && n > 0 ? 'charts.too_few' : 'charts.no_reading');
  if (id === 'rate') return `${slack > 0 ? '≈' : ''}${percentText(value)}%`;
  return countText(value, slack);
}

const figureText = (id: ComparedId, figure: ComparedFigure): string =>
  `${valueText(id, figure)} · ${takenFrom(id, figure.n)}`;

/** Own accounts beside tracked ones, measure by measure; what nobody read is hatched and named, never a bar of 0. */
export function CompareBars({ title, accounts, fileName }: CompareBarsProps) {
  const panels = useMemo(
    () =>
      COMPARED.map((id) => ({
        title: titleOf(id),
        note: noteOf(id),
        bars: accounts.map(({ name, isOwn, figures }) => ({
          name: `@${name}`,
          isOwn,
          text: figureText(id, figures[id]),
          ...(figures[id].value === undefined ? {} : { value: figures[id].value }),
        })),
      })),
    [accounts],
  );
  const draw = useCallback((width: number) => drawCompare(panels, width), [panels]);
  const own = accounts.filter(({ isOwn }) => isOwn).length;
  return (
    <ChartFrame
      title={title}
      note={t('charts.compare_note')}
      label={t('charts.compare_label', own, accounts.length - own)}
      draw={draw}
      fileName={fileName}
      table={{
        head: [
          t('report.account'),
          t('charts.whose'),
          ...COMPARED.map((id) => (id === 'rate' ? `${titleOf(id)} ${noteOf(id)}` : titleOf(id))),
        ],
        rows: accounts.map(({ name, isOwn, figures }) => [
          `@${name}`,
          t(isOwn ? 'charts.own' : 'charts.rival'),
          ...COMPARED.map((id) => figureText(id, figures[id])),
        ]),
      }}
      legend={
        <span className="row chart-legend t12 fg-2" aria-hidden="true">
          <i className="own" /> {t('charts.own')}
          <i className="rival" /> {t('charts.rival')}
          <i className="hatch" /> {t('charts.no_reading')}
        </span>
      }
    />
  );
}
