import '@/components/desk/desk.css';
import { useState } from 'react';
import { Unanswered } from '@/components/desk/Unanswered';
import { useLive } from '@/components/hooks/useLive';
import { useNow } from '@/components/hooks/useNow';
import { Live } from '@/components/page/Live';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import type { Query } from '@/utils/live/query';
import type { DeskSnapshot, TicketRow } from '@/utils/model/desk-view';
import { call, newCommandId } from '@/utils/rpc/client';
import { allQuery, countsQuery, MOST_ROWS, mineQuery, pageQuery } from './desk-data';
import { LogForm } from './LogForm';

const PLACES = ['page', 'mine', 'all'] as const;
type Place = (typeof PLACES)[number];

const ports = {
  newCommandId,
  write: (ticketIds: readonly string[], command: Parameters<typeof call<'desk.write'>>[1]['command']) =>
    call('desk.write', { ticketIds: [...ticketIds], command }),
};

const QUERIES: Readonly<Record<Exclude<Place, 'page'>, Query<readonly TicketRow[]>>> = {
  mine: mineQuery,
  all: allQuery,
};

const countText = (rows: readonly unknown[] | undefined): string =>
  rows === undefined ? '' : rows.length >= MOST_ROWS ? `${MOST_ROWS}+` : String(rows.length);

/** What waits for an answer: on the page in front, mine, everybody's; and noting one by hand. */
export function DeskTab({ desk, onDesk }: { readonly desk: DeskSnapshot; readonly onDesk: () => void }) {
  const now = useNow();
  const page = useLive(pageQuery);
  const mine = useLive(mineQuery).value;
  const [chosen, setChosen] = useState<Place>();
  const [isLogging, setIsLogging] = useState(false);
  const hasPage = (page.value?.length ?? 0) > 0;
  const place: Place = chosen ?? (hasPage ? 'page' : 'mine');
  if (isLogging) return <LogForm accounts={desk.accounts} onDone={() => setIsLogging(false)} />;
  const list = (rows: readonly TicketRow[]) => <Unanswered rows={rows} now={now} ports={ports} />;
  return (
    <section className="desk" aria-label={t('desk.popup')}>
      <div className="row desk-tabs">
        <div className="row" role="tablist" aria-label={t('desk.which')}>
          {PLACES.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              aria-selected={place === one}
              className="desk-tab"
              onClick={() => setChosen(one)}
            >
              {t(`desk.place_${one}`)}
              {one === 'page' && page.value && ` ${countText(page.value)}`}
              {one === 'mine' && ` ${countText(mine)}`}
            </button>
          ))}
        </div>
        <span className="grow" />
        <Button small onClick={() => setIsLogging(true)}>
          {t('desk.log_one')}
        </Button>
      </div>
      <div className="desk-rows">
        {place === 'page' ? (
          <Live query={pageQuery}>
            {(rows) => (rows ? list(rows) : <p className="fg-2 desk-none">{t('desk.no_page')}</p>)}
          </Live>
        ) : (
          <Live query={QUERIES[place]}>{list}</Live>
        )}
      </div>
      <Live query={countsQuery}>
        {({ today, overdue, nextDue, averageMinutes }) => (
          <div className="row wrap t12 desk-foot">
            <span className="dk-counts">
              <span>
                {t('desk.today_mine')} <b>{today.mine}</b>
              </span>
              <span>
                {t('desk.today_team')} <b>{today.team}</b>
              </span>
              {overdue.team > 0 && (
                <span className="block-fg">
                  {t('desk.overdue')} <b>{overdue.team}</b>
                </span>
              )}
            </span>
            <span className="grow" />
            {nextDue ? (
              <span className="fg-2">{t('desk.next_due', clockOf(nextDue.due))}</span>
            ) : (
              averageMinutes !== undefined && (
                <span className="fg-2">{t('desk.average', Math.round(averageMinutes))}</span>
              )
            )}
            <Button small look="quiet" onClick={onDesk}>
              {t('desk.open')}
            </Button>
          </div>
        )}
      </Live>
      <p className="t12 fg-3 desk-keys">
        <Kbd keys={['↑', '↓']} /> {t('desk.key_choose')} <Kbd keys={['↵']} /> {t('desk.key_reply')}
      </p>
    </section>
  );
}

/** 20:30 in Shanghai. */
const clockOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
