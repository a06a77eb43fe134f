import { countText } from '@/components/charts/number-text';
import { t } from '@/components/ui/message';
import type { ReportCount, ReportPost } from '@/utils/model/report';

const SHANGHAI_MS = 8 * 3_600_000;

/** `10-08 四 20:00` in Shanghai. */
export function postTime(at: number | undefined): string {
  if (at === undefined) return t('report.time_unknown');
  const time = new Date(at + SHANGHAI_MS);
  const iso = time.toISOString();
  const weekday = ((time.getUTCDay() + 6) % 7) + 1;
  return `${iso.slice(5, 10)} ${t(`charts.weekday_${weekday as 1}`)} ${iso.slice(11, 16)}`;
}

const count = (one: ReportCount | undefined): string =>
  one === undefined ? t('report.none') : countText(one.value, one.slack);

interface PostTableProps {
  readonly label: string;
  readonly posts: readonly ReportPost[];
}

/** Posts with their counts; each leads to its curve. */
export function PostTable({ label, posts }: PostTableProps) {
  return (
    <table className="wp-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('report.post')}</th>
          <th scope="col">{t('report.time')}</th>
          {(['reposts', 'comments', 'likes', 'reads'] as const).map((key) => (
            <th key={key} scope="col" className="num">
              {t(`report.count_${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {posts.map((post) => (
          <tr key={post.mid}>
            <td>
              {post.counts ? (
                <a href={`#/figures/post/${post.mid}`}>{post.title || t('report.no_title')}</a>
              ) : (
                <a href={`https://weibo.com/${post.uid}/${post.mblogid}`} target="_blank" rel="noreferrer">
                  {post.title || t('report.no_title')}
                </a>
              )}
            </td>
            <td className="fg-2">{postTime(post.createdAt)}</td>
            {post.counts ? (
              (['reposts', 'comments', 'likes', 'reads'] as const).map((key) => (
                <td key={key} className="num">
                  {count(post.counts?.[key])}
                </td>
              ))
            ) : (
              <td colSpan={4} className="num fg-3">
                {t('charts.no_reading')}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
