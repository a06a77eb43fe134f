import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { Flow, Step } from '@/utils/model/flow';
import type { GovernedAccount } from '@/utils/model/policy';
import type { Workspace } from '@/utils/model/workspace';
import { FormFoot } from '../../org/FormFoot';
import { type FormProps, useEdited } from '../../org/useEdited';
import { ConditionFields } from './ConditionFields';
import { casesOf, registerOf } from './flow-facts';
import { freshStep } from './fresh-flow';
import { toWhole } from './parse-fields';
import { StepFields } from './StepFields';

interface FlowFormProps extends FormProps<Flow> {
  readonly workspace: Workspace;
  readonly accounts: readonly GovernedAccount[];
}

const hasFault = (flow: Flow): boolean =>
  flow.name === '' ||
  flow.steps.some((step) => step.name === '' || step.lanes.some((lane) => lane.name === ''));
const tidy = (flow: Flow): Flow => ({
  ...flow,
  name: flow.name.trim(),
  steps: flow.steps.map((step) => ({
    ...step,
    name: step.name.trim(),
    lanes: step.lanes.map((lane) => ({ ...lane, name: lane.name.trim() })),
  })),
});

export function FlowForm({ workspace, accounts, ...props }: FlowFormProps) {
  const { draft, set, submit, isBusy, isTried } = useEdited(props, hasFault, tidy);
  const setStep = (step: Step) => set({ steps: draft.steps.map((one) => (one.id === step.id ? step : one)) });
  const cases = casesOf(draft, workspace, accounts);
  return (
    <form className="wp-section flow-form" onSubmit={submit} noValidate>
      <div className="fields">
        <TextField
          label={t('org.flow_name')}
          value={draft.name}
          maxLength={60}
          error={isTried && draft.name.trim() === '' ? t('org.name_error') : undefined}
          onChange={(name) => set({ name })}
        />
        <TextField
          label={t('org.flow_valid')}
          type="number"
          min={1}
          value={draft.validMinutes === undefined ? '' : String(draft.validMinutes)}
          onChange={(value) => set({ validMinutes: toWhole(value, 1) })}
        />
      </div>
      <ConditionFields
        when={draft.when}
        workspace={workspace}
        accounts={accounts}
        onChange={(when) => set({ when })}
      />
      <h3>{t('org.flow_steps')}</h3>
      <ol className="steps">
        {draft.steps.map((step, index) => (
          <StepFields
            key={step.id}
            step={step}
            index={index}
            isOnly={draft.steps.length === 1}
            isTried={isTried}
            workspace={workspace}
            register={registerOf(workspace, accounts)}
            cases={cases}
            onChange={setStep}
            onRemove={() => set({ steps: draft.steps.filter((one) => one.id !== step.id) })}
          />
        ))}
      </ol>
      <p>
        <Button onClick={() => set({ steps: [...draft.steps, freshStep()] })}>{t('org.step_add')}</Button>
      </p>
      <FormFoot isBusy={isBusy} onCancel={props.onClose} />
    </form>
  );
}
