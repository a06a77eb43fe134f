import { useMemo, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote } from '@/components/page/Notice';
import { PageIcon } from '@/components/page/PageIcon';
import { sensitiveName } from '@/components/plan/day-notes';
import { dayText } from '@/components/plan/day-words';
import { changeSensitive, today } from '@/components/plan/plan-data';
import { nextOn } from '@/components/plan/sensitive-words';
import { UndoOffer } from '@/components/plan/UndoOffer';
import { useUndo } from '@/components/plan/useUndo';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { PlainList } from '@/components/ui/PlainList';
import { BUNDLED_SENSITIVE } from '@/utils/domain/calendar/sensitive-day-list';
import { allSensitiveDays } from '@/utils/domain/calendar/sensitive-days';
import type { SensitiveDay, SensitiveSettings } from '@/utils/model/plan-settings';
import type { Day } from '@/utils/model/worktime';
import type { PlanView } from '@/utils/rpc/contract-plan';
import { newId } from '../../org/new-id';
import { Mourning } from './Mourning';
import { SensitiveForm } from './SensitiveForm';
import { SensitiveRow } from './SensitiveRow';
import { freshSensitive, type SensitiveDraft, sensitiveDraftOf } from './sensitive-draft';

interface SensitiveDaysProps {
  readonly view: PlanView;
  readonly nameOf: (uid: string) => string;
}

const isBundled = (id: string): boolean => BUNDLED_SENSITIVE.some((one) => one.id === id);
const without = (days: readonly SensitiveDay[], id: string) => days.filter((one) => one.id !== id);
const put = (days: readonly SensitiveDay[], day: SensitiveDay) =>
  days.some(({ id }) => id === day.id) ? days.map((one) => (one.id === day.id ? day : one)) : [...days, day];

/** Every day with the next time it comes, soonest first. */
const inOrder = (sensitive: SensitiveSettings, now: Day) =>
  allSensitiveDays(sensitive)
    .map((one) => ({ one, next: nextOn(one, now) }))
    .sort((a, b) => (a.next ?? '9').localeCompare(b.next ?? '9'));

/** Sensitive days in the order in which they come, those that are over at the end. */
export function SensitiveDays({ view, nameOf }: SensitiveDaysProps) {
  const { sensitive, accounts, mayManage } = view;
  const [open, setOpen] = useState<SensitiveDraft>();
  const undo = useUndo();
  const now = today();
  const rows = useMemo(() => inOrder(sensitive, now), [sensitive, now]);
  /** Own days as they are now are what undo goes back to, for this one day. */
  const back = (id: string) => {
    const before = sensitive.days.find((one) => one.id === id);
    return () => changeSensitive((days) => (before ? put(days, before) : without(days, id)));
  };
  const save = async (day: SensitiveDay, said: string) => {
    const undoIt = back(day.id);
    await changeSensitive((days) => put(days, day));
    undo.offer(said, undoIt);
  };
  const change = useAction(save);
  const drop = useAction(async (day: SensitiveDay) => {
    const undoIt = back(day.id);
    await changeSensitive((days) => without(days, day.id));
    setOpen(undefined);
    undo.offer(t(isBundled(day.id) ? 'planRules.on_done' : 'planRules.removed', sensitiveName(day)), undoIt);
  });
  const isNew = open !== undefined && !rows.some(({ one }) => one.id === open.id);
  const form = open && (
    <SensitiveForm
      key={open.id}
      start={open}
      isBundled={isBundled(open.id)}
      accounts={accounts}
      onSave={(day) => save(day, t('planRules.day_saved', sensitiveName(day)))}
      onClose={() => setOpen(undefined)}
    />
  );
  return (
    <>
      {mayManage && (
        <Mourning
          onHold={(day) =>
            save(
              day,
              day.rule.type === 'once'
                ? t('planRules.mourning_done', dayText(day.rule.from, now), dayText(day.rule.to, now))
                : '',
            )
          }
        />
      )}
      <section className="wp-panel" aria-label={t('planRules.days')}>
        <div className="row wrap list-head">
          <h2>{t('planRules.days')}</h2>
          <span className="fg-3 t12">{t('planRules.days_note')}</span>
          <span className="grow" />
          {mayManage && (
            <Button onClick={() => setOpen(freshSensitive(newId('day'), now))}>
              <PageIcon name="plus" size={14} />
              {t('planRules.day_add')}
            </Button>
          )}
        </div>
        <div className="list-note">
          <ErrorNote error={change.error ?? drop.error} />
          <UndoOffer undo={undo} />
          {isNew && form}
        </div>
        <PlainList>
          {rows.map(({ one, next }) => (
            <SensitiveRow
              key={one.id}
              one={one}
              isBundled={isBundled(one.id)}
              isChanged={isBundled(one.id) && sensitive.days.some(({ id }) => id === one.id)}
              next={next}
              now={now}
              nameOf={nameOf}
              mayManage={mayManage}
              isBusy={change.isBusy || drop.isBusy}
              isOpen={open?.id === one.id}
              onOpen={() => setOpen(open?.id === one.id ? undefined : sensitiveDraftOf(one, now))}
              onPut={(day, said) => void change.run(day, said)}
              onDrop={() => void drop.run(one)}
            >
              {form}
            </SensitiveRow>
          ))}
        </PlainList>
      </section>
    </>
  );
}
