import { type FormEvent, useState } from 'react';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { GovernedAccount } from '@/utils/model/policy';
import { accountKinds, industries, modes } from '../../options';
import { MatrixFields } from './MatrixFields';

export type AccountDraft = Omit<GovernedAccount, 'registeredAt'>;

interface AccountFormProps {
  readonly start: AccountDraft;
  readonly isBusy: boolean;
  readonly onSave: (draft: AccountDraft) => void;
  readonly onCancel: () => void;
}

/** One account; the uid is fixed once it is registered. */
export function AccountForm({ start, isBusy, onSave, onCancel }: AccountFormProps) {
  const [draft, setDraft] = useState(start);
  const [isTried, setTried] = useState(false);
  const set = (part: Partial<AccountDraft>) => setDraft({ ...draft, ...part });
  const uidError = /^\d{1,20}$/.test(draft.uid.trim()) ? undefined : t('page.accounts.uid_error');
  const nameError = draft.name.trim() ? undefined : t('page.accounts.name_error');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!uidError && !nameError) onSave({ ...draft, uid: draft.uid.trim(), name: draft.name.trim() });
  };

  return (
    <form className="wp-panel wp-section" onSubmit={submit} noValidate>
      <div className="fields">
        <TextField
          label={t('page.accounts.uid')}
          value={draft.uid}
          inputMode="numeric"
          readOnly={start.rev > 0}
          error={isTried ? uidError : undefined}
          onChange={(uid) => set({ uid })}
        />
        <TextField
          label={t('page.accounts.name')}
          value={draft.name}
          maxLength={60}
          error={isTried ? nameError : undefined}
          onChange={(name) => set({ name })}
        />
        <Select
          label={t('page.accounts.kind')}
          value={draft.kind}
          options={accountKinds()}
          onChange={(kind) => set({ kind })}
        />
        <Select
          label={t('page.accounts.industry')}
          value={draft.industry}
          options={industries()}
          onChange={(industry) => set({ industry })}
        />
        <Select
          label={t('page.accounts.mode')}
          value={draft.mode}
          options={modes()}
          onChange={(mode) => set({ mode })}
        />
      </div>
      <MatrixFields draft={draft} onChange={set} />
      <p className="fg-2 t12">{t(`page.mode_hint.${draft.mode}`)}</p>
      <div className="row">
        <Button type="submit" look="primary" off={isBusy}>
          {t('page.common.save')}
        </Button>
        <Button onClick={onCancel}>{t('composer.cancel')}</Button>
      </div>
    </form>
  );
}
