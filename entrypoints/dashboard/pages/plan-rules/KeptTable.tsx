import { weekdayText } from '@/components/plan/day-words';
import { t } from '@/components/ui/message';
import type { KeptRow } from '@/utils/domain/calendar/cadence-history';
import { shortDay } from './kept-words';

interface KeptTableProps {
  readonly rows: readonly KeptRow[];
  readonly whoOf: (row: KeptRow) => string;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The same as a table: a row for each account and week, newest week first. */
export const KeptTable = ({ rows, whoOf }: KeptTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled with the keyboard
  <section className="chart-table" tabIndex={0} aria-label={t('charts.table_of', t('planRules.history'))}>
    <table className="wp-table" aria-label={t('planRules.history')}>
      <thead>
        <tr>
          <th scope="col">{t('planRules.account')}</th>
          <th scope="col">{t('calendar.week')}</th>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              {weekdayText(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((row) =>
          Array.from({ length: Math.ceil(row.days.length / 7) }, (_, i) => row.days.slice(i * 7, i * 7 + 7))
            .reverse()
            .map((week) => (
              <tr key={`${row.uid ?? ''} ${week[0]?.day}`}>
                <th scope="row">{whoOf(row)}</th>
                <td>{week[0] && t('planRules.week_of', shortDay(week[0].day))}</td>
                {WEEKDAYS.map((weekday) => {
                  const one = week[weekday - 1];
                  return (
                    <td key={weekday}>
                      {one && t(`planRules.state_${one.state}`)}{' '}
                      {one && (one.state !== 'unread' || one.out > 0) && (
                        <span className="fg-3">{one.out}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            )),
        )}
      </tbody>
    </table>
  </section>
);
