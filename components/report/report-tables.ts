import { t } from '@/components/ui/message';
import {
  COMPARED,
  type ComparedAccount,
  type Figure,
  type FigureId,
  isOfDays,
  type Report,
  type ReportCount,
} from '@/utils/model/report';
import { figureName, figureNote } from './figure-text';
import { postTime } from './PostTable';
import { adviceText, daysText, periodText } from './report-words';

/** A part of one, shown as per cent with so many decimals where the form of export has formats. */
export interface Part {
  readonly part: number;
  readonly decimals: 1 | 3;
}

/** A cell: a number stays a number wherever the form of export has numbers. */
export type Cell = string | number | Part;

/** A cell without its format. */
export const plainCell = (cell: Cell): string | number => (typeof cell === 'object' ? cell.part : cell);

export interface ReportTable {
  /** Short, without characters a sheet's name may not have. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

const precision = (slack: number): string => t(slack > 0 ? 'charts.rounded' : 'charts.exact');
const valueCell = (id: FigureId, value: number): Cell =>
  id === 'rate' ? { part: value / 100, decimals: 3 } : value;
const figureCell = ({ id, value }: Figure): Cell =>
  value === undefined ? t('report.missing') : valueCell(id, value);
const countCells = (one: ReportCount | undefined): readonly Cell[] =>
  one === undefined ? ['', ''] : [one.value, precision(one.slack)];

/** Own accounts and tracked ones; behind each figure its precision and what it was taken from. */
const comparedTable = (accounts: readonly ComparedAccount[]): ReportTable => ({
  name: t('report.compare'),
  rows: [
    [
      t('report.account'),
      t('charts.whose'),
      ...COMPARED.flatMap((id) => [
        figureName(id),
        t('charts.precision'),
        t(isOfDays(id) ? 'charts.days_read' : 'charts.posts_read'),
      ]),
    ],
    ...accounts.map(({ name, isOwn, figures }) => [
      name,
      t(isOwn ? 'charts.own' : 'charts.rival'),
      ...COMPARED.flatMap((id) => {
        const { value, slack, n } = figures[id];
        return value === undefined
          ? [t('report.missing'), '', n]
          : [valueCell(id, value), precision(slack), n];
      }),
    ]),
  ],
});

/**
 * Every table of a report, in its order: what xlsx, CSV and Markdown are written from.
 *
 * @param compared own accounts beside tracked ones; [] = none is tracked
 */
export function reportTables(
  report: Report,
  compared: readonly ComparedAccount[] = [],
): readonly ReportTable[] {
  const nameOf = (uid: string): string => report.accounts.find((one) => one.uid === uid)?.name ?? uid;
  const figures = report.figures.map((figure) => [
    figureName(figure.id),
    figureCell(figure),
    figure.value === undefined ? '' : precision(figure.slack),
    figure.before === undefined ? '' : valueCell(figure.id, figure.before),
    figureNote(figure),
  ]);
  const counts = ['reposts', 'comments', 'likes', 'reads'] as const;
  const countHeads = counts.flatMap((key) => [t(`report.count_${key}`), t('charts.precision')]);
  const tables: ReportTable[] = [
    {
      name: t('report.sheet_figures'),
      rows: [
        [t('report.period'), periodText(report.period)],
        [t('report.accounts'), report.accounts.map(({ name }) => `@${name}`).join('、')],
        ...report.missing.map(({ uid, days }) => [t('report.missing_days', nameOf(uid)), daysText(days)]),
        [],
        [
          t('report.figure'),
          t('report.value'),
          t('charts.precision'),
          t('report.period_before'),
          t('report.note'),
        ],
        ...figures,
      ],
    },
    {
      name: t('report.sheet_days'),
      rows: [
        [t('report.day'), t('report.gained'), t('charts.precision')],
        ...report.curve.map(({ day, value, slack }) =>
          value === undefined ? [day, '', t('charts.no_reading')] : [day, value, precision(slack)],
        ),
      ],
    },
    {
      name: t('report.sheet_posts'),
      rows: [
        [t('report.account'), t('report.post'), t('report.time'), t('report.link'), ...countHeads],
        ...[...report.posts, ...report.unread].map((post) => [
          nameOf(post.uid),
          post.title,
          postTime(post.createdAt),
          `https://weibo.com/${post.uid}/${post.mblogid}`,
          ...counts.flatMap((key) => countCells(post.counts?.[key])),
        ]),
      ],
    },
    {
      name: t('report.sheet_hours'),
      rows: [
        [t('charts.weekday'), t('charts.hour'), t('charts.posts'), t('charts.median')],
        ...report.heat.map(({ weekday, hour, n, median }) => [
          t(`charts.weekday_${weekday as 1}`),
          hour,
          n,
          median ?? t('charts.too_few'),
        ]),
      ],
    },
    {
      name: t('report.sheet_mix'),
      rows: [
        [t('charts.part'), t('charts.posts'), t('charts.share'), t('charts.median')],
        ...report.mix.map(({ part, posts, share, median }) => [
          t(`charts.part_${part.replace('-', '_') as 'video'}`),
          posts,
          { part: share, decimals: 1 } as const,
          median ?? t('charts.too_few'),
        ]),
      ],
    },
  ];
  if (report.league.length > 0) {
    tables.push({
      name: t('report.sheet_league'),
      rows: [
        [t('report.account'), ...(report.league[0]?.figures ?? []).map(({ id }) => figureName(id))],
        ...report.league.map(({ uid, figures: own }) => [nameOf(uid), ...own.map(figureCell)]),
      ],
    });
  }
  if (compared.length > 0) tables.push(comparedTable(compared));
  if (report.advice.length > 0) {
    tables.push({ name: t('report.sheet_advice'), rows: report.advice.map((one) => [adviceText(one)]) });
  }
  return tables;
}
