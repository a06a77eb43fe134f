import { useMemo, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Empty } from '@/components/page/Empty';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { PageIcon } from '@/components/page/PageIcon';
import { today } from '@/components/plan/plan-data';
import { slotText } from '@/components/plan/recurrence-words';
import { UndoOffer } from '@/components/plan/UndoOffer';
import { useUndo } from '@/components/plan/useUndo';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { PlainList } from '@/components/ui/PlainList';
import { createCalendar } from '@/utils/domain/worktime/create-calendar';
import type { PlanSlot } from '@/utils/model/plan';
import { call, newCommandId } from '@/utils/rpc/client';
import type { PlanView } from '@/utils/rpc/contract-plan';
import { newId } from '../../org/new-id';
import { NextDays } from './NextDays';
import { SlotForm } from './SlotForm';
import { freshSlot, type SlotDraft, slotDraftOf } from './slot-draft';

interface SlotsProps {
  readonly view: PlanView;
  readonly nameOf: (uid: string) => string;
}

const saveSlot = (slot: PlanSlot) =>
  call('plan.saveSlot', { commandId: newCommandId(), slot: slot as never });
const removeSlot = (id: string) => call('plan.removeSlot', { commandId: newCommandId(), id });

/** Places in the week that are to be filled, each with its next days. */
export function Slots({ view, nameOf }: SlotsProps) {
  const { slots, accounts, holidays, mayEdit } = view;
  const calendar = useMemo(() => createCalendar(holidays), [holidays]);
  const [open, setOpen] = useState<SlotDraft>();
  const undo = useUndo();
  const now = today();
  const save = async (slot: PlanSlot) => {
    const before = slots.find(({ id }) => id === slot.id);
    await saveSlot(slot);
    undo.offer(t('planRules.day_saved', slot.name), () =>
      before ? saveSlot({ ...before, rev: slot.rev + 1 }) : removeSlot(slot.id),
    );
  };
  const remove = useAction(async ({ id, name }: PlanSlot) => {
    const { slot } = await removeSlot(id);
    setOpen(undefined);
    if (slot) undo.offer(t('planRules.removed', name), () => saveSlot({ ...slot, rev: 0 }));
  });
  const [first] = accounts;
  const isNew = open !== undefined && !slots.some(({ id }) => id === open.id);
  const form = open && (
    <SlotForm
      key={open.id}
      start={open}
      view={view}
      calendar={calendar}
      onSave={save}
      onClose={() => setOpen(undefined)}
    />
  );
  return (
    <section className="wp-panel" aria-label={t('planRules.slots')}>
      <div className="row wrap list-head">
        <h2>{t('planRules.slots')}</h2>
        <span className="fg-3 t12">{t('planRules.slots_note')}</span>
        <span className="grow" />
        {mayEdit && (
          <Button off={!first} onClick={() => first && setOpen(freshSlot(newId('slot'), first.uid, now))}>
            <PageIcon name="plus" size={14} />
            {t('planRules.slot_add')}
          </Button>
        )}
      </div>
      <div className="list-note">
        {!first && <Notice>{t('planRules.no_account')}</Notice>}
        <ErrorNote error={remove.error} />
        <UndoOffer undo={undo} />
        {isNew && form}
      </div>
      {slots.length === 0 && !open && (
        <Empty title={t('planRules.slots_none')} text={t('planRules.slots_none_hint')} />
      )}
      <PlainList>
        {slots.map((slot) => (
          <li key={slot.id} className="account" aria-label={slot.name}>
            <div className="row wrap">
              <b>{slot.name}</b>
              <span className="fg-2">{slotText(slot, nameOf, now)}</span>
              <span className="grow" />
              {mayEdit && (
                <>
                  <Button
                    small
                    aria-expanded={open?.id === slot.id}
                    aria-label={t('planRules.change', slot.name)}
                    onClick={() => setOpen(open?.id === slot.id ? undefined : slotDraftOf(slot))}
                  >
                    {t('page.common.change')}
                  </Button>
                  <Button
                    small
                    look="quiet"
                    off={remove.isBusy}
                    aria-label={t('planRules.remove', slot.name)}
                    onClick={() => void remove.run(slot)}
                  >
                    {t('org.remove')}
                  </Button>
                </>
              )}
            </div>
            {open?.id === slot.id ? (
              form
            ) : (
              <NextDays slot={slot} calendar={calendar} sensitive={view.sensitive} />
            )}
          </li>
        ))}
      </PlainList>
    </section>
  );
}
