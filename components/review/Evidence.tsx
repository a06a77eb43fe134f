import { SeverityIcon } from '@/components/page/Severity';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import { findingKey } from '@/utils/model/finding';
import { itemId, type Ticks, toggle } from './checks';
import { sourceOf } from './claims';
import type { Review } from './useReview';
import { quoteText } from './words';

interface EvidenceProps {
  readonly review: Review;
  readonly ticks: Ticks;
  readonly onTicks: (ticks: Ticks) => void;
}

/** Claims that want a source, each with what came along, to be accepted one by one. */
export function Evidence({ review, ticks, onTicks }: EvidenceProps) {
  const { draft, claims, stage } = review;
  if (claims.length === 0) return null;
  const given = claims.filter((claim) => sourceOf(draft.meta, claim) !== undefined).length;
  const next = claims.find((claim) => !ticks.evidence.includes(findingKey(claim)));
  return (
    <section className="rv-sec">
      <h2>
        <Icon name="evidence" size={14} tone="evidence-fg" /> {t('review.evidence')}{' '}
        <span className="fg-3">{t('review.evidence_given', given, claims.length)}</span>
      </h2>
      <ul>
        {claims.map((claim) => {
          const key = findingKey(claim);
          const isDone = ticks.evidence.includes(key);
          const source = sourceOf(draft.meta, claim);
          return (
            <li className="rv-claim" key={key}>
              <div className="grow">
                {claim.severity !== 'evidence' && <SeverityIcon severity={claim.severity} />}{' '}
                <b title={claim.quote}>{quoteText(claim.quote)}</b>
                <div className="t12 fg-2">{claim.message}</div>
                <div className={source ? 't12' : 't12 warn-fg'}>{source ?? t('review.no_source')}</div>
              </div>
              <Button
                small
                id={itemId('evidence', key)}
                aria-pressed={isDone}
                off={stage !== 'open'}
                onClick={() => onTicks({ ...ticks, evidence: toggle(ticks.evidence, key) })}
              >
                {isDone && <Icon name="ok" size={14} tone="ok-fg" />}
                {t(isDone ? 'review.accepted' : 'review.accept')}
                <span className="unseen">{t('review.accept_what', claim.quote)}</span>
                {claim === next && <Kbd keys={['E']} />}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
