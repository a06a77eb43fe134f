import { t } from '@/components/ui/message';
import type { DayCell } from '@/utils/domain/calendar/day-cells';
import { monthGrid } from '@/utils/domain/calendar/month-grid';
import type { Day } from '@/utils/model/worktime';
import { Cell, type CellActions } from './Cell';
import { weekdayText } from './calendar-words';

export interface GridProps extends CellActions {
  readonly cells: ReadonlyMap<Day, DayCell>;
  readonly day: Day;
  readonly today: Day;
  readonly chosenItem: string | undefined;
  readonly target: Day | undefined;
  readonly mayEdit: boolean;
  readonly label: string;
}

/** What a cell of the month has room for. */
const ROOM = 5;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** 周三, 周四: the days on which users are livelier (seed document 2). */
const LIVELY: readonly number[] = [3, 4];

/** Weeks of a month, Monday first, each with its number and sum. One stop for Tab; arrows go from day to day. */
export function MonthGrid(props: GridProps) {
  const { cells, day, today, target, label, ...rest } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved through by keys is a grid (WAI-ARIA practices)
    <table className="wp-panel cal-grid month" role="grid" aria-label={label}>
      <thead>
        <tr className="cal-row heads">
          <th scope="col" className="cal-week">
            {t('calendar.week')}
          </th>
          {WEEKDAYS.map((weekday) => (
            <th scope="col" key={weekday} className={LIVELY.includes(weekday) ? 'lively' : undefined}>
              {weekdayText(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthGrid(day).map(({ week, days }) => (
          <tr className="cal-row" key={days[0]}>
            <th scope="row" className="cal-week">
              {t('calendar.week_no', week)}
              <br />
              {t(
                'calendar.week_sum',
                days.reduce((sum, one) => sum + (cells.get(one)?.entries.length ?? 0), 0),
              )}
            </th>
            {days.map((one) => {
              const cell = cells.get(one);
              return (
                cell && (
                  <Cell
                    key={one}
                    {...rest}
                    cell={cell}
                    isToday={one === today}
                    isChosenDay={one === day}
                    isOutside={one.slice(0, 7) !== day.slice(0, 7)}
                    isTarget={one === target}
                    most={ROOM}
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
