import { useState } from 'react';
import { countText } from '@/components/charts/number-text';
import { useAction } from '@/components/hooks/useAction';
import { Live } from '@/components/page/Live';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { TextField } from '@/components/page/TextField';
import { postTime } from '@/components/report/PostTable';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { createQuery } from '@/utils/live/query';
import type { TrackedRow } from '@/utils/model/metric-view';
import { call, newCommandId } from '@/utils/rpc/client';

const query = createQuery(['trackedAccounts', 'metricPosts', 'metricDays', 'meta', 'workspace'], () =>
  call('metrics.tracked'),
);

function Tracked({ row }: { readonly row: TrackedRow }) {
  const [text, setText] = useState('');
  const [isLeaving, setLeaving] = useState(false);
  const { account, posts, perWeek, median, n, followers, topTopics, best } = row;
  const note = useAction(async () => {
    await call('metrics.note', { commandId: newCommandId(), uid: account.uid, text: text.trim() });
    setText('');
  });
  const leave = useAction(() => call('metrics.untrack', { commandId: newCommandId(), uid: account.uid }));
  return (
    <li className="tracked">
      <div className="row wrap">
        <a href={`https://weibo.com/u/${account.uid}`} target="_blank" rel="noreferrer">
          @{account.name}
        </a>
        <span>
          {followers
            ? t('figures.followers', countText(followers.value, followers.step - 1))
            : t('figures.followers_none')}
        </span>
        <span>{perWeek === undefined ? t('figures.posts_seen', posts) : t('figures.per_week', perWeek)}</span>
        <span>
          {median === undefined ? t('figures.median_none', n) : t('figures.median', countText(median), n)}
        </span>
        <span className="grow" />
        {isLeaving ? (
          <>
            <span>{t('figures.untrack_sure')}</span>
            <Button small off={leave.isBusy} onClick={() => void leave.run()}>
              {t('figures.untrack')}
            </Button>
            <Button small look="quiet" onClick={() => setLeaving(false)}>
              {t('desk.cancel')}
            </Button>
          </>
        ) : (
          <Button small look="quiet" onClick={() => setLeaving(true)}>
            {t('figures.untrack')}
          </Button>
        )}
      </div>
      {topTopics.length > 0 && (
        <p className="fg-2 t12">
          {topTopics.map(({ topic, posts: count }) => t('figures.topic_share', topic, count)).join('　')}
        </p>
      )}
      {best.length > 0 && (
        <ul className="t12">
          {best.map((post) => (
            <li key={post.mid}>
              <a href={`#/figures/post/${post.mid}`}>{post.traits.title || t('report.no_title')}</a>{' '}
              <span className="fg-3">{postTime(post.createdAt)}</span>
            </li>
          ))}
        </ul>
      )}
      {account.notes.map((one) => (
        <p key={one.at} className="t12">
          <span className="fg-3">{postTime(one.at)}</span> {one.text}
        </p>
      ))}
      <ErrorNote error={note.error ?? leave.error} />
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void note.run();
        }}
      >
        <TextField
          label={t('figures.note_of', account.name)}
          value={text}
          maxLength={500}
          onChange={setText}
        />
        <Button small type="submit" off={note.isBusy || text.trim() === ''}>
          {t('figures.add_note')}
        </Button>
      </form>
    </li>
  );
}

/** Competitors and models: what people's own browsing showed of them, never more. */
export function TrackedAccounts() {
  const [uid, setUid] = useState('');
  const [name, setName] = useState('');
  const isBad = uid !== '' && !/^\d{6,20}$/.test(uid);
  const track = useAction(async () => {
    await call('metrics.track', { commandId: newCommandId(), uid, name: name.trim() });
    setUid('');
    setName('');
  });
  return (
    <section className="wp-panel report-list" aria-label={t('figures.tracked')}>
      <h2>{t('figures.tracked')}</h2>
      <p className="fg-2 t12">
        {t('figures.tracked_note')} <a href="#/reports">{t('figures.compare')}</a>
      </p>
      <Live query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Notice>{t('figures.tracked_none')}</Notice>
          ) : (
            <ul className="tracked-list">
              {rows.map((row) => (
                <Tracked key={row.account.uid} row={row} />
              ))}
            </ul>
          )
        }
      </Live>
      <ErrorNote error={track.error} />
      <form
        className="row wrap"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBad && uid !== '' && name.trim() !== '') void track.run();
        }}
      >
        <TextField
          label={t('figures.uid')}
          value={uid}
          inputMode="numeric"
          maxLength={20}
          error={isBad ? t('figures.bad_uid') : undefined}
          onChange={(text) => setUid(text.trim())}
        />
        <TextField label={t('figures.name')} value={name} maxLength={60} onChange={setName} />
        <Button type="submit" off={track.isBusy || isBad || uid === '' || name.trim() === ''}>
          {t('figures.track')}
        </Button>
      </form>
    </section>
  );
}
