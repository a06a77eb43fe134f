import { useMemo, useState } from 'react';
import { Empty } from '@/components/page/Empty';
import { Live } from '@/components/page/Live';
import { saveFile } from '@/components/page/save-file';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { toCsv } from '@/utils/core/csv';
import { dayOf } from '@/utils/core/day';
import { createQuery } from '@/utils/live/query';
import type { SuggestionRow } from '@/utils/model/desk-view';
import { call } from '@/utils/rpc/client';
import { timeText } from '../../time-text';

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const stateOf = ({ adoption }: SuggestionRow): string =>
  t(adoption === undefined ? 'desk.adoption_none' : `desk.adoption_${adoption}`);

/** Suggestions of a month and what became of each: the list that goes upward. */
export function Suggestions() {
  const [month, setMonth] = useState(() => dayOf(Date.now()).slice(0, 7));
  const query = useMemo(
    () =>
      createQuery(['tickets', 'meta'], async () =>
        MONTH.test(month) ? call('desk.suggestions', { month }) : [],
      ),
    [month],
  );
  const save = (rows: readonly SuggestionRow[]) =>
    saveFile(
      `suggestions-${month}.csv`,
      toCsv([
        [t('desk.col_time'), t('desk.author'), t('desk.said'), t('desk.adoption'), t('desk.col_person')],
        ...rows.map((row) => [timeText(row.saidAt), row.author, row.text, stateOf(row), row.decidedBy ?? '']),
      ]),
      'text/csv',
    );
  return (
    <>
      <TextField label={t('desk.month')} type="month" value={month} onChange={setMonth} />
      <Live query={query}>
        {(rows) => (
          <section className="wp-panel" aria-label={t('desk.part_suggestions')}>
            {rows.length === 0 ? (
              <Empty title={t('desk.no_suggestions')} />
            ) : (
              <>
                <ul>
                  {rows.map((row) => (
                    <li key={row.ticketId} className="account">
                      <a href={`#/desk/${row.ticketId}`}>{row.text}</a>
                      <p className="fg-2 t12">
                        {row.author} · {timeText(row.saidAt)} · {stateOf(row)} {row.decidedBy}
                      </p>
                    </li>
                  ))}
                </ul>
                <Button onClick={() => save(rows)}>{t('desk.export')}</Button>
              </>
            )}
          </section>
        )}
      </Live>
    </>
  );
}
