import { useState } from 'react';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { ServiceHours } from '@/utils/model/worktime';
import { DAY_LINES, isEmptyPlan, type PlanText, planText, readPlan, readSpans } from './hours-text';

interface HoursFormProps {
  readonly hours: ServiceHours;
  readonly isBusy: boolean;
  readonly onSave: (hours: ServiceHours) => void;
  /** Undefined = the only one, or some rule counts by it. */
  readonly onRemove?: () => void;
}

const spansError = (line: string): string | undefined => {
  const { bad } = readSpans(line);
  return bad === undefined ? undefined : t('deskRules.bad_span', bad);
};

/** Service hours and night duty by kind of day; taken over when somebody presses the button. */
export function HoursForm({ hours, isBusy, onSave, onRemove }: HoursFormProps) {
  const [name, setName] = useState(hours.name);
  const [day, setDay] = useState<PlanText>(planText(hours.hours));
  const [night, setNight] = useState<PlanText>(planText(hours.night));
  const hasFault = DAY_LINES.some((line) => spansError(day[line]) || spansError(night[line]));
  const duty = readPlan(night, hours.night);
  const { night: _before, ...rest } = hours;
  const next: ServiceHours = {
    ...rest,
    name: name.trim(),
    hours: readPlan(day, hours.hours),
    ...(isEmptyPlan(duty) ? {} : { night: duty }),
  };
  const isChanged =
    JSON.stringify(next) !== JSON.stringify({ ...rest, ...(hours.night ? { night: hours.night } : {}) });
  const title = hours.name || t('deskRules.hours_usual');
  return (
    <fieldset className="desk-hours">
      <legend>{title}</legend>
      <TextField label={t('deskRules.hours_name')} value={name} maxLength={60} onChange={setName} />
      {(
        [
          ['service', day, setDay],
          ['night', night, setNight],
        ] as const
      ).map(([plan, text, setText]) => (
        <div key={plan} className="desk-plan">
          <p className="fg-2">{t(`deskRules.plan_${plan}`)}</p>
          {DAY_LINES.map((line) => (
            <TextField
              key={line}
              label={t(`deskRules.day_${line}`)}
              aria-label={`${t(`deskRules.plan_${plan}`)} ${t(`deskRules.day_${line}`)}`}
              placeholder={t('deskRules.closed')}
              value={text[line]}
              error={spansError(text[line])}
              onChange={(value) => setText({ ...text, [line]: value })}
            />
          ))}
        </div>
      ))}
      <p className="fg-2 t12">{t('deskRules.span_hint')}</p>
      <div className="row">
        {(isChanged || hasFault) && (
          <Button look="primary" off={isBusy || hasFault} onClick={() => onSave(next)}>
            {t('templates.save')}
          </Button>
        )}
        {onRemove && (
          <Button look="quiet" off={isBusy} onClick={onRemove}>
            {t('deskRules.remove_hours')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
