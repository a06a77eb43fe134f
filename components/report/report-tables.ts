import { t } from '@/components/ui/message';
import type { Figure, Report, ReportCount } from '@/utils/model/report';
import { figureName, figureNote } from './figure-text';
import { postTime } from './PostTable';
import { adviceText, daysText, periodText } from './report-words';

/** A cell: a number stays a number wherever the form of export has numbers. */
export type Cell = string | number;

export interface ReportTable {
  /** Short, without characters a sheet's name may not have. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

const precision = (slack: number): string => t(slack > 0 ? 'charts.rounded' : 'charts.exact');
const figureCell = (figure: Figure): Cell => {
  if (figure.value === undefined) return t('report.missing');
  return figure.id === 'rate' ? figure.value / 100 : figure.value;
};
const countCells = (one: ReportCount | undefined): readonly Cell[] =>
  one === undefined ? ['', ''] : [one.value, precision(one.slack)];

/** Every table of a report, in its order: what xlsx, CSV and Markdown are written from. */
export function reportTables(report: Report): readonly ReportTable[] {
  const nameOf = (uid: string): string => report.accounts.find((one) => one.uid === uid)?.name ?? uid;
  const figures = report.figures.map((figure) => [
    figureName(figure.id),
    figureCell(figure),
    figure.value === undefined ? '' : precision(figure.slack),
    figure.before === undefined ? '' : figure.id === 'rate' ? figure.before / 100 : figure.before,
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
          share,
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
  if (report.advice.length > 0) {
    tables.push({ name: t('report.sheet_advice'), rows: report.advice.map((one) => [adviceText(one)]) });
  }
  return tables;
}
