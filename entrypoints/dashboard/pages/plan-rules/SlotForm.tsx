import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Check } from '@/components/page/Check';
import { ErrorNote } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { weekdayText } from '@/components/plan/day-words';
import { FocusForm } from '@/components/plan/FocusForm';
import { t } from '@/components/ui/message';
import type { WorkCalendar } from '@/utils/domain/worktime/create-calendar';
import { OFF_DAYS, type PlanSlot } from '@/utils/model/plan';
import type { PlanView } from '@/utils/rpc/contract-plan';
import { FormFoot } from '../../org/FormFoot';
import { NextDays } from './NextDays';
import { type SlotDraft, skipsOwnDays, slotFaults, slotOf } from './slot-draft';

interface SlotFormProps {
  readonly start: SlotDraft;
  readonly view: Pick<PlanView, 'accounts' | 'sensitive'>;
  readonly calendar: WorkCalendar;
  readonly onSave: (slot: PlanSlot) => Promise<unknown>;
  readonly onClose: () => void;
}

const EVERY = ['day', 'workday', 'week', 'month'] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** One fixed slot; its next days are worked out while it is typed. */
export function SlotForm({ start, view, calendar, onSave, onClose }: SlotFormProps) {
  const [draft, setDraft] = useState(start);
  const [isTried, setTried] = useState(false);
  const set = (patch: Partial<SlotDraft>) => setDraft({ ...draft, ...patch });
  const faults = slotFaults(draft);
  const slot = slotOf(draft);
  const save = useAction(async () => {
    if (!slot) return;
    await onSave(slot);
    onClose();
  });
  const { every } = draft;
  const hasInterval = every === 'week' || every === 'month';
  return (
    <FocusForm
      label={t('planRules.slot_form')}
      isBusy={save.isBusy}
      onCancel={onClose}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(faults).length === 0) void save.run();
      }}
    >
      <div className="fields">
        <TextField
          label={t('planRules.slot_name')}
          value={draft.name}
          maxLength={60}
          error={isTried ? faults.name : undefined}
          onChange={(name) => set({ name })}
        />
        <Select
          label={t('planRules.account')}
          value={draft.uid}
          options={view.accounts.map(({ uid, name }) => [uid, `@${name}`] as const)}
          onChange={(uid) => set({ uid })}
        />
        <TextField
          label={t('planRules.clock')}
          value={draft.clock}
          inputMode="numeric"
          error={faults.clock}
          onChange={(clock) => set({ clock })}
        />
        <TextField
          label={t('planRules.pillar')}
          value={draft.pillar}
          maxLength={30}
          placeholder={t('planRules.any')}
          onChange={(pillar) => set({ pillar })}
        />
      </div>
      {faults.uid && <p className="block-fg t12">{faults.uid}</p>}
      <div className="fields">
        <Select
          label={t('planRules.repeat')}
          value={every}
          options={EVERY.map((one) => [one, t(`planRules.repeat_${one}`)])}
          onChange={(next) => set({ every: next })}
        />
        {hasInterval && (
          <TextField
            label={t(every === 'week' ? 'planRules.every_n_weeks' : 'planRules.every_n_months')}
            inputMode="numeric"
            value={draft.interval}
            error={faults.interval}
            onChange={(interval) => set({ interval })}
          />
        )}
        {every === 'month' && (
          <TextField
            label={t('planRules.month_days')}
            value={draft.monthDays}
            error={faults.monthDays}
            onChange={(monthDays) => set({ monthDays })}
          />
        )}
        {every !== 'workday' && (
          <Select
            label={t('planRules.off_days')}
            value={draft.offDays}
            options={OFF_DAYS.map((one) => [
              one,
              t(`planRules.off_${one === 'next-workday' ? 'next_workday' : one}`),
            ])}
            onChange={(offDays) => set({ offDays })}
          />
        )}
      </div>
      {every === 'month' && (
        <Check
          label={t('planRules.last_day_too')}
          checked={draft.hasLastDay}
          onChange={(hasLastDay) => set({ hasLastDay })}
        />
      )}
      {every === 'week' && (
        <fieldset className="checks" aria-describedby={faults.weekdays ? `${draft.id}-weekdays` : undefined}>
          <legend>{t('planRules.weekdays')}</legend>
          {WEEKDAYS.map((day) => (
            <Check
              key={day}
              label={weekdayText(day)}
              checked={draft.weekdays.includes(day)}
              onChange={(isOn) =>
                set({
                  weekdays: WEEKDAYS.filter((one) => (one === day ? isOn : draft.weekdays.includes(one))),
                })
              }
            />
          ))}
          {faults.weekdays && (
            <span id={`${draft.id}-weekdays`} className="block-fg t12">
              {faults.weekdays}
            </span>
          )}
        </fieldset>
      )}
      {skipsOwnDays(draft) && <p className="warn-fg t12">{t('planRules.weekend_skipped')}</p>}
      <div className="fields">
        {(['from', 'to'] as const).map((key) => (
          <TextField
            key={key}
            label={t(`planRules.${key}`)}
            type="date"
            value={draft[key]}
            error={faults[key]}
            onChange={(value) => set({ [key]: value })}
          />
        ))}
      </div>
      {slot && <NextDays slot={slot} calendar={calendar} sensitive={view.sensitive} />}
      <ErrorNote error={save.error} />
      <FormFoot isBusy={save.isBusy} onCancel={onClose} />
    </FocusForm>
  );
}
