import { inferredYears, offNote, sensitiveName, sensitiveNotes } from '@/components/plan/day-notes';
import { dayText } from '@/components/plan/day-words';
import { today } from '@/components/plan/plan-data';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import { toDay, toDayNumber } from '@/utils/core/day';
import { expand } from '@/utils/domain/calendar/expand';
import type { WorkCalendar } from '@/utils/domain/worktime/create-calendar';
import type { PlanSlot } from '@/utils/model/plan';
import type { SensitiveSettings } from '@/utils/model/plan-settings';

interface NextDaysProps {
  readonly slot: PlanSlot;
  readonly calendar: WorkCalendar;
  readonly sensitive: SensitiveSettings;
}

const SHOWN = 5;
const AHEAD_DAYS = 366;

/** The next five days of a slot by the official calendar, with what is special about each. */
export function NextDays({ slot, calendar, sensitive }: NextDaysProps) {
  const now = today();
  const first = Math.max(toDayNumber(slot.from), toDayNumber(now));
  const days = expand(slot, toDay(first), toDay(first + AHEAD_DAYS), calendar).slice(0, SHOWN);
  if (days.length === 0)
    return (
      <p className="warn-fg" role="status">
        {t(slot.to !== undefined && slot.to < now ? 'planRules.ended' : 'planRules.next_none')}
      </p>
    );
  return (
    <div className="plan-next" role="status">
      <span className="fg-2 t12">{t('planRules.next_days')}</span>
      <ol aria-label={t('planRules.next_days')}>
        {days.map((day) => {
          const off = offNote(day, calendar);
          return (
            <li key={day}>
              <span>{dayText(day, now)}</span>
              {off && <Chip tone={calendar.infoOf(toDayNumber(day)).works ? 'warn' : 'outline'}>{off}</Chip>}
              {sensitiveNotes(day, [slot.uid], sensitive).map((one) => (
                <Chip key={one.id} tone={one.level === 'hold' ? 'ink' : 'plain'}>
                  {sensitiveName(one)}
                </Chip>
              ))}
            </li>
          );
        })}
      </ol>
      {inferredYears(days, calendar).map((year) => (
        <p key={year} className="warn-fg t12">
          {t('planRules.next_inferred', year)}
        </p>
      ))}
    </div>
  );
}
