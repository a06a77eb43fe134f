import { useMemo } from 'react';
import { refusalText } from '@/components/approval/refusal-text';
import { Empty } from '@/components/page/Empty';
import { Live } from '@/components/page/Live';
import type { DeskData } from '@/components/review/ports';
import { RecheckForm } from '@/components/review/RecheckForm';
import { SeenPost } from '@/components/review/SeenPost';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import { RECHECKABLE } from '@/utils/domain/approval/decide-recheck';
import { approvedVersion } from '@/utils/domain/approval/reconcile';
import { call, newCommandId } from '@/utils/rpc/client';
import { permalinkOf } from '@/utils/weibo/parse/permalink';
import { postQuery, type SeenFacts } from './data';

const toDraft = (draftId: string): string => `#/draft/${encodeURIComponent(draftId)}`;

/** Why none can be started now; undefined = one can. */
function obstacleOf({ post, state, recheck }: SeenFacts): string | undefined {
  if (recheck?.phase === 'in-review') return t('recheck.running');
  if (!RECHECKABLE.includes(state)) return refusalText('nothing-to-recheck');
  return post.text === undefined ? refusalText('text-unseen') : undefined;
}

interface PostBodyProps {
  readonly found: SeenFacts;
  readonly name: string;
}

function PostBody({ found, name }: PostBodyProps) {
  const { post, state, original, recheck } = found;
  const approved = original?.approval && approvedVersion(original)?.content.text;
  const obstacle = obstacleOf(found);
  // one press, one command: repeated when nobody answers, carried out once
  const ids = useMemo(() => ({ commandId: newCommandId(), draftId: crypto.randomUUID() }), []);
  const start = async (reason: string): Promise<string | undefined> => {
    const answer = await call('posts.recheck', { ...ids, mid: post.mid, reason });
    if (!answer.ok) return refusalText(answer.refusal);
    location.hash = toDraft(answer.draft.id);
    return undefined;
  };
  return (
    <>
      <header className="rv-post-head">
        <b className="cut">@{name}</b>
        <Chip tone="warn">{t(`badge.${state}`)}</Chip>
        <span className="grow" />
        <a href={permalinkOf(post)} target="_blank" rel="noreferrer">
          {t('recheck.see_post')}
        </a>
      </header>
      {post.text !== undefined && <SeenPost text={post.text} approved={approved} />}
      {obstacle === undefined ? (
        <RecheckForm onStart={start} />
      ) : (
        <p className="rv-sec" role="status">
          {obstacle}
        </p>
      )}
      {recheck && (
        <p className="rv-sec">
          <a href={toDraft(recheck.id)}>{t('recheck.last')}</a>
        </p>
      )}
    </>
  );
}

interface StartRecheckProps {
  readonly mid: string;
  readonly desk: DeskData;
}

/** A post that is out, as it was seen, and the way to have it looked at again. */
export function StartRecheck({ mid, desk }: StartRecheckProps) {
  const query = useMemo(() => postQuery(mid), [mid]);
  return (
    <main className="rv-alone rv-start">
      <h1>{t('recheck.title')}</h1>
      <Live query={query}>
        {({ found }) =>
          found ? (
            <PostBody
              found={found}
              name={desk.accounts.find(({ uid }) => uid === found.post.uid)?.name ?? found.post.uid}
            />
          ) : (
            <Empty title={refusalText('unknown-post')} />
          )
        }
      </Live>
    </main>
  );
}
