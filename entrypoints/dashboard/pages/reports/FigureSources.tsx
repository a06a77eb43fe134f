import { figureName, figureNote, figureValue } from '@/components/report/figure-text';
import { PostTable } from '@/components/report/PostTable';
import { daysText } from '@/components/report/report-words';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { Figure, Report } from '@/utils/model/report';

interface FigureSourcesProps {
  readonly report: Report;
  readonly figure: Figure;
  readonly onClose: () => void;
}

/** What a figure was made of: the posts, or the days of an account, whose readings are in it. */
export function FigureSources({ report, figure, onClose }: FigureSourcesProps) {
  const byMid = new Map([...report.posts, ...report.unread].map((post) => [post.mid, post]));
  const nameOf = (uid: string): string => report.accounts.find((one) => one.uid === uid)?.name ?? uid;
  const label = t('report.sources', figureName(figure.id));
  return (
    <section className="wp-panel report-list" aria-label={label}>
      <div className="row">
        <h2>{label}</h2>
        <b>{figureValue(figure)}</b>
        <span className="fg-3 t12">{figureNote(figure)}</span>
        <span className="grow" />
        <Button small look="quiet" onClick={onClose}>
          {t('page.common.close')}
        </Button>
      </div>
      {figure.sources.length === 0 && <p className="fg-2">{t('charts.no_reading')}</p>}
      {figure.sources.map((source) =>
        source.type === 'posts' ? (
          <PostTable
            key={`posts ${source.mids.length}`}
            label={label}
            posts={source.mids.flatMap((mid) => byMid.get(mid) ?? [])}
          />
        ) : (
          <p key={source.uid}>{t('report.source_days', nameOf(source.uid), daysText(source.days))}</p>
        ),
      )}
    </section>
  );
}
