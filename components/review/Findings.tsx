import { ErrorNote } from '@/components/page/Notice';
import { SeverityIcon } from '@/components/page/Severity';
import { t } from '@/components/ui/message';
import { findingKey } from '@/utils/model/finding';
import { isClaim, unsettled } from './claims';
import type { Review } from './useReview';
import { quoteText } from './words';

/** What the linter says besides claims: words first, then why. */
export function Findings({ review }: { readonly review: Review }) {
  const findings = review.findings.filter((finding) => !isClaim(finding));
  const left = unsettled(review.draft.meta, review.findings);
  const blocking = left.filter(({ severity }) => severity === 'block').length;
  return (
    <section className="rv-sec" aria-busy={review.isChecking || undefined}>
      <h2>
        {t('review.findings')} {!review.isChecking && <span className="fg-3">{findings.length}</span>}
      </h2>
      {review.lintError !== undefined && <ErrorNote error={review.lintError} />}
      {review.isChecking && <p className="fg-3">{t('verdict.checking')}</p>}
      {!review.isChecking && review.lintError === undefined && findings.length === 0 && (
        <p className="fg-2">{t('review.clean')}</p>
      )}
      <ul>
        {findings.map((finding) => (
          <li className="rv-finding" key={findingKey(finding)}>
            <SeverityIcon severity={finding.severity} />
            <span className="grow">
              <b title={finding.quote}>{quoteText(finding.quote)}</b>{' '}
              <span className="fg-2">{finding.message}</span>
            </span>
          </li>
        ))}
      </ul>
      {blocking > 0 && <p className="t12 block-fg">{t('review.still_blocked', blocking)}</p>}
    </section>
  );
}
