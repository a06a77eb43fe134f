import { t } from '@/components/ui/message';
import type { Draft, DraftComment } from '@/utils/model/draft';
import { Avatar } from './Avatar';
import { useDeskFacts } from './desk-context';

interface CommentsProps {
  readonly draft: Draft;
  /** Version that is being read; remarks on older ones say so. */
  readonly version: number;
}

/** The words a remark is tied to, in the version it was made on. */
function quoteOf(draft: Draft, { anchor, version }: DraftComment): string | undefined {
  const text = draft.versions.find((one) => one.n === version)?.content.text;
  return anchor && text?.slice(anchor.start, anchor.end);
}

/** Remarks, the newest last. Private ones say that they stay inside. */
export function Comments({ draft, version }: CommentsProps) {
  const { nameOf, fullNameOf } = useDeskFacts();
  if (draft.comments.length === 0) return null;
  return (
    <section className="rv-sec">
      <h2>
        {t('review.comments')} <span className="fg-3">{draft.comments.length}</span>
      </h2>
      <ul className="rv-comments">
        {draft.comments.map((comment) => {
          const quote = quoteOf(draft, comment);
          return (
            <li key={comment.id}>
              <Avatar name={fullNameOf(comment.by)} />
              <div className="grow">
                <div className="rv-comment">
                  {quote && <q>{quote}</q>}
                  {comment.text}
                </div>
                <div className="t12 fg-3">
                  {nameOf(comment.by)}
                  {comment.version < version && ` ${t('review.on_version', comment.version)}`}{' '}
                  {t(comment.isPrivate ? 'review.private' : 'review.to_author')}
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
