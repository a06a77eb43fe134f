import { useNow } from '@/components/hooks/useNow';
import { Live } from '@/components/page/Live';
import { postTime } from '@/components/report/PostTable';
import { t } from '@/components/ui/message';
import { createQuery } from '@/utils/live/query';
import { call } from '@/utils/rpc/client';

const query = createQuery(['metricPosts', 'accounts', 'meta', 'workspace'], () => call('metrics.visits'));
const MINUTE = 60_000;
const TICK_MS = 60_000;

/** Time left until a reading no longer counts. */
const leftText = (ms: number): string =>
  ms < 60 * MINUTE
    ? t('figures.left_minutes', Math.max(0, Math.floor(ms / MINUTE)))
    : t('figures.left_hours', Math.floor(ms / (60 * MINUTE)));

/** Posts whose 1 h, 24 h or 72 h reading is due: the person opens them one by one, and looking is all there is to do. */
export function VisitList() {
  const now = useNow(TICK_MS);
  return (
    <section className="wp-panel report-list" aria-label={t('figures.visits')}>
      <h2>{t('figures.visits')}</h2>
      <p className="fg-2 t12">{t('figures.visits_note')}</p>
      <Live query={query}>
        {(visits) =>
          visits.length === 0 ? (
            <p className="fg-3">{t('figures.visits_none')}</p>
          ) : (
            <table className="wp-table" aria-label={t('figures.visits')}>
              <tbody>
                {visits.map(({ post, hours, until }) => (
                  <tr key={post.mid}>
                    <td>
                      <a
                        href={`https://weibo.com/${post.uid}/${post.mblogid}`}
                        target="_blank"
                        rel="noreferrer"
                      >
                        {post.traits.title || t('report.no_title')}
                      </a>
                    </td>
                    <td className="fg-2">{postTime(post.createdAt)}</td>
                    <td>{t('figures.due', hours)}</td>
                    <td className="num">{leftText(until - now)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Live>
    </section>
  );
}
