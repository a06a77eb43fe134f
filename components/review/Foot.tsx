import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import type { Review } from './useReview';

interface FootProps {
  readonly review: Review;
  readonly isBusy: boolean;
  readonly onApprove: () => void;
  readonly onChanges: () => void;
  readonly onReject: () => void;
  readonly onHelp: () => void;
}

/** Word of the first button: what it does, or how much is missing. */
export function approveText({ isChecking, open }: Pick<Review, 'isChecking' | 'open'>): string {
  if (isChecking) return t('verdict.checking');
  return open.length === 0 ? t('review.approve') : t('review.approve_missing', open.length);
}

const hints = ({ facts, earlier }: Review) => [
  ...(facts.length === 0
    ? []
    : [
        {
          keys: facts.length === 1 ? ['1'] : ['1', String(Math.min(9, facts.length))],
          text: t('review.key_tick'),
        },
      ]),
  ...(earlier ? [{ keys: ['D'], text: t('review.diff') }] : []),
  { keys: ['C'], text: t('review.key_comment') },
  { keys: ['N'], text: t('review.key_next') },
];

/** The verdicts, always in sight, with their keys. */
export function Foot({ review, isBusy, onApprove, onChanges, onReject, onHelp }: FootProps) {
  const mayDecide = review.stage === 'open' && !isBusy;
  // never `off`: pressed too early it leads to what is missing
  const isReady = mayDecide && !review.isChecking && review.open.length === 0 && !review.freeze;
  return (
    <>
      <div className="rv-verdicts">
        <Button
          look={isReady ? 'primary' : 'plain'}
          className={isReady ? 'large' : 'large waiting'}
          aria-disabled={!isReady || undefined}
          onClick={onApprove}
        >
          {approveText(review)} <Kbd keys={['A']} />
        </Button>
        <Button className="large" off={!mayDecide} onClick={onChanges}>
          {t('review.request')} <Kbd keys={['R']} />
        </Button>
        <Button className="large" look="quiet" off={!mayDecide} onClick={onReject}>
          {t('review.reject')} <Kbd keys={['X']} />
        </Button>
      </div>
      <div className="rv-hints t12 fg-3">
        {hints(review).map(({ keys, text }) => (
          <span key={text}>
            {keys.map((key, i) => (
              <span className="rv-range" key={key}>
                {i > 0 && '–'}
                <Kbd keys={[key]} />
              </span>
            ))}
            {text}
          </span>
        ))}
        <span className="grow" />
        <button type="button" className="rv-help" onClick={onHelp}>
          <Kbd keys={['?']} />
          {t('review.key_all')}
        </button>
      </div>
    </>
  );
}
