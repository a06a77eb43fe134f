import { type ReactNode, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote } from '@/components/page/Notice';
import { TextField } from '@/components/page/TextField';
import { changeCadence } from '@/components/plan/plan-data';
import { readClock, readNumber } from '@/components/plan/read-fields';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { clockText } from '@/utils/domain/calendar/instant';
import type { CadenceSettings } from '@/utils/model/plan-settings';

interface TellFormProps {
  readonly cadence: CadenceSettings;
  readonly mayManage: boolean;
  /** Saved; `before` is what was set until then. */
  readonly onSaved: (before: CadenceSettings) => void;
  /** The way back after a save. */
  readonly children: ReactNode;
}

const FIELDS = [
  { key: 'remindMinute', label: 'planRules.remind_at', bad: 'planRules.bad_time', least: 0, most: 1_439 },
  {
    key: 'remindMonthDay',
    label: 'planRules.remind_day',
    bad: 'planRules.bad_month_day',
    least: 1,
    most: 28,
  },
  { key: 'leadMinutes', label: 'planRules.lead', bad: 'planRules.bad_lead', least: 0, most: 1_440 },
  {
    key: 'accounts',
    label: 'planRules.same_accounts',
    bad: 'planRules.bad_same_accounts',
    least: 1,
    most: 200,
  },
  {
    key: 'minutes',
    label: 'planRules.same_minutes',
    bad: 'planRules.bad_same_minutes',
    least: 1,
    most: 1_440,
  },
] as const;
type Key = (typeof FIELDS)[number]['key'];

const textsOf = ({
  remindMinute,
  remindMonthDay,
  leadMinutes,
  sameText,
}: CadenceSettings): Record<Key, string> => ({
  remindMinute: clockText(remindMinute),
  remindMonthDay: String(remindMonthDay),
  leadMinutes: String(leadMinutes),
  accounts: String(sameText.accounts),
  minutes: String(sameText.minutes),
});

/** When people are told: a day or month that falls short, an item that is due, one text on too many accounts. */
export function TellForm({ cadence, mayManage, onSaved, children }: TellFormProps) {
  const before = textsOf(cadence);
  const [texts, setTexts] = useState(before);
  const readField = ({ key, least, most }: (typeof FIELDS)[number]): number | undefined =>
    key === 'remindMinute' ? readClock(texts[key]) : readNumber(texts[key], least, most);
  const values = Object.fromEntries(FIELDS.map((field) => [field.key, readField(field)])) as Record<
    Key,
    number | undefined
  >;
  const hasFault = Object.values(values).includes(undefined);
  const isChanged = FIELDS.some(({ key }) => texts[key] !== before[key]);
  const save = useAction(async () => {
    const { remindMinute = 0, remindMonthDay = 1, leadMinutes = 0, accounts = 1, minutes = 1 } = values;
    await changeCadence(() => ({
      remindMinute,
      remindMonthDay,
      leadMinutes,
      sameText: { accounts, minutes },
    }));
    onSaved(cadence);
  });
  return (
    <form
      className="wp-panel wp-section"
      aria-label={t('planRules.told')}
      aria-busy={save.isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        if (mayManage && isChanged && !hasFault) void save.run();
      }}
    >
      <h2>{t('planRules.told')}</h2>
      <div className="fields">
        {FIELDS.map((field) => (
          <TextField
            key={field.key}
            label={t(field.label)}
            value={texts[field.key]}
            inputMode="numeric"
            disabled={!mayManage}
            error={values[field.key] === undefined ? t(field.bad) : undefined}
            onChange={(value) => setTexts({ ...texts, [field.key]: value })}
          />
        ))}
      </div>
      <p className="fg-2 t12">{t('planRules.same_note', texts.accounts, texts.minutes)}</p>
      <ErrorNote error={save.error} />
      {children}
      {mayManage && (
        <div className="row">
          <Button type="submit" look="primary" off={save.isBusy || !isChanged || hasFault}>
            {t('page.common.save')}
          </Button>
        </div>
      )}
    </form>
  );
}
