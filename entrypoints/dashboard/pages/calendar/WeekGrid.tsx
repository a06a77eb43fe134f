import { t } from '@/components/ui/message';
import { toDay, toDayNumber } from '@/utils/core/day';
import { naturalPeriod } from '@/utils/core/natural-period';
import type { DayCell } from '@/utils/domain/calendar/day-cells';
import { Cell } from './Cell';
import { weekdayText } from './calendar-words';
import type { GridProps } from './MonthGrid';

interface WeekProps extends GridProps {
  /** Lanes: one row an account, `undefined` for what belongs to none. */
  readonly lanes: readonly { readonly uid: string | undefined; readonly name: string }[];
}

const ALL = 1_000;

/** Entries of a day that belong to a lane. */
function laneOf(cell: DayCell, uid: string | undefined): DayCell {
  const isHere = (entry: DayCell['entries'][number]): boolean => {
    if (entry.type === 'post') return entry.post.uid === uid;
    const { uids, channel } = entry.item;
    return uid === undefined ? channel !== 'weibo' || uids.length === 0 : uids.includes(uid);
  };
  return {
    ...cell,
    entries: cell.entries.filter(isHere),
    open: cell.open.filter(({ slot }) => slot.uid === uid),
    short: cell.short.filter((one) => one.uid === uid),
  };
}

/** One week: a row for each account of the matrix, a column for each day. */
export function WeekGrid({ cells, day, today, target, label, lanes, ...rest }: WeekProps) {
  const monday = toDayNumber(naturalPeriod('week', day).from);
  const days = Array.from({ length: 7 }, (_, i) => toDay(monday + i));
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved through by keys is a grid (WAI-ARIA practices)
    <table className="wp-panel cal-grid week" role="grid" aria-label={label}>
      <thead>
        <tr className="cal-row heads">
          <th scope="col" className="cal-week">
            {t('calendar.account')}
          </th>
          {days.map((one, i) => (
            <th scope="col" key={one} className={i === 2 || i === 3 ? 'lively' : undefined}>
              {weekdayText(i + 1)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.map(({ uid, name }, lane) => (
          <tr className="cal-row" key={uid ?? 'none'}>
            <th scope="row" className="cal-week lane">
              {name}
            </th>
            {days.map((one) => {
              const cell = cells.get(one);
              return (
                cell && (
                  <Cell
                    key={one}
                    {...rest}
                    cell={laneOf(cell, uid)}
                    isToday={one === today}
                    // the chosen day is one stop for Tab: in the first lane
                    isChosenDay={one === day && lane === 0}
                    isOutside={false}
                    isTarget={one === target}
                    most={ALL}
                  />
                )
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
