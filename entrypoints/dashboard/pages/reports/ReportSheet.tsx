import { useMemo, useRef, useState } from 'react';
import { Curve } from '@/components/charts/Curve';
import { HeatMap } from '@/components/charts/HeatMap';
import { MixBars } from '@/components/charts/MixBars';
import { countText } from '@/components/charts/number-text';
import { useLive } from '@/components/hooks/useLive';
import { Empty } from '@/components/page/Empty';
import { Notice } from '@/components/page/Notice';
import { FigureStrip } from '@/components/report/FigureStrip';
import { figureName, figureValue } from '@/components/report/figure-text';
import { PostTable } from '@/components/report/PostTable';
import { adviceText, daysText } from '@/components/report/report-words';
import { t } from '@/components/ui/message';
import { DAY_MS, startOfDay, toDayNumber } from '@/utils/core/day';
import type { Figure, FigureId, Report } from '@/utils/model/report';
import { Comparison, useCompared } from './Comparison';
import { ExportBar } from './ExportBar';
import { FigureSources } from './FigureSources';

const HEAD: readonly FigureId[] = [
  'posts',
  'interactions',
  'rate',
  'followers',
  'reads-median',
  'off-approval',
];
const LEAGUE: readonly FigureId[] = ['posts', 'interactions', 'interaction-median', 'rate', 'followers'];
const MISSING_SHOWN = 4;

const dayText = (x: number): string => new Date(x + 8 * 3_600_000).toISOString().slice(5, 10);

/** One report: what is missing first, then figures, curve, hours, posts, accounts, what may be tried. */
export function ReportSheet({ report }: { readonly report: Report }) {
  const sheet = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Figure>();
  const comparison = useCompared(report.period, report.uid);
  const compared = useLive(comparison).value ?? [];
  const titles = useMemo(
    () => new Map([...report.posts, ...report.unread].map((post) => [post.mid, post.title])),
    [report],
  );
  const points = useMemo(
    () =>
      report.curve.map(({ day, value, slack, topMid }) => ({
        x: startOfDay(toDayNumber(day)),
        slack,
        ...(value === undefined ? {} : { value }),
        ...(topMid === undefined ? {} : { label: titles.get(topMid)?.slice(0, 14) }),
      })),
    [report, titles],
  );
  const usual = useMemo(
    () =>
      report.usual === undefined
        ? undefined
        : { value: report.usual, text: t('report.usual', countText(report.usual)) },
    [report.usual],
  );
  const nameOf = (uid: string): string => report.accounts.find((one) => one.uid === uid)?.name ?? uid;
  const byMid = new Map(report.posts.map((post) => [post.mid, post]));
  const listed = (mids: readonly string[]) => mids.flatMap((mid) => byMid.get(mid) ?? []);
  const file = `weiheng-${report.period.from}-${report.period.to}`;
  return (
    <div ref={sheet} className="report-sheet wp-body-inner">
      <ExportBar report={report} compared={compared} sheet={sheet} />
      {report.missing.length > 0 && (
        <Notice tone="warn" title={t('report.missing_title')}>
          {report.missing
            .slice(0, MISSING_SHOWN)
            .map(({ uid, days }) => t('report.missing_of', nameOf(uid), daysText(days)))
            .join('；')}
          {report.missing.length > MISSING_SHOWN &&
            t('report.missing_more', report.missing.length - MISSING_SHOWN)}
          {t('report.missing_note')}
        </Notice>
      )}
      {report.unread.length > 0 && <Notice tone="warn">{t('report.unread', report.unread.length)}</Notice>}
      <FigureStrip figures={report.figures} shown={HEAD} onOpen={setOpen} />
      {open && <FigureSources report={report} figure={open} onClose={() => setOpen(undefined)} />}
      <Curve
        title={t('report.curve')}
        note={t('report.curve_note')}
        points={points}
        step={DAY_MS}
        {...(usual ? { usual } : {})}
        xText={dayText}
        xHead={t('report.day')}
        valueHead={t('report.gained')}
        fileName={`${file}-curve`}
      />
      <div className="report-pair">
        <HeatMap cells={report.heat} days={90} fileName={`${file}-hours`} />
        <section className="wp-panel report-list" aria-label={t('report.best')}>
          <h2>{t('report.best')}</h2>
          {report.posts.length === 0 ? (
            <Empty title={t('report.no_posts')} />
          ) : (
            <>
              <PostTable label={t('report.best')} posts={listed([...report.best, ...report.worst])} />
              {report.advice.length > 0 && (
                <ul className="report-advice">
                  {report.advice.map((one) => (
                    <li key={`${one.type} ${one.weekday} ${one.hour} ${one.part}`}>{adviceText(one)}</li>
                  ))}
                </ul>
              )}
            </>
          )}
        </section>
      </div>
      {report.mix.length > 0 && <MixBars rows={report.mix} fileName={`${file}-mix`} />}
      {report.league.length > 0 && (
        <section className="wp-panel report-list" aria-label={t('report.sheet_league')}>
          <h2>{t('report.sheet_league')}</h2>
          <table className="wp-table" aria-label={t('report.sheet_league')}>
            <thead>
              <tr>
                <th scope="col">{t('report.account')}</th>
                {LEAGUE.map((id) => (
                  <th key={id} scope="col" className="num">
                    {figureName(id)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {report.league.map(({ uid, figures }) => (
                <tr key={uid}>
                  <td>@{nameOf(uid)}</td>
                  {LEAGUE.map((id) => {
                    const figure = figures.find((one) => one.id === id);
                    return (
                      <td key={id} className="num">
                        {figure ? figureValue(figure) : t('report.none')}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Comparison query={comparison} file={file} />
    </div>
  );
}
