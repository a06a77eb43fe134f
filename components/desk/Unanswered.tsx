import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import type { TicketRow } from '@/utils/model/desk-view';
import { TICKET_KINDS } from '@/utils/model/ticket';
import type { TicketPorts } from './ports';
import { ReplyField } from './ReplyField';
import { TicketLine } from './TicketLine';
import { useTicketWrite } from './useTicketWrite';
import { refusalText } from './words';

interface UnansweredProps {
  readonly rows: readonly TicketRow[];
  /** Epoch ms. */
  readonly now: number;
  readonly ports: TicketPorts;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Comments that wait for an answer. ↑↓ go through them, Enter opens the reply field, 1 to 7 set the kind, z takes a reply back. */
export function Unanswered({ rows, now, ports }: UnansweredProps) {
  const [current, setCurrent] = useState(0);
  const [openId, setOpenId] = useState<string>();
  const [backTo, setBackTo] = useState(0);
  const line = useRef<HTMLButtonElement>(null);
  const { run, isBusy, error, refusal, logged } = useTicketWrite(ports);
  const at = Math.min(current, Math.max(0, rows.length - 1));
  // a field that closes gives the keyboard back to the list
  useEffect(() => {
    if (backTo > 0) line.current?.focus();
  }, [backTo]);
  // and so does a line that was answered and is gone
  const currentId = rows[at]?.id;
  useEffect(() => {
    if (backTo > 0 && currentId !== undefined && document.activeElement === document.body)
      line.current?.focus();
  }, [backTo, currentId]);
  const leave = () => {
    setOpenId(undefined);
    setBackTo((times) => times + 1);
  };
  const undo = () => logged && void run(logged.ticketId, { type: 'undo', undoes: logged.commandId });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const row = rows[at];
    const step = STEPS[event.key];
    const kind = TICKET_KINDS[Number(event.key) - 1];
    if (step !== undefined && rows.length > 0) {
      setCurrent(Math.min(rows.length - 1, Math.max(0, at + step)));
      setBackTo((times) => times + 1);
    } else if (kind && row) void run(row.id, { type: 'set-kind', kind });
    else if (event.key === 'z' && logged) undo();
    else return;
    event.preventDefault();
  };
  return (
    <section className="dk-list" aria-label={t('ticket.waiting')} aria-busy={isBusy} onKeyDown={onKeyDown}>
      {rows.length === 0 && <p className="fg-2">{t('ticket.none')}</p>}
      <ul>
        {rows.map((row, index) => (
          <li key={row.id}>
            <TicketLine
              row={row}
              now={now}
              isCurrent={index === at}
              isOpen={row.id === openId}
              buttonRef={index === at ? line : undefined}
              onFocus={() => setCurrent(index)}
              onOpen={() => setOpenId(row.id === openId ? undefined : row.id)}
            />
            {row.id === openId && (
              <ReplyField
                name={row.author.name}
                isBusy={isBusy}
                onCancel={leave}
                onLog={(text) =>
                  void run(row.id, { type: 'reply', text, answersCore: false }).then(
                    (done) => done && leave(),
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {logged && (
        <Notice tone="ok" title={t('ticket.logged')}>
          <Button small look="quiet" off={isBusy} onClick={undo}>
            {t('ticket.undo')} <Kbd keys={['Z']} />
          </Button>
        </Notice>
      )}
      {refusal && <Notice tone="block">{refusalText(refusal)}</Notice>}
      <ErrorNote error={error} />
    </section>
  );
}
