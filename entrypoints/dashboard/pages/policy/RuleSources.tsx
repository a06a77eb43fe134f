import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import type { RuleEntry } from './rule-index';

interface RuleSourcesProps {
  readonly entry: RuleEntry;
  readonly category: string;
  readonly version: string;
}

/** Law, article, penalty, where the text was read and when; unread texts say so. */
export const RuleSources = ({ entry, category, version }: RuleSourcesProps) => (
  <>
    {entry.citations.map(({ law, article, penalty, source, checkedOn, verified }) => (
      <dl key={`${law}${article}`} className="kv source">
        <dt>{t('page.rules.basis')}</dt>
        <dd>
          {law}
          {article} {!verified && <Chip tone="warn">{t('page.rules.unverified')}</Chip>}
        </dd>
        {penalty && (
          <>
            <dt>{t('page.rules.penalty')}</dt>
            <dd>{penalty}</dd>
          </>
        )}
        {source && (
          <>
            <dt>{t('page.rules.source')}</dt>
            <dd>{source}</dd>
          </>
        )}
        <dt>{t('page.rules.checked_on')}</dt>
        <dd>{checkedOn}</dd>
      </dl>
    ))}
    <dl className="kv source">
      <dt>{t('page.rules.category')}</dt>
      <dd>{category}</dd>
      <dt>{t('page.rules.id')}</dt>
      <dd>
        <code>{entry.rule.id}</code> <span className="fg-3">{t('page.rules.pack_version', version)}</span>
      </dd>
    </dl>
  </>
);
