import { Notice } from '@/components/page/Notice';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import { differenceOf } from '@/utils/domain/approval/difference';
import { readableDiff } from '@/utils/domain/approval/readable-diff';
import { awaited } from '@/utils/domain/approval/round';
import { type DeskFacts, useDeskFacts } from './desk-context';
import { changesIn, postPieces } from './post-pieces';
import type { Review } from './useReview';
import { phaseText } from './words';

interface StageNoticeProps {
  readonly review: Review;
  readonly onAccept: () => void;
  readonly onCountersign: () => void;
}

/** How many places of the newest version differ from the one that is read. */
function changesSince({ draft, version }: Review): number {
  const last = draft.versions[draft.versions.length - 1];
  if (!last) return 0;
  const { text, media, fields } = differenceOf(version.content, last.content);
  return (
    changesIn(postPieces(last.content.text, { difference: readableDiff(text) })) +
    media.length +
    fields.length
  );
}

/** Why no verdict is wanted here; undefined while one is. */
export function stageText(review: Review, { nameOf }: Pick<DeskFacts, 'nameOf'>): string | undefined {
  const { draft, stage } = review;
  const round = draft.rounds[draft.rounds.length - 1];
  const waiting = round ? awaited(round).map(nameOf).join(t('review.comma')) : '';
  switch (stage) {
    case 'open':
      return undefined;
    case 'stale':
      return t('review.changed', nameOf(draft.lastEditor), changesSince(review));
    case 'own':
      return waiting === '' ? t('review.own_nobody') : t('review.own', waiting);
    case 'elsewhere':
      return t('review.elsewhere', waiting);
    default: {
      const last = round?.decisions[round.decisions.length - 1];
      const isDecision = ['approved', 'changes', 'rejected'].includes(draft.phase) || draft.recheck;
      return last && isDecision
        ? t(`review.hist_${last.verdict}`, nameOf(last.by))
        : t('review.closed', phaseText(draft.phase));
    }
  }
}

/** What stands in the way of a verdict, and the way out. */
export function StageNotice({ review, onAccept, onCountersign }: StageNoticeProps) {
  const facts = useDeskFacts();
  const { draft, stage, freeze } = review;
  const text = stageText(review, facts);
  const emergency = draft.approval?.emergency;
  const isMine = [draft.author, draft.lastEditor, emergency?.by].includes(facts.me);
  return (
    <>
      {freeze && (
        <Notice tone="block" title={t('review.frozen')}>
          {t('review.frozen_by', freeze.byName, freeze.reason)}
        </Notice>
      )}
      {text !== undefined && (
        <div className={`rv-banner ${stage === 'stale' ? 'warn' : ''}`} role="status">
          <span className="grow">
            {text}
            {stage === 'stale' && draft.phase !== 'in-review' && ` ${t('review.not_resubmitted')}`}
          </span>
          {stage === 'stale' && (
            <Button small id="rv-accept" onClick={onAccept}>
              {t('review.see_new')} <Kbd keys={['V']} />
            </Button>
          )}
        </div>
      )}
      {emergency && !emergency.countersignedBy && (
        <div className="rv-banner warn">
          <span className="grow">{t('review.emergency', facts.nameOf(emergency.by), emergency.reason)}</span>
          <Button small off={isMine} onClick={onCountersign}>
            {t('review.countersign')}
          </Button>
        </div>
      )}
    </>
  );
}
