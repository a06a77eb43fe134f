import { Check } from '@/components/page/Check';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import { lanePeople } from '@/utils/domain/approval/lane-people';
import type { Chooser, Lane } from '@/utils/model/flow';
import { ROLES } from '@/utils/model/people';
import { CheckGroup } from '../../org/CheckGroup';
import { listText, nameOf, personOptions, roleText } from '../../org/words';
import { listOrNone, toWhole } from './parse-fields';
import type { LaneContext } from './StepFields';

interface LaneFieldsProps extends LaneContext {
  readonly lane: Lane;
  readonly isOnly: boolean;
  readonly onChange: (lane: Lane) => void;
  readonly onRemove: () => void;
}

/** Who could decide here as things are now, or that nobody could. */
function LaneNow({ lane, workspace, register, cases }: LaneContext & { readonly lane: Lane }) {
  const now = Date.now();
  const ids = [...new Set(cases.flatMap((facts) => lanePeople(lane, register, facts, now)))];
  if (ids.length === 0) {
    return (
      <p className="row warn-fg t12">
        <Icon name="warn" size={14} />
        {t('org.lane_nobody')}
      </p>
    );
  }
  return (
    <p className="fg-2 t12">
      {t('org.lane_now', listText(ids.map((id) => nameOf(workspace.people, id))))}
      {lane.who.departmentHead && ` · ${t('org.lane_head_varies')}`}
    </p>
  );
}

export function LaneFields({ lane, isOnly, onChange, onRemove, ...context }: LaneFieldsProps) {
  const set = (part: Partial<Lane>) => onChange({ ...lane, ...part });
  const setWho = (part: Partial<Chooser>) => set({ who: { ...lane.who, ...part } });
  const isCount = typeof lane.need === 'number';
  return (
    <fieldset className="lane">
      <legend className="unseen">{lane.name}</legend>
      <div className="fields">
        <TextField
          label={t('org.lane_name')}
          value={lane.name}
          maxLength={60}
          error={context.isTried && lane.name.trim() === '' ? t('org.name_error') : undefined}
          onChange={(name) => set({ name })}
        />
        <Select
          label={t('org.lane_need')}
          value={isCount ? 'count' : String(lane.need)}
          options={[
            ['any', t('org.lane_any')],
            ['all', t('org.lane_all')],
            ['count', t('org.lane_count')],
          ]}
          onChange={(value) => set({ need: value === 'any' || value === 'all' ? value : 2 })}
        />
        {isCount && (
          <TextField
            label={t('org.lane_n')}
            type="number"
            min={1}
            max={50}
            value={String(lane.need)}
            onChange={(value) => set({ need: Math.min(50, toWhole(value, 1) ?? 1) })}
          />
        )}
      </div>
      <CheckGroup
        label={t('org.lane_roles')}
        options={ROLES.map((role) => [role, roleText(role)])}
        value={lane.who.roles ?? []}
        onChange={(roles) => setWho({ roles: listOrNone(roles) })}
      />
      <CheckGroup
        label={t('org.lane_people')}
        options={personOptions(context.workspace.people)}
        value={lane.who.people ?? []}
        onChange={(people) => setWho({ people: listOrNone(people) })}
      />
      <Check
        label={t('org.lane_head')}
        checked={lane.who.departmentHead ?? false}
        onChange={(on) => setWho({ departmentHead: on || undefined })}
      />
      <LaneNow {...context} lane={lane} />
      {!isOnly && (
        <p>
          <Button small look="quiet" onClick={onRemove}>
            {t('org.lane_remove', lane.name)}
          </Button>
        </p>
      )}
    </fieldset>
  );
}
