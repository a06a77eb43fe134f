import { useMemo, useRef } from 'react';
import { t } from '@/components/ui/message';
import { diffText } from '@/utils/domain/approval/difference';
import { readableDiff } from '@/utils/domain/approval/readable-diff';
import { PostText } from './PostText';
import { changesIn, postPieces } from './post-pieces';

interface SeenPostProps {
  /** Words as the page showed them. */
  readonly text: string;
  /** Words that had been approved. */
  readonly approved: string | undefined;
}

/** A post as it stands on Weibo, with what differs from the approved words. */
export function SeenPost({ text, approved }: SeenPostProps) {
  const frame = useRef<HTMLParagraphElement>(null);
  const pieces = useMemo(() => {
    const difference =
      approved === undefined ? undefined : readableDiff(diffText(approved.trim(), text.trim()));
    return postPieces(text.trim(), { difference });
  }, [text, approved]);
  return (
    <section className="rv-sec">
      <h2>
        {t('recheck.as_seen')}{' '}
        {approved !== undefined && <span className="fg-3 t12">{t('review.to_approved')}</span>}
      </h2>
      <div className="rv-post" lang="zh-CN">
        <PostText pieces={pieces} place={undefined} frame={frame} />
        {approved !== undefined && (
          <p className="fg-3 t12 rv-post-foot">
            {changesIn(pieces) === 0 ? t('recheck.same_words') : t('review.changes', changesIn(pieces))}
          </p>
        )}
      </div>
    </section>
  );
}
