import { Live } from '@/components/page/Live';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import { createQuery } from '@/utils/live/query';
import type { PublishedPost } from '@/utils/model/approval-view';
import { call } from '@/utils/rpc/client';
import { readPosts } from '@/utils/store/repos/posts';
import { reader } from '../../data';
import { timeText } from '../../time-text';

/** Rows shown; an older post is reached from its badge. */
const SHOWN = 100;

const loosePosts = createQuery(['posts', 'accounts'], async (): Promise<readonly PublishedPost[]> => {
  const db = await reader();
  const { accounts } = await call('policy.snapshot');
  const posts = await Promise.all(accounts.map(({ uid }) => readPosts(db, uid)));
  return posts
    .flat()
    .filter(({ draftId }) => draftId === undefined)
    .sort((a, b) => b.createdAt - a.createdAt)
    .slice(0, SHOWN);
});

/** Posts that nobody drafted, newest first; nothing where there is none. */
export const PostPick = () => (
  <Live query={loosePosts}>
    {(posts) =>
      posts.length === 0 ? null : (
        <section className="wp-panel" aria-label={t('org.evidence_loose')}>
          <div className="list-head">
            <h2>{t('org.evidence_loose')}</h2>
          </div>
          <ul>
            {posts.map(({ mid, text, createdAt, outcomes }) => (
              <li key={mid} className="account">
                <div className="row">
                  <a className="cut grow" href={`#/evidence/${mid}`}>
                    {text || t('review.no_words')}
                  </a>
                  <span className="fg-3 t12">{timeText(createdAt)}</span>
                  {outcomes.length > 0 && <Chip tone="block">{t('badge.unapproved')}</Chip>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )
    }
  </Live>
);
