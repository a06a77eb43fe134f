import { useEffect, useMemo, useState } from 'react';
import type { TicketWish } from '@/components/desk/useTicketWrite';
import { refusalText } from '@/components/desk/words';
import { useAction } from '@/components/hooks/useAction';
import { useKeys } from '@/components/hooks/useKeys';
import { useLive } from '@/components/hooks/useLive';
import { useNow } from '@/components/hooks/useNow';
import { Check } from '@/components/page/Check';
import { Empty } from '@/components/page/Empty';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { UndoBar } from '@/components/page/UndoBar';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { DeskFilter, DeskSnapshot } from '@/utils/model/desk-view';
import { TICKET_KINDS } from '@/utils/model/ticket';
import { call, newCommandId } from '@/utils/rpc/client';
import { listQuery, viewsQuery } from './data';
import { Filters } from './Filters';
import { InboxRow } from './InboxRow';
import { TicketDetail } from './TicketDetail';

interface InboxProps {
  readonly desk: DeskSnapshot;
  /** Ticket of the address. */
  readonly ticketId: string | undefined;
}

interface Done {
  readonly ids: readonly string[];
  readonly commandId: string;
}

const goTo = (id: string): void => {
  location.hash = `#/desk/${id}`;
};

/** The inbox: filters, the list with its keys, what can be done with many at once, and one ticket beside it. */
export function Inbox({ desk, ticketId }: InboxProps) {
  const now = useNow();
  const [filter, setFilter] = useState<DeskFilter>({});
  const [pages, setPages] = useState(1);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<Done>();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const query = useMemo(() => listQuery(filter, pages), [filter, pages]);
  const state = useLive(query);
  const views = useLive(viewsQuery).value ?? [];
  const rows = state.value?.rows ?? [];
  const at = rows.findIndex(({ id }) => id === ticketId);
  // what is no longer in the list is not acted on
  const ids = rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const targets = ids.length > 0 ? ids : ticketId === undefined ? [] : [ticketId];

  const write = useAction(async (wish: TicketWish, wanted: readonly string[] = targets) => {
    if (wanted.length === 0) return;
    const commandId = newCommandId();
    const answer = await call('desk.write', {
      ticketIds: [...wanted],
      command: { ...wish, commandId } as never,
    });
    setRefusals([...new Set(answer.refused.map(({ refusal }) => refusalText(refusal)))]);
    const carried = wanted.filter((id) => !answer.refused.some((one) => one.ticketId === id));
    setDone(wish.type === 'undo' || carried.length === 0 ? undefined : { ids: carried, commandId });
    setChosen(new Set());
  });
  const undo = () => done && void write.run({ type: 'undo', undoes: done.commandId }, done.ids);
  const saveView = useAction(async (name: string) => {
    const view = { id: newCommandId(), name, owner: desk.me?.id ?? '', filter };
    await call('desk.saveView', { commandId: newCommandId(), view: view as never });
  });
  const step = (by: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) goTo(next.id);
  };
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const kinds = Object.fromEntries(
    TICKET_KINDS.map((kind, i) => [String(i + 1), () => void write.run({ type: 'set-kind', kind })]),
  );
  useKeys(
    {
      ...kinds,
      j: () => step(1),
      k: () => step(-1),
      x: () => ticketId !== undefined && toggle(ticketId),
      e: () => void write.run({ type: 'close', outcome: 'no-reply', reason: '' }),
      p: () => void write.run({ type: 'set-priority', priority: 'urgent' }),
      u: undo,
      r: () => document.querySelector<HTMLElement>('[data-reply]')?.focus(),
    },
    true,
    ['j', 'k'],
  );
  useEffect(() => setPages(1), []);
  const change = (next: DeskFilter) => {
    setFilter(next);
    setPages(1);
    setChosen(new Set());
  };
  return (
    <>
      <Filters
        filter={filter}
        desk={desk}
        views={views}
        now={now}
        onChange={change}
        onSave={(name) => void saveView.run(name)}
        onRemove={(view) =>
          void call('desk.removeView', { commandId: newCommandId(), viewId: view.id }).catch(() => undefined)
        }
      />
      <ErrorNote error={write.error ?? saveView.error} />
      {refusals.map((text) => (
        <Notice key={text} tone="block">
          {text}
        </Notice>
      ))}
      {done && (
        <UndoBar
          text={t('desk.done_many', done.ids.length)}
          onUndo={undo}
          onClose={() => setDone(undefined)}
        />
      )}
      {targets.length > 0 && (
        <section className="wp-panel row wrap dk-bulk" aria-label={t('desk.bulk')} aria-busy={write.isBusy}>
          <b>{ids.length > 0 ? t('desk.chosen', ids.length) : t('desk.this_one')}</b>
          <Select
            label={t('desk.hand_to')}
            hideLabel
            value=""
            options={[['', t('desk.hand_to')], ...desk.people.map(({ id, name }) => [id, name] as const)]}
            onChange={(to) => to !== '' && void write.run({ type: 'hand-over', to, note: '' })}
          />
          <Button
            small
            off={write.isBusy}
            onClick={() => void write.run({ type: 'close', outcome: 'no-reply', reason: '' })}
          >
            {t('desk.no_reply')}
          </Button>
          <Button
            small
            off={write.isBusy}
            onClick={() => void write.run({ type: 'set-priority', priority: 'urgent' })}
          >
            {t('desk.urgent')}
          </Button>
          {ids.length > 1 && (
            <Button
              small
              look="quiet"
              off={write.isBusy}
              onClick={() =>
                void call('desk.merge', { commandId: newCommandId(), ticketIds: ids })
                  .then(({ tickets }) => tickets[0] && goTo(tickets[0].id))
                  .catch((error: unknown) => setRefusals([error instanceof Error ? t('desk.merge_two') : '']))
              }
            >
              {t('desk.merge')}
            </Button>
          )}
          <span className="grow" />
          <span className="fg-3 t12">{t('desk.keys')}</span>
        </section>
      )}
      <div className="dk-split">
        <section className="wp-panel dk-list" aria-label={t('desk.list')} aria-busy={state.status === 'busy'}>
          {state.status === 'error' && <ErrorNote error={state.error} />}
          {state.value && rows.length === 0 && <Empty title={t('desk.empty')} text={t('desk.empty_hint')} />}
          <ul>
            {rows.map((row) => (
              <li key={row.id} className="dk-row">
                <Check
                  label={t('desk.choose', row.author.name)}
                  checked={chosen.has(row.id)}
                  onChange={() => toggle(row.id)}
                />
                <InboxRow
                  row={row}
                  now={now}
                  isCurrent={row.id === ticketId}
                  people={desk.people}
                  onOpen={() => goTo(row.id)}
                />
              </li>
            ))}
          </ul>
          {state.value?.hasMore && (
            <div className="row foot">
              <Button onClick={() => setPages(pages + 1)}>{t('desk.more')}</Button>
            </div>
          )}
        </section>
        {ticketId !== undefined && (
          <TicketDetail
            key={ticketId}
            ticketId={ticketId}
            desk={desk}
            now={now}
            onWrite={(wish) => write.run(wish, [ticketId])}
          />
        )}
      </div>
    </>
  );
}
