import type { RefObject } from 'react';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import type { FieldName } from '@/utils/domain/approval/difference';
import { type Finding, SEVERITIES } from '@/utils/model/finding';
import { unsettled } from './claims';
import { Pictures } from './Pictures';
import { PostText } from './PostText';
import { changesIn, type Place, type PostPiece } from './post-pieces';
import type { Review } from './useReview';
import { kindText, momentText, visibilityText } from './words';

export type PostView = 'final' | 'diff';

interface PostCardProps {
  readonly review: Review;
  readonly view: PostView;
  readonly pieces: readonly PostPiece[];
  readonly place: Place | undefined;
  readonly frame: RefObject<HTMLParagraphElement | null>;
  readonly now: number;
  readonly onView: (view: PostView) => void;
}

/** A field's value in words; `undefined` = it was not set. */
function fieldText(name: FieldName, value: string | undefined, now: number): string {
  if (value === undefined) return t('review.not_set');
  if (name === 'visibility') return visibilityText(Number(value));
  if (name === 'scheduleAt') return momentText(Number(value), now);
  return name === 'kind' ? kindText(value as Parameters<typeof kindText>[0]) : value;
}

function FieldChanges({ review, now }: Pick<PostCardProps, 'review' | 'now'>) {
  return (
    <ul className="rv-fields t12">
      {review.difference?.fields.map(({ name, before, after }) => (
        <li key={name}>
          {t(`review.field_${name}`)} <del>{fieldText(name, before, now)}</del>{' '}
          <ins>{fieldText(name, after, now)}</ins>
        </li>
      ))}
    </ul>
  );
}

/** How many findings of each weight there are; hints are left to the list. */
function Tally({ findings }: { readonly findings: readonly Finding[] }) {
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ severity, count }) => count > 0 && severity !== 'info');
  if (counts.length === 0) return null;
  return (
    <div className="rv-tally t12 rv-post-foot">
      {counts.map(({ severity, count }) => (
        <span className={`${severity}-fg`} key={severity}>
          <Icon name={severity} size={14} />
          {t(`composer.tally_${severity}`, count)}
        </span>
      ))}
    </div>
  );
}

/** The post as Weibo will show it, or what has changed since the round before. */
export function PostCard({ review, view, pieces, place, frame, now, onView }: PostCardProps) {
  const { earlier, difference, version } = review;
  const isDiff = view === 'diff' && difference !== undefined;
  const changes = changesIn(pieces) + (difference?.fields.length ?? 0);
  return (
    <section className="rv-sec">
      <h2>
        {t('review.text')}
        {isDiff && (
          <span className="fg-3 t12">
            {earlier?.wasApproved ? t('review.to_approved') : t('review.to_round', earlier?.round ?? 0)}
          </span>
        )}
        <span className="grow" />
        {earlier && (
          <span className="wp-seg rv-seg">
            <Button small look="quiet" aria-pressed={!isDiff} onClick={() => onView('final')}>
              {t('review.final')}
            </Button>
            <Button small look="quiet" aria-pressed={isDiff} onClick={() => onView('diff')}>
              {t('review.diff')} D
            </Button>
          </span>
        )}
      </h2>
      <div className="rv-post" lang="zh-CN">
        <PostText pieces={pieces} place={place} frame={frame} />
        {version.content.text.trim() === '' && <p className="fg-3">{t('review.no_words')}</p>}
        <Pictures media={version.content.media} changes={isDiff ? difference.media : undefined} />
        {isDiff && <FieldChanges review={review} now={now} />}
        <Tally findings={unsettled(review.draft.meta, review.findings)} />
        {isDiff && (
          <div className="row t12 fg-3 rv-post-foot">
            <span>
              {changes + difference.media.length === 0
                ? t('review.no_changes')
                : difference.media.length === 0
                  ? t('review.changes', changes)
                  : t('review.changes_pics', changes, difference.media.length)}
            </span>
            <span className="grow" />
            {changes > 0 && (
              <span>
                <Kbd keys={['J']} /> {t('review.next_change')}
              </span>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
