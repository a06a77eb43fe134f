import { useState } from 'react';
import { ticketKindText } from '@/components/desk/words';
import { Check } from '@/components/page/Check';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { GovernedAccount } from '@/utils/model/policy';
import type { SlaRule } from '@/utils/model/sla';
import { PRIORITIES, TICKET_KINDS } from '@/utils/model/ticket';
import { type ServiceHours, SLA_CLOCKS } from '@/utils/model/worktime';

interface SlaRuleFormProps {
  readonly rule: SlaRule;
  readonly title: string;
  readonly accounts: readonly Pick<GovernedAccount, 'uid' | 'name'>[];
  readonly hours: readonly ServiceHours[];
  readonly isBusy: boolean;
  readonly onSave: (rule: SlaRule) => void;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}

const MOST_MINUTES = 366 * 1_440;

const toggled = <T,>(list: readonly T[], one: T, isIn: boolean): readonly T[] =>
  isIn ? [...list, one] : list.filter((other) => other !== one);

/** One rule: for what it holds, how soon, by which clock. */
export function SlaRuleForm(props: SlaRuleFormProps) {
  const { title, accounts, hours, isBusy, onSave, onRemove, onCancel } = props;
  const [rule, setRule] = useState(props.rule);
  const [minutes, setMinutes] = useState(String(rule.minutes ?? ''));
  const value = Number(minutes);
  const isBad = !Number.isInteger(value) || value < 1 || value > MOST_MINUTES;
  return (
    <fieldset className="desk-hours">
      <legend>{t('deskRules.edit_rule', title)}</legend>
      <fieldset className="row wrap">
        <legend>{t('deskRules.of_kinds')}</legend>
        {TICKET_KINDS.map((kind) => (
          <Check
            key={kind}
            label={ticketKindText(kind)}
            checked={rule.kinds.includes(kind)}
            onChange={(isIn) => setRule({ ...rule, kinds: toggled(rule.kinds, kind, isIn) })}
          />
        ))}
      </fieldset>
      <fieldset className="row wrap">
        <legend>{t('deskRules.of_priorities')}</legend>
        {PRIORITIES.map((priority) => (
          <Check
            key={priority}
            label={t(`desk.priority_${priority}`)}
            checked={rule.priorities.includes(priority)}
            onChange={(isIn) => setRule({ ...rule, priorities: toggled(rule.priorities, priority, isIn) })}
          />
        ))}
      </fieldset>
      {accounts.length > 1 && (
        <fieldset className="row wrap">
          <legend>{t('deskRules.of_accounts')}</legend>
          {accounts.map(({ uid, name }) => (
            <Check
              key={uid}
              label={`@${name}`}
              checked={rule.accounts.includes(uid)}
              onChange={(isIn) => setRule({ ...rule, accounts: toggled(rule.accounts, uid, isIn) })}
            />
          ))}
        </fieldset>
      )}
      <p className="fg-2 t12">{t('deskRules.none_is_all')}</p>
      <div className="row wrap">
        <TextField
          label={t('deskRules.minutes')}
          type="number"
          min={1}
          max={MOST_MINUTES}
          value={minutes}
          error={isBad ? t('deskRules.bad_minutes') : undefined}
          onChange={setMinutes}
        />
        <Select
          label={t('deskRules.clock')}
          value={rule.clock}
          options={SLA_CLOCKS.map((clock) => [clock, t(`deskRules.clock_${clock}`)])}
          onChange={(clock) => setRule({ ...rule, clock })}
        />
        {hours.length > 1 && (
          <Select
            label={t('deskRules.by_hours')}
            value={rule.hoursId ?? hours[0]?.id ?? ''}
            options={hours.map(({ id, name }) => [id, name || t('deskRules.hours_usual')])}
            onChange={(hoursId) => setRule({ ...rule, hoursId })}
          />
        )}
      </div>
      <div className="row">
        <Button look="primary" off={isBusy || isBad} onClick={() => onSave({ ...rule, minutes: value })}>
          {t('templates.save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('desk.cancel')}
        </Button>
        <Button look="quiet" off={isBusy} onClick={onRemove}>
          {t('deskRules.remove_rule')}
        </Button>
      </div>
    </fieldset>
  );
}
