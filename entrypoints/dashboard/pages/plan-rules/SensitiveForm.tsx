import { useId, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { FocusForm } from '@/components/plan/FocusForm';
import { t } from '@/components/ui/message';
import type { SensitiveDay } from '@/utils/model/plan-settings';
import { CheckGroup } from '../../org/CheckGroup';
import { FormFoot } from '../../org/FormFoot';
import { type SensitiveDraft, sensitiveFaults, sensitiveOf } from './sensitive-draft';

interface SensitiveFormProps {
  readonly start: SensitiveDraft;
  /** Of a bundled day the date stays: it is what history made it. */
  readonly isBundled: boolean;
  readonly accounts: readonly { readonly uid: string; readonly name: string }[];
  readonly onSave: (day: SensitiveDay) => Promise<unknown>;
  readonly onClose: () => void;
}

const MOST_DATE = 31;
const numbers = (most: number): readonly (readonly [string, string])[] =>
  Array.from({ length: most }, (_, i) => [String(i + 1), String(i + 1)] as const);

/** One sensitive day: when, how strictly, what is advised, for whom. */
export function SensitiveForm({ start, isBundled, accounts, onSave, onClose }: SensitiveFormProps) {
  const [draft, setDraft] = useState(start);
  const [isTried, setTried] = useState(false);
  const adviceId = useId();
  const set = (patch: Partial<SensitiveDraft>) => setDraft({ ...draft, ...patch });
  const faults = sensitiveFaults(draft);
  const save = useAction(async () => {
    await onSave(sensitiveOf(draft));
    onClose();
  });
  return (
    <FocusForm
      label={t('planRules.day_form')}
      isBusy={save.isBusy}
      onCancel={onClose}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(faults).length === 0) void save.run();
      }}
    >
      <div className="fields">
        {!isBundled && (
          <TextField
            label={t('planRules.day_name')}
            value={draft.name}
            maxLength={60}
            error={isTried ? faults.name : undefined}
            onChange={(name) => set({ name })}
          />
        )}
        <Select
          label={t('planRules.level')}
          value={draft.level}
          options={(['hold', 'remind'] as const).map((one) => [one, t(`planRules.level_${one}`)])}
          onChange={(level) => set({ level })}
        />
      </div>
      {!isBundled && (
        <div className="fields">
          <Select
            label={t('planRules.when')}
            value={draft.kind}
            options={(['yearly', 'lunar', 'once'] as const).map((one) => [one, t(`planRules.kind_${one}`)])}
            onChange={(kind) => set({ kind })}
          />
          {draft.kind !== 'once' ? (
            <>
              <Select
                label={t('planRules.month')}
                value={draft.month}
                options={numbers(12)}
                onChange={(month) => set({ month })}
              />
              <Select
                label={t('planRules.date')}
                value={draft.date}
                options={numbers(MOST_DATE)}
                onChange={(date) => set({ date })}
              />
            </>
          ) : (
            (['from', 'to'] as const).map((key) => (
              <TextField
                key={key}
                label={t(key === 'from' ? 'planRules.from' : 'planRules.until')}
                type="date"
                value={draft[key]}
                error={faults[key]}
                onChange={(value) => set({ [key]: value })}
              />
            ))
          )}
        </div>
      )}
      {faults.date && <p className="block-fg t12">{faults.date}</p>}
      <div className="wp-field">
        <label htmlFor={adviceId}>{t('planRules.advice')}</label>
        <textarea
          id={adviceId}
          className="wp-area plan-area"
          rows={3}
          maxLength={200}
          value={draft.advice}
          onChange={(event) => set({ advice: event.target.value })}
        />
      </div>
      <CheckGroup
        label={t('planRules.for_accounts')}
        options={accounts.map(({ uid, name }) => [uid, `@${name}`] as const)}
        value={draft.uids}
        onChange={(uids) => set({ uids })}
      />
      <ErrorNote error={save.error} />
      <FormFoot isBusy={save.isBusy} onCancel={onClose} />
    </FocusForm>
  );
}
