import { Select } from '@/components/page/Select';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import type { PolicyView } from '@/utils/model/policy-document';
import { TIMER_NAMES, type TimerName, USUAL_TIMERS } from '@/utils/model/timers';
import type { Patch } from '../policy/usePolicyPatch';

const CHOICES: Readonly<Record<TimerName, readonly number[]>> = {
  coolDownSeconds: [10, 15, 20, 30, 45, 60],
  undoSeconds: [10, 15, 20, 30, 45, 60],
  countersignHours: [1, 2, 4, 8, 12, 24, 48, 72, 168],
};

const valueText = (name: TimerName, value: number): string =>
  t(name === 'countersignHours' ? 'timers.hours' : 'timers.seconds', value);

interface TimerSettingsProps {
  readonly policy: PolicyView;
  readonly onPatch: (patch: Patch) => void;
}

/** Waiting times that decide something: whoever needs longer gets longer. */
export function TimerSettings({ policy, onPatch }: TimerSettingsProps) {
  const { timers = USUAL_TIMERS } = policy.settings;
  const isLocked = policy.locked.includes('timers');
  return (
    <section className="wp-panel wp-section" aria-label={t('timers.title')}>
      <h2>
        {t('timers.title')} {isLocked && <Icon name="lock" size={14} label={t('composer.locked')} />}
      </h2>
      <div className="fields">
        {TIMER_NAMES.map((name) => {
          // a value out of a file or of the organisation need not be one of ours
          const values = [...new Set([...CHOICES[name], timers[name]])].sort((a, b) => a - b);
          return (
            <div key={name}>
              <Select
                label={t(`timers.${name}`)}
                value={String(timers[name])}
                options={values.map((value) => [String(value), valueText(name, value)])}
                disabled={isLocked}
                onChange={(value) =>
                  onPatch((now) => ({ timers: { ...USUAL_TIMERS, ...now.timers, [name]: Number(value) } }))
                }
              />
              <p className="fg-2 t12">{t(`timers.${name}_hint`)}</p>
            </div>
          );
        })}
      </div>
    </section>
  );
}
