import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { FocusForm } from '@/components/plan/FocusForm';
import { t } from '@/components/ui/message';
import { NATURAL_PERIODS } from '@/utils/core/natural-period';
import { ACTIVITIES, CHANNELS, PLAN_FORMS } from '@/utils/model/plan';
import type { CadenceRule } from '@/utils/model/plan-settings';
import { FormFoot } from '../../org/FormFoot';
import { draftOf, draftText, faultsOf, type RuleDraft, ruleOf } from './rule-draft';

interface RuleFormProps {
  readonly rule: CadenceRule;
  readonly others: readonly CadenceRule[];
  readonly accounts: readonly { readonly uid: string; readonly name: string }[];
  readonly nameOf: (uid: string) => string;
  readonly onSave: (rule: CadenceRule) => Promise<unknown>;
  readonly onClose: () => void;
}

/** One rule: whom and what it counts, how many, how far apart; how it reads stands below while it is typed. */
export function RuleForm({ rule, others, accounts, nameOf, onSave, onClose }: RuleFormProps) {
  const [draft, setDraft] = useState(draftOf(rule));
  const [isTried, setTried] = useState(false);
  const set = (patch: Partial<RuleDraft>) => setDraft({ ...draft, ...patch });
  const faults = faultsOf(draft, others);
  // a form that was just opened is not wrong yet
  const isBlank = `${draft.min}${draft.max}${draft.gap}`.trim() === '';
  const shown = isTried || !isBlank ? faults : {};
  const save = useAction(async () => {
    await onSave(ruleOf(draft));
    onClose();
  });
  const said = draftText(draft, nameOf);
  return (
    <FocusForm
      label={t('planRules.rule_form')}
      isBusy={save.isBusy}
      onCancel={onClose}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(faults).length === 0) void save.run();
      }}
    >
      <div className="fields plan-six">
        <Select
          label={t('planRules.channel')}
          value={draft.channel}
          options={CHANNELS.map((one) => [one, t(`planRules.channel_${one}`)])}
          onChange={(channel) => set({ channel })}
        />
        {draft.channel === 'weibo' && (
          <Select
            label={t('planRules.account')}
            value={draft.uid}
            options={[
              ['', t('planRules.every_account')],
              ...accounts.map(({ uid, name }) => [uid, `@${name}`] as const),
            ]}
            onChange={(uid) => set({ uid })}
          />
        )}
        <TextField
          label={t('planRules.pillar')}
          value={draft.pillar}
          maxLength={30}
          placeholder={t('planRules.any')}
          onChange={(pillar) => set({ pillar })}
        />
        <TextField
          label={t('planRules.tag')}
          value={draft.tag}
          maxLength={30}
          placeholder={t('planRules.any')}
          onChange={(tag) => set({ tag })}
        />
        <Select
          label={t('planRules.form')}
          value={draft.form}
          options={[
            ['', t('planRules.any')],
            ...PLAN_FORMS.map((one) => [one, t(`planRules.form_${one}`)] as const),
          ]}
          onChange={(form) => set({ form })}
        />
        <Select
          label={t('planRules.activity')}
          value={draft.activity}
          options={[
            ['', t('planRules.any')],
            ...ACTIVITIES.map((one) => [one, t(`planRules.activity_${one}`)] as const),
          ]}
          onChange={(activity) => set({ activity })}
        />
      </div>
      <div className="fields">
        <Select
          label={t('planRules.period')}
          value={draft.period}
          options={NATURAL_PERIODS.map((one) => [one, t(`planRules.every_${one}`)])}
          onChange={(period) => set({ period })}
        />
        {(['min', 'max', 'gap'] as const).map((key) => (
          <TextField
            key={key}
            label={t(`planRules.${({ min: 'least', max: 'most', gap: 'gap' } as const)[key]}`)}
            inputMode="numeric"
            value={draft[key]}
            error={shown[key]}
            onChange={(value) => set({ [key]: value })}
          />
        ))}
      </div>
      {shown.period && (
        <p className="block-fg t12" role="alert">
          {shown.period}
        </p>
      )}
      <p aria-live="polite">
        {said !== undefined && (
          <>
            <span className="fg-2 t12">{t('planRules.reads_as')}</span> <b>{said}</b>
          </>
        )}
      </p>
      <ErrorNote error={save.error} />
      <FormFoot isBusy={save.isBusy} onCancel={onClose} />
    </FocusForm>
  );
}
