import { axisY, barX, plot, text } from '@observablehq/plot';
import { useCallback } from 'react';
import { t } from '@/components/ui/message';
import type { MixRow } from '@/utils/model/report';
import { ChartFrame } from './ChartFrame';
import { countText } from './number-text';

const ROW = 30;
const partText = (part: MixRow['part']): string => t(`charts.part_${part.replace('-', '_') as 'video'}`);

/** What the posts were made of: how many of each, with the median of their interactions. */
export function MixBars({ rows, fileName }: { readonly rows: readonly MixRow[]; readonly fileName: string }) {
  const draw = useCallback(
    (width: number) =>
      plot({
        width,
        height: Math.max(1, rows.length) * ROW + 12,
        marginLeft: 88,
        marginRight: 190,
        marginTop: 4,
        marginBottom: 4,
        style: { background: 'none', color: 'var(--wh-fg-2)', fontSize: '12px', fontFamily: 'inherit' },
        x: { axis: null, domain: [0, Math.max(1, ...rows.map(({ posts }) => posts))] },
        y: { type: 'band', domain: rows.map(({ part }) => part), label: null, padding: 0.35 },
        marks: [
          axisY({ tickSize: 0, label: null, tickFormat: (part: MixRow['part']) => partText(part) }),
          barX(rows, { x: 'posts', y: 'part', fill: 'var(--wh-heat-3)', rx: 3 }),
          text(rows, {
            x: 'posts',
            y: 'part',
            dx: 8,
            textAnchor: 'start',
            fill: 'var(--wh-fg)',
            text: ({ posts, share, median }: MixRow) =>
              `${posts} · ${Math.round(share * 100)}%${median === undefined ? '' : ` · ${t('charts.median_short', countText(median))}`}`,
          }),
        ],
      }) as SVGSVGElement,
    [rows],
  );
  return (
    <ChartFrame
      title={t('charts.mix')}
      note={t('charts.mix_note')}
      label={t('charts.mix')}
      draw={draw}
      fileName={fileName}
      table={{
        head: [t('charts.part'), t('charts.posts'), t('charts.share'), t('charts.median')],
        rows: rows.map(({ part, posts, share, median }) => [
          partText(part),
          String(posts),
          `${Math.round(share * 100)}%`,
          median === undefined ? t('charts.too_few') : countText(median),
        ]),
      }}
    />
  );
}
