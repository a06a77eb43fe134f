import type { ReactNode } from 'react';
import { SeverityIcon } from '@/components/page/Severity';
import { Chip } from '@/components/ui/Chip';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import type { CompanyTerm } from '@/utils/model/company-term';
import { categoryText } from '../../options';

interface TermTableProps {
  readonly terms: readonly CompanyTerm[];
  readonly action?: (term: CompanyTerm) => ReactNode;
}

const SECRET = '••••';

/** Words with what is to happen to them. A secret one shows that it is there, never what it is. */
export const TermTable = ({ terms, action }: TermTableProps) => (
  <div className="wp-scroll">
    <table className="wp-table">
      <thead>
        <tr>
          <th scope="col">{t('page.lexicon.word')}</th>
          <th scope="col">{t('page.rules.severity')}</th>
          <th scope="col">{t('page.rules.category')}</th>
          <th scope="col">{t('page.lexicon.replacement')}</th>
          <th scope="col">{t('page.lexicon.note')}</th>
          {action && (
            <th scope="col">
              <span className="unseen">{t('page.accounts.remove')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {terms.map((term) => (
          <tr key={term.id}>
            <td>
              {term.secret ? (
                <span className="fg-2">
                  <Icon name="lock" size={14} label={t('page.lexicon.secret')} /> {SECRET}
                </span>
              ) : (
                <b>{term.text}</b>
              )}
              {term.embargoUntil && (
                <Chip icon="clock">{t('page.lexicon.until', term.embargoUntil.slice(0, 10))}</Chip>
              )}
            </td>
            <td>
              {term.kind === 'allow' ? (
                <Chip tone="ok">{t('page.lexicon.exception')}</Chip>
              ) : (
                <>
                  <SeverityIcon severity={term.severity} /> {t(`severity.${term.severity}`)}
                </>
              )}
            </td>
            <td>{categoryText(term.category)}</td>
            <td>{term.replacements?.join(' / ')}</td>
            <td>{term.note}</td>
            {action && <td className="num">{action(term)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
