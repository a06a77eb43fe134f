import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { Register } from '@/utils/domain/accounts/permissions';
import type { RouteFacts } from '@/utils/domain/approval/route';
import type { Lane, Step } from '@/utils/model/flow';
import type { Workspace } from '@/utils/model/workspace';
import { freshLane } from './fresh-flow';
import { LaneFields } from './LaneFields';
import { toWhole } from './parse-fields';

export interface LaneContext {
  readonly workspace: Workspace;
  readonly register: Register;
  readonly cases: readonly RouteFacts[];
  readonly isTried: boolean;
}

interface StepFieldsProps extends LaneContext {
  readonly step: Step;
  readonly index: number;
  readonly isOnly: boolean;
  readonly onChange: (step: Step) => void;
  readonly onRemove: () => void;
}

/** One step: its lanes are decided side by side. */
export function StepFields({ step, index, isOnly, onChange, onRemove, ...context }: StepFieldsProps) {
  const set = (part: Partial<Step>) => onChange({ ...step, ...part });
  const setLane = (lane: Lane) => set({ lanes: step.lanes.map((one) => (one.id === lane.id ? lane : one)) });
  return (
    <li className="step">
      <fieldset>
        <legend>{t('org.step_n', index + 1)}</legend>
        <div className="fields">
          <TextField
            label={t('org.step_name')}
            value={step.name}
            maxLength={60}
            error={context.isTried && step.name.trim() === '' ? t('org.name_error') : undefined}
            onChange={(name) => set({ name })}
          />
          <TextField
            label={t('org.step_sla')}
            type="number"
            min={1}
            value={step.slaMinutes === undefined ? '' : String(step.slaMinutes)}
            onChange={(value) => set({ slaMinutes: toWhole(value, 1) })}
          />
        </div>
        {step.lanes.map((lane) => (
          <LaneFields
            key={lane.id}
            {...context}
            lane={lane}
            isOnly={step.lanes.length === 1}
            onChange={setLane}
            onRemove={() => set({ lanes: step.lanes.filter((one) => one.id !== lane.id) })}
          />
        ))}
        <div className="row">
          <Button small onClick={() => set({ lanes: [...step.lanes, freshLane()] })}>
            {t('org.lane_add')}
          </Button>
          {!isOnly && (
            <Button small look="quiet" onClick={onRemove}>
              {t('org.step_remove', step.name)}
            </Button>
          )}
        </div>
      </fieldset>
    </li>
  );
}
