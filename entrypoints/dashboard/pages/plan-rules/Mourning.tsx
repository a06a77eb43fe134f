import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote } from '@/components/page/Notice';
import { TextField } from '@/components/page/TextField';
import { dayText } from '@/components/plan/day-words';
import { today } from '@/components/plan/plan-data';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { mourningDays } from '@/utils/domain/calendar/sensitive-days';
import type { SensitiveDay } from '@/utils/model/plan-settings';
import { mourningFault } from './sensitive-draft';

/** National mourning: one press holds promotions and jokes from one day to another. */
export function Mourning({ onHold }: { readonly onHold: (day: SensitiveDay) => Promise<unknown> }) {
  const now = today();
  const [from, setFrom] = useState(now);
  const [to, setTo] = useState(now);
  const fault = mourningFault(from, to);
  const hold = useAction(() => onHold(mourningDays(from, to)));
  const text = () => {
    if (fault !== undefined) return t('planRules.level_hold');
    return from === to
      ? t('planRules.mourning_one', dayText(from, now))
      : t('planRules.mourning_on', dayText(from, now), dayText(to, now));
  };
  return (
    <section className="wp-panel wp-section" aria-label={t('planRules.mourning')}>
      <div className="row wrap">
        <h2>{t('planRules.mourning')}</h2>
        <span className="fg-3 t12">{t('planRules.mourning_note')}</span>
      </div>
      <div className="row wrap plan-fields">
        <TextField label={t('planRules.from')} type="date" value={from} onChange={setFrom} />
        <TextField label={t('planRules.until')} type="date" value={to} error={fault} onChange={setTo} />
        <Button look="primary" off={hold.isBusy || fault !== undefined} onClick={() => void hold.run()}>
          {text()}
        </Button>
      </div>
      <ErrorNote error={hold.error} />
    </section>
  );
}
