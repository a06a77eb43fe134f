import { t } from '@/components/ui/message';
import type { Finding } from '@/utils/model/finding';

/** Where a rule comes from and when that was last looked at. */
export function RuleFacts({ finding }: { readonly finding: Finding }) {
  return (
    <dl className="facts">
      <dt>{t('composer.explain_rule')}</dt>
      <dd>{finding.rule}</dd>
      {finding.citations.map(({ law, article, source, checkedOn }) => (
        <div key={`${law}${article}`}>
          <dt>{t('composer.explain_source')}</dt>
          <dd>
            {source ?? law} · {t('composer.checked_on', checkedOn)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
