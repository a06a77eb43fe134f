import { useMemo, useState } from 'react';
import { Empty } from '@/components/page/Empty';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { CompanyTerm } from '@/utils/model/company-term';
import { categoryText } from '../../options';
import { numberText } from '../../time-text';
import { TermTable } from './TermTable';

interface TermListProps {
  readonly terms: readonly CompanyTerm[];
  readonly onRemove: (term: CompanyTerm) => void;
}

const PAGE = 50;

/** The company's words, a page at a time: 200,000 of them must not become 200,000 rows. */
export function TermList({ terms, onRemove }: TermListProps) {
  const [query, setQuery] = useState('');
  const [page, setPage] = useState(0);
  const found = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    if (wanted === '') return terms;
    return terms.filter(({ text, note, category }) =>
      `${text}\n${note ?? ''}\n${categoryText(category)}`.toLowerCase().includes(wanted),
    );
  }, [terms, query]);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const at = Math.min(page, pages - 1);

  if (terms.length === 0) {
    return (
      <section className="wp-panel">
        <Empty title={t('page.lexicon.none')} text={t('page.lexicon.none_hint')} />
      </section>
    );
  }
  return (
    <section className="wp-panel" aria-label={t('page.nav.lexicon')}>
      <div className="row wrap bar">
        <input
          type="search"
          className="wh-input find"
          value={query}
          aria-label={t('page.lexicon.search')}
          placeholder={t('page.lexicon.search')}
          onChange={(event) => {
            setQuery(event.target.value);
            setPage(0);
          }}
        />
        <span className="grow fg-3" role="status">
          {t('page.lexicon.count', numberText(found.length))}
        </span>
        <Button small off={at === 0} onClick={() => setPage(at - 1)}>
          {t('page.lexicon.page_back')}
        </Button>
        <span className="t12">{t('composer.position', numberText(at + 1), numberText(pages))}</span>
        <Button small off={at >= pages - 1} onClick={() => setPage(at + 1)}>
          {t('page.lexicon.page_on')}
        </Button>
      </div>
      <TermTable
        terms={found.slice(at * PAGE, (at + 1) * PAGE)}
        action={(term) => (
          <Button small look="quiet" onClick={() => onRemove(term)}>
            {t('page.accounts.remove')}
          </Button>
        )}
      />
    </section>
  );
}
