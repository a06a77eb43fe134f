import { useMemo, useState } from 'react';
import { Curve } from '@/components/charts/Curve';
import { useAction } from '@/components/hooks/useAction';
import { useNow } from '@/components/hooks/useNow';
import { Empty } from '@/components/page/Empty';
import { Live } from '@/components/page/Live';
import { ErrorNote } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { postTime } from '@/components/report/PostTable';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { createQuery } from '@/utils/live/query';
import { COUNT_KEYS, type CountKey } from '@/utils/model/metric';
import type { PostView } from '@/utils/model/metric-view';
import { call, newCommandId } from '@/utils/rpc/client';
import { curvePoints, markInstants } from './post-curve';

const TICK_MS = 60_000;

const timeText = (at: number): string =>
  new Date(at + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');

function Readings({ view }: { readonly view: PostView }) {
  const [key, setKey] = useState<CountKey>('likes');
  const { post, readings, account } = view;
  const now = useNow(TICK_MS);
  const points = useMemo(() => curvePoints(view, key), [view, key]);
  const marks = useMemo(() => ({ head: t('figures.marks'), all: markInstants(view, now) }), [view, now]);
  const [note, setNote] = useState('');
  const close = useAction(async (text: string | undefined) => {
    await call('metrics.lookBack', {
      commandId: newCommandId(),
      mid: post.mid,
      ...(text === undefined ? {} : { note: text }),
    });
    setNote('');
  });
  const shown = COUNT_KEYS.filter(
    (one) => one !== 'reads' || readings.some(({ reads }) => reads !== undefined),
  );
  return (
    <>
      <div className="row wrap">
        <span>@{account}</span>
        <span className="fg-2">{postTime(post.createdAt)}</span>
        <a href={`https://weibo.com/${post.uid}/${post.mblogid}`} target="_blank" rel="noreferrer">
          {t('figures.open_post')}
        </a>
        <span className="fg-3">{t('figures.readings', readings.length)}</span>
        <span className="grow" />
        <Select
          label={t('figures.count')}
          hideLabel
          value={key}
          options={shown.map((one) => [one, t(`report.count_${one}`)])}
          onChange={setKey}
        />
      </div>
      <Curve
        title={t(`report.count_${key}`)}
        points={points}
        step={1}
        marks={marks}
        label={t('figures.curve_label', t(`report.count_${key}`), readings.length)}
        xText={timeText}
        xHead={t('figures.read_at')}
        valueHead={t(`report.count_${key}`)}
        fileName={`weiheng-${post.mblogid}-${key}`}
      />
      <section className="wp-panel report-list" aria-label={t('figures.look_back')}>
        <h2>{t('figures.look_back')}</h2>
        <ErrorNote error={close.error} />
        {post.lookBack ? (
          <div className="row wrap">
            <p className="grow">{post.lookBack.note}</p>
            <span className="fg-3">{timeText(post.lookBack.at)}</span>
            <Button small look="quiet" off={close.isBusy} onClick={() => void close.run(undefined)}>
              {t('figures.reopen')}
            </Button>
          </div>
        ) : (
          <form
            className="row"
            onSubmit={(event) => {
              event.preventDefault();
              if (note.trim() !== '') void close.run(note.trim());
            }}
          >
            <TextField
              label={t('figures.look_back_note')}
              value={note}
              maxLength={500}
              placeholder={t('figures.look_back_hint')}
              onChange={setNote}
            />
            <Button type="submit" look="primary" off={close.isBusy || note.trim() === ''}>
              {t('figures.close')}
            </Button>
          </form>
        )}
      </section>
    </>
  );
}

/** One post: its curve, every reading behind it, and the look back that closes it. */
export function PostPage({ mid }: { readonly mid: string }) {
  const query = useMemo(
    () =>
      createQuery(['metricPosts', 'metricSeries', 'meta'], async () => ({
        view: await call('metrics.post', { mid }),
      })),
    [mid],
  );
  return (
    <Live query={query}>
      {({ view }) => (
        <>
          <PageHead title={view?.post.traits.title || t('figures.post')} />
          <div className="wp-body">
            {view ? <Readings view={view} /> : <Empty title={t('figures.no_post')} />}
          </div>
        </>
      )}
    </Live>
  );
}
