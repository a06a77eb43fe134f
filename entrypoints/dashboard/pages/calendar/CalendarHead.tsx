import { PageIcon } from '@/components/page/PageIcon';
import { Select } from '@/components/page/Select';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import { toDay, toDayNumber } from '@/utils/core/day';
import { shiftMonth, weekOf } from '@/utils/domain/calendar/month-grid';
import type { Day } from '@/utils/model/worktime';
import { dayTitle } from './calendar-words';
import { type CalendarViewName, VIEWS } from './use-calendar-keys';

interface HeadProps {
  readonly view: CalendarViewName;
  readonly day: Day;
  readonly today: Day;
  readonly uid: string;
  readonly accounts: readonly { readonly uid: string; readonly name: string }[];
  readonly onGo: (day: Day, view?: CalendarViewName) => void;
  readonly onUid: (uid: string) => void;
}

const STEP = { month: 'month', list: 'month', week: 'week', day: 'day' } as const;

function titleOf(view: CalendarViewName, day: Day): string {
  const [year, month] = day.split('-').map(Number);
  if (view === 'day') return dayTitle(day);
  if (view === 'week') return t('calendar.week_title', year ?? 0, weekOf(day));
  return t('calendar.month_title', year ?? 0, month ?? 0);
}

const moved = (view: CalendarViewName, day: Day, by: number): Day => {
  const step = STEP[view];
  return step === 'month' ? shiftMonth(day, by) : toDay(toDayNumber(day) + by * (step === 'week' ? 7 : 1));
};

/** Which days, seen how, of whom. */
export function CalendarHead({ view, day, today, uid, accounts, onGo, onUid }: HeadProps) {
  const step = STEP[view];
  return (
    <header className="wp-head no-print">
      <h1 tabIndex={-1}>{titleOf(view, day)}</h1>
      <Button
        look="quiet"
        aria-label={t(`calendar.earlier_${step}`)}
        onClick={() => onGo(moved(view, day, -1))}
      >
        <PageIcon name="left" />
      </Button>
      <Button look="quiet" aria-label={t(`calendar.later_${step}`)} onClick={() => onGo(moved(view, day, 1))}>
        <PageIcon name="right" />
      </Button>
      <Button onClick={() => onGo(today)} aria-keyshortcuts="t">
        {t('calendar.today')} <Kbd keys={['T']} />
      </Button>
      <span className="grow" />
      <fieldset className="wp-seg cal-views" aria-label={t('calendar.view')}>
        {VIEWS.map((one) => (
          <Button key={one} look="quiet" small aria-pressed={one === view} onClick={() => onGo(day, one)}>
            {t(`calendar.view_${one}`)}
          </Button>
        ))}
      </fieldset>
      <Select
        label={t('calendar.account')}
        hideLabel
        value={uid}
        options={[
          ['', t('calendar.all_accounts')],
          ...accounts.map((one) => [one.uid, `@${one.name}`] as const),
        ]}
        onChange={onUid}
      />
    </header>
  );
}
