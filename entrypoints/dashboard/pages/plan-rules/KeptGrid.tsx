import { type KeyboardEvent, useRef, useState } from 'react';
import { t } from '@/components/ui/message';
import type { KeptRow } from '@/utils/domain/calendar/cadence-history';
import type { Day } from '@/utils/model/worktime';
import { cellText, shortDay, sumText } from './kept-words';

interface KeptGridProps {
  readonly rows: readonly KeptRow[];
  readonly whoOf: (row: KeptRow) => string;
  readonly now: Day;
}

interface Place {
  readonly row: number;
  readonly day: number;
}

const WEEK = 7;
const STEPS: Readonly<Record<string, Place>> = {
  ArrowLeft: { row: 0, day: -1 },
  ArrowRight: { row: 0, day: 1 },
  ArrowUp: { row: -1, day: 0 },
  ArrowDown: { row: 1, day: 0 },
  PageUp: { row: 0, day: -WEEK },
  PageDown: { row: 0, day: WEEK },
};
const within = (n: number, length: number): number => Math.min(Math.max(n, 0), length - 1);

/** A row for each account, a cell for each day. One cell takes the focus; arrows go on from it. */
export function KeptGrid({ rows, whoOf, now }: KeptGridProps) {
  const days = rows[0]?.days ?? [];
  const [at, setAt] = useState<Place>({ row: 0, day: days.length - 1 });
  const [seen, setSeen] = useState<Place>();
  const table = useRef<HTMLTableElement>(null);
  const textAt = (place: Place): string | undefined => {
    const row = rows[place.row];
    const one = row?.days[place.day];
    return row && one ? cellText(whoOf(row), one, now) : undefined;
  };
  const move = (event: KeyboardEvent) => {
    const edge = event.key === 'Home' ? 0 : event.key === 'End' ? days.length - 1 : undefined;
    const step = STEPS[event.key];
    if (edge === undefined && !step) return;
    event.preventDefault();
    const next = {
      row: within(at.row + (step?.row ?? 0), rows.length),
      day: edge ?? within(at.day + (step?.day ?? 0), days.length),
    };
    setAt(next);
    setSeen(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row}-${next.day}"]`)?.focus();
  };
  const weeks = Array.from({ length: Math.ceil(days.length / WEEK) }, (_, i) =>
    days.slice(i * WEEK, (i + 1) * WEEK),
  );
  return (
    <>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked cell by cell is a grid
        role="grid"
        className="kept"
        aria-label={t('planRules.history_label')}
        onKeyDown={move}
      >
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t('planRules.account')}</span>
            </th>
            {weeks.map(([first, ...rest], i) => (
              <th key={first?.day ?? i} scope="colgroup" colSpan={rest.length + 1}>
                {/* a week of three days has no room for its date */}
                <span className={rest.length > 2 ? undefined : 'unseen'}>{first && shortDay(first.day)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.uid ?? ''}>
              <th scope="row">
                <span className="cut">{whoOf(row)}</span>
                <span className="fg-3 t12">{sumText(row)}</span>
              </th>
              {row.days.map((one, d) => (
                <td
                  key={one.day}
                  data-at={`${r}-${d}`}
                  className={`k-${one.state}`}
                  tabIndex={at.row === r && at.day === d ? 0 : -1}
                  aria-label={cellText(whoOf(row), one, now)}
                  onFocus={() => setSeen({ row: r, day: d })}
                  onPointerEnter={() => setSeen({ row: r, day: d })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fg-2 t12 kept-said" aria-hidden="true">
        {(seen && textAt(seen)) ?? t('planRules.history_hint')}
      </p>
    </>
  );
}
