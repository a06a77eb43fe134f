import { Notice } from '@/components/page/Notice';
import { t } from '@/components/ui/message';
import { numberText } from '../../time-text';
import type { RowProblem } from './rows-to-terms';

const SHOWN = 20;

/** Rows that keep a list from being imported, with row, field and reason. */
export const Problems = ({ problems }: { readonly problems: readonly RowProblem[] }) => (
  <>
    <Notice tone="block" title={t('page.lexicon.not_imported')}>
      {t('page.lexicon.problems', numberText(problems.length))}
    </Notice>
    <ul className="dots">
      {problems.slice(0, SHOWN).map(({ row, field, problem }) => (
        <li key={`${row}${field}${problem}`}>
          {t('page.lexicon.problem_row', numberText(row), t(`page.column.${field}`))}{' '}
          {t(`page.lexicon.problem_${problem}`)}
        </li>
      ))}
    </ul>
    {problems.length > SHOWN && (
      <p className="fg-3">{t('composer.more_rows', numberText(problems.length - SHOWN))}</p>
    )}
  </>
);
