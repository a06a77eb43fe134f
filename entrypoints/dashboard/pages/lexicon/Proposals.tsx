import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { type Proposal, proposeTerms } from '@/utils/domain/lexicon/propose';
import type { CompanyTerm } from '@/utils/model/company-term';
import { numberText } from '../../time-text';
import { EMPTY_DRAFT, toTerm } from './term-draft';

interface ProposalsProps {
  readonly known: readonly CompanyTerm[];
  readonly onAdd: (terms: readonly CompanyTerm[]) => Promise<boolean>;
}

const MAX_CHARS = 500_000;
const splitPosts = (text: string): readonly string[] =>
  text
    .slice(0, MAX_CHARS)
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);

/** 从旧微博找词: frequent terms of pasted posts that no list has, each to become a term or an exception. */
export function Proposals({ known, onAdd }: ProposalsProps) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Proposal[]>();
  const search = () => setFound(proposeTerms(splitPosts(text), { known: known.map((term) => term.text) }));
  const add = async (proposal: Proposal, isException: boolean) => {
    const term = toTerm({ ...EMPTY_DRAFT, text: proposal.text, isException });
    if (await onAdd([term])) setFound((now) => now?.filter((other) => other.text !== proposal.text));
  };

  return (
    <section className="wp-panel wp-section" aria-label={t('page.lexicon.propose')}>
      <h2>{t('page.lexicon.propose')}</h2>
      <textarea
        className="wp-area"
        value={text}
        aria-label={t('page.lexicon.propose_box')}
        placeholder={t('page.lexicon.propose_box')}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row wrap">
        <Button look="primary" off={text.trim() === ''} onClick={search}>
          {t('page.lexicon.propose_do')}
        </Button>
        <span className="fg-3 t12">{t('page.lexicon.propose_hint')}</span>
      </div>
      {found?.length === 0 && <p role="status">{t('page.lexicon.propose_none')}</p>}
      <ul className="proposals">
        {found?.map((proposal) => (
          <li key={proposal.text}>
            <b>{proposal.text}</b>
            <span className="fg-3 t12">{t('page.lexicon.propose_count', numberText(proposal.count))}</span>
            <span className="grow" />
            <Button small onClick={() => void add(proposal, false)}>
              {t('page.lexicon.as_term')}
            </Button>
            <Button small onClick={() => void add(proposal, true)}>
              {t('page.lexicon.exception')}
            </Button>
            <span className="fg-2 t12 example">{proposal.example}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
