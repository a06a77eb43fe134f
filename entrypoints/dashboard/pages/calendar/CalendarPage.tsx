import './calendar.css';
import { useMemo, useState } from 'react';
import { useHash } from '@/components/hooks/useHash';
import { useLive } from '@/components/hooks/useLive';
import { useNow } from '@/components/hooks/useNow';
import { Live } from '@/components/page/Live';
import { dayOf, toDay, toDayNumber } from '@/utils/core/day';
import { naturalPeriod } from '@/utils/core/natural-period';
import { monthGrid } from '@/utils/domain/calendar/month-grid';
import type { Day } from '@/utils/model/worktime';
import { snapshotQuery } from '../../data';
import { CalendarBoard } from './CalendarBoard';
import { CalendarHead } from './CalendarHead';
import { planQuery } from './plan-view';
import { type CalendarViewName, VIEWS } from './use-calendar-keys';

const MINUTE_MS = 60_000;
const isDay = (text: string | undefined): text is Day => {
  try {
    return text !== undefined && toDayNumber(text) > 0;
  } catch {
    return false;
  }
};

/** Days that a view shows. */
function rangeOf(view: CalendarViewName, day: Day): { readonly from: Day; readonly to: Day } {
  if (view === 'week') return naturalPeriod('week', day);
  if (view === 'day') return { from: day, to: day };
  const days = monthGrid(day).flatMap((week) => week.days);
  return view === 'list' ? naturalPeriod('month', day) : { from: days[0] ?? day, to: days.at(-1) ?? day };
}

/** What is read: the days shown, and around them what cadence and near duplicates are counted in. */
const AROUND_DAYS = 92;
const around = (day: Day): { readonly from: Day; readonly to: Day } => {
  const { from, to } = naturalPeriod('month', day);
  return { from: toDay(toDayNumber(from) - AROUND_DAYS), to: toDay(toDayNumber(to) + AROUND_DAYS) };
};

/** The content calendar: `#/calendar/month/2026-09-18`. */
export default function CalendarPage() {
  const [, view, at] = useHash();
  const now = useNow(MINUTE_MS);
  const today = dayOf(now);
  const shown = VIEWS.find((one) => one === view) ?? 'month';
  const day = isDay(at) ? at : today;
  const [uid, setUid] = useState('');
  const accounts = useLive(snapshotQuery).value?.accounts ?? [];
  const month = day.slice(0, 7);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again for another month, not for another day of it
  const query = useMemo(() => {
    const { from, to } = around(day);
    return planQuery(from, to);
  }, [month]);
  const go = (to: Day, other: CalendarViewName = shown): void => {
    location.hash = `#/calendar/${other}/${to}`;
  };
  return (
    <>
      <CalendarHead
        view={shown}
        day={day}
        today={today}
        uid={uid}
        accounts={accounts}
        onGo={go}
        onUid={setUid}
      />
      <Live query={query}>
        {(data) => (
          <CalendarBoard
            data={data}
            view={shown}
            day={day}
            range={rangeOf(shown, day)}
            uid={uid}
            now={now}
            onGo={go}
          />
        )}
      </Live>
    </>
  );
}
