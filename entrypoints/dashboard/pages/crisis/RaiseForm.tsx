import { useState } from 'react';
import { Check } from '@/components/page/Check';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { INCIDENT_LEVELS, type IncidentLevel } from '@/utils/model/incident';

export interface Raising {
  readonly level: IncidentLevel;
  readonly accounts: readonly string[];
  readonly tickets: readonly string[];
  readonly hintId?: string;
}

interface RaiseFormProps {
  readonly raising: Raising;
  readonly accounts: readonly { readonly uid: string; readonly name: string }[];
  readonly isBusy: boolean;
  readonly onRaise: (wish: Raising & { readonly title: string; readonly reason: string }) => void;
  readonly onCancel: () => void;
}

/** A person raises an incident: what it is, how grave, for which accounts, and why. */
export function RaiseForm({ raising, accounts, isBusy, onRaise, onCancel }: RaiseFormProps) {
  const [wish, setWish] = useState(raising);
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const isReady = title.trim() !== '' && reason.trim() !== '' && wish.accounts.length > 0 && !isBusy;
  return (
    <form
      className="wp-panel desk-form"
      aria-label={t('crisis.raise')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onRaise({ ...wish, title: title.trim(), reason: reason.trim() });
      }}
    >
      <h2>{t('crisis.raise')}</h2>
      <TextField label={t('crisis.what')} value={title} maxLength={100} autoFocus onChange={setTitle} />
      <Select
        label={t('crisis.level')}
        value={String(wish.level)}
        options={INCIDENT_LEVELS.map((one) => [String(one), t(`crisis.level_${one}`)])}
        onChange={(one) => setWish({ ...wish, level: Number(one) as IncidentLevel })}
      />
      <fieldset className="row wrap">
        <legend>{t('crisis.accounts')}</legend>
        {accounts.map(({ uid, name }) => (
          <Check
            key={uid}
            label={`@${name}`}
            checked={wish.accounts.includes(uid)}
            onChange={(isIn) =>
              setWish({
                ...wish,
                accounts: isIn ? [...wish.accounts, uid] : wish.accounts.filter((one) => one !== uid),
              })
            }
          />
        ))}
      </fieldset>
      <TextField label={t('crisis.why')} value={reason} maxLength={500} onChange={setReason} />
      <div className="row">
        <span className="fg-2 t12 grow">{t('crisis.with_tickets', wish.tickets.length)}</span>
        <Button look="quiet" onClick={onCancel}>
          {t('desk.cancel')}
        </Button>
        <Button look="primary" type="submit" off={!isReady}>
          {t('crisis.raise')}
        </Button>
      </div>
    </form>
  );
}
