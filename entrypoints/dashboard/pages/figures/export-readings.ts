import { t } from '@/components/ui/message';
import { toCsv } from '@/utils/core/csv';
import { COUNT_KEYS, type SeenCount } from '@/utils/model/metric';
import type { PostView } from '@/utils/model/metric-view';
import { call } from '@/utils/rpc/client';

const CHUNK = 200;
const timeText = (at: number): string =>
  new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
const cells = (count: SeenCount | undefined): readonly (string | number)[] =>
  count === undefined ? ['', ''] : [count.value, count.atLeast ? `>=` : count.step];

const linesOf = ({ post, readings, account }: PostView) =>
  readings.map((reading) => [
    account,
    // long ids stay text, or a spreadsheet rounds them
    `\t${post.mid}`,
    `https://weibo.com/${post.uid}/${post.mblogid}`,
    post.traits.title,
    post.createdAt === undefined ? '' : timeText(post.createdAt),
    timeText(reading.at),
    reading.source,
    ...COUNT_KEYS.flatMap((key) => cells(reading[key])),
  ]);

/**
 * Every reading that is kept, as CSV; post by post, so that years of them need no memory to speak of.
 *
 * @param onProgress posts written so far
 */
export async function exportReadings(
  uid: string | undefined,
  onProgress: (posts: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const parts: string[] = [
    toCsv([
      [
        t('report.account'),
        'mid',
        t('report.link'),
        t('report.post'),
        t('report.time'),
        t('figures.read_at'),
        t('figures.source'),
        ...COUNT_KEYS.flatMap((key) => [t(`report.count_${key}`), t('figures.step')]),
      ],
    ]),
  ];
  let after: string | undefined;
  let posts = 0;
  do {
    signal.throwIfAborted();
    const chunk = await call('metrics.export', {
      limit: CHUNK,
      ...(uid === undefined ? {} : { uid }),
      ...(after === undefined ? {} : { after }),
    });
    const lines = chunk.posts.flatMap(linesOf);
    // one mark at the head of the file is enough
    if (lines.length > 0) parts.push(toCsv(lines).slice(1));
    posts += chunk.posts.length;
    onProgress(posts);
    after = chunk.next;
  } while (after !== undefined);
  return new Blob(parts, { type: 'text/csv' });
}
