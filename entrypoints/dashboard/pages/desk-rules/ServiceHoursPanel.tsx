import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { DeskPolicy, DeskPolicySettings } from '@/utils/model/desk-policy';
import { HoursForm } from './HoursForm';
import { nextHours } from './hours-text';

interface ServiceHoursPanelProps {
  readonly policy: DeskPolicy;
  readonly isBusy: boolean;
  readonly onSave: (patch: Partial<DeskPolicySettings>) => void;
}

/** Every plan of hours; the first is what rules count by that name no other. */
export function ServiceHoursPanel({ policy, isBusy, onSave }: ServiceHoursPanelProps) {
  const { hours, sla } = policy;
  const isUsed = (id: string): boolean => sla.some(({ hoursId }) => hoursId === id);
  return (
    <>
      {hours.map((one, i) => (
        <HoursForm
          key={`${one.id} ${JSON.stringify(one)}`}
          hours={one}
          isBusy={isBusy}
          onSave={(next) => onSave({ hours: hours.map((before) => (before.id === one.id ? next : before)) })}
          {...(i === 0 || isUsed(one.id)
            ? {}
            : { onRemove: () => onSave({ hours: hours.filter(({ id }) => id !== one.id) }) })}
        />
      ))}
      <div className="row">
        <Button
          look="quiet"
          off={isBusy || hours.length >= 50}
          onClick={() =>
            onSave({
              hours: [
                ...hours,
                nextHours(hours, t('deskRules.hours_new', hours.length + 1), crypto.randomUUID().slice(0, 8)),
              ],
            })
          }
        >
          {t('deskRules.add_hours')}
        </Button>
      </div>
    </>
  );
}
