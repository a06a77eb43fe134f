import { type FormEvent, useState } from 'react';
import { Check } from '@/components/page/Check';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { CompanyTerm } from '@/utils/model/company-term';
import { categories, severities } from '../../options';
import { hideTerm } from './hide-term';
import { EMPTY_DRAFT, type TermDraft, toTerm } from './term-draft';

interface TermFormProps {
  readonly isBusy: boolean;
  /** Salt of the list's fingerprints. */
  readonly salt: string;
  readonly onAdd: (term: CompanyTerm) => Promise<boolean>;
  readonly onClose: () => void;
}

/** One word by hand. The form empties after each, so that several can follow. */
export function TermForm({ isBusy, salt, onAdd, onClose }: TermFormProps) {
  const [draft, setDraft] = useState<TermDraft>(EMPTY_DRAFT);
  const [isTried, setTried] = useState(false);
  const set = (part: Partial<TermDraft>) => setDraft({ ...draft, ...part });
  const wordError = draft.text.trim() ? undefined : t('page.lexicon.word_error');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wordError || isBusy) return;
    if (await onAdd(draft.isSecret ? hideTerm(toTerm(draft), salt) : toTerm(draft))) {
      setDraft({ ...EMPTY_DRAFT, category: draft.category, severity: draft.severity });
      setTried(false);
    }
  };

  return (
    <form className="wp-panel wp-section" onSubmit={(event) => void submit(event)} noValidate>
      <div className="fields">
        <TextField
          label={t('page.lexicon.word')}
          value={draft.text}
          maxLength={100}
          error={isTried ? wordError : undefined}
          onChange={(text) => set({ text })}
        />
        <TextField
          label={t('page.lexicon.replacement')}
          value={draft.replacement}
          maxLength={100}
          onChange={(replacement) => set({ replacement })}
        />
        <TextField
          label={t('page.lexicon.note')}
          value={draft.note}
          maxLength={500}
          onChange={(note) => set({ note })}
        />
        <Select
          label={t('page.rules.category')}
          value={draft.category}
          options={categories()}
          onChange={(category) => set({ category })}
        />
        <Select
          label={t('page.rules.severity')}
          value={draft.severity}
          options={severities()}
          onChange={(severity) => set({ severity })}
        />
        <TextField
          label={t('page.lexicon.embargo')}
          type="date"
          value={draft.embargoUntil}
          onChange={(embargoUntil) => set({ embargoUntil })}
        />
      </div>
      <div className="row wrap">
        <Check
          label={t('page.lexicon.as_exception')}
          checked={draft.isException}
          onChange={(isException) => set({ isException })}
        />
        <Check
          label={t('page.lexicon.as_secret')}
          checked={draft.isSecret}
          onChange={(isSecret) => set({ isSecret, category: isSecret ? 'secret' : draft.category })}
        />
      </div>
      {draft.isSecret && <p className="fg-2 t12">{t('page.lexicon.secret_hint')}</p>}
      <div className="row">
        <Button type="submit" look="primary" off={isBusy}>
          {t('page.lexicon.add_word')}
        </Button>
        <Button onClick={onClose}>{t('page.common.done')}</Button>
      </div>
    </form>
  );
}
