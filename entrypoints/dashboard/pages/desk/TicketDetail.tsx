import { useMemo, useState } from 'react';
import type { TicketWish } from '@/components/desk/useTicketWrite';
import { ReplyWorkbench } from '@/components/desk/workbench/ReplyWorkbench';
import { useLive } from '@/components/hooks/useLive';
import { Check } from '@/components/page/Check';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import type { DeskSnapshot } from '@/utils/model/desk-view';
import { ADOPTIONS, TICKET_KINDS } from '@/utils/model/ticket';
import { timeText } from '../../time-text';
import { ticketQuery } from './data';
import { clockText, eventText, sourceText, ticketKindText } from './words';
import { workbenchPorts } from './workbench-ports';

interface TicketDetailProps {
  readonly ticketId: string;
  readonly desk: DeskSnapshot;
  readonly now: number;
  readonly onWrite: (wish: TicketWish) => Promise<boolean>;
}

/** One ticket whole: what was said, the answer, what happened, and what can be done with it. */
export function TicketDetail({ ticketId, desk, now, onWrite }: TicketDetailProps) {
  const query = useMemo(() => ticketQuery(ticketId), [ticketId]);
  const state = useLive(query);
  const [note, setNote] = useState('');
  if (state.status === 'busy') return <p className="wp-busy fg-3">{t('page.common.reading')}</p>;
  const known = state.value?.known;
  if (!known) {
    return (
      <section className="wp-panel dk-detail" aria-label={t('desk.ticket')}>
        {state.status === 'error' ? (
          <ErrorNote error={state.error} />
        ) : (
          <Notice tone="warn">{t('desk.missing')}</Notice>
        )}
      </section>
    );
  }
  const { ticket, row, records } = known;
  const account = desk.accounts.find(({ uid }) => uid === ticket.accountUid)?.name ?? ticket.accountUid;
  const isDone = ticket.phase === 'done';
  const link =
    ticket.link ??
    (ticket.post?.mblogid
      ? `https://weibo.com/${ticket.accountUid}/${ticket.post.mblogid}#comment`
      : undefined);
  return (
    <section className="wp-panel dk-detail" aria-label={t('desk.ticket')}>
      <div className="row wrap">
        <b>{ticket.author.name === '' ? t('desk.unknown') : ticket.author.name}</b>
        <Chip>{ticketKindText(ticket.kind)}</Chip>
        <span className="fg-2">{t('desk.to', account)}</span>
        <span className="grow" />
        <span className="fg-2">
          {isDone && ticket.outcome
            ? t(`desk.outcome_${ticket.outcome.type.replace('-', '_') as 'replied'}`)
            : clockText(row, now)}
        </span>
      </div>
      <p className="dk-said">{ticket.text}</p>
      {ticket.goneAt !== undefined && <Notice tone="warn">{t('desk.gone', timeText(ticket.goneAt))}</Notice>}
      {ticket.earlier.map((one) => (
        <p key={one.until} className="fg-2 t12">
          {t('desk.earlier', timeText(one.until), one.text)}
        </p>
      ))}
      <p className="fg-3 t12">
        {timeText(ticket.saidAt)} · {sourceText(ticket.source)}
        {ticket.post?.excerpt && ` · ${ticket.post.excerpt}`}
        {link && (
          <>
            {' · '}
            <a href={link} target="_blank" rel="noreferrer">
              {t('desk.see')}
            </a>
          </>
        )}
      </p>
      {records.map((record) => (
        <Notice key={record.id} tone="plain">
          {t('desk.record', t(`deskPage.act_${record.act}`), t(`deskPage.reason_${record.reason}`))}
        </Notice>
      ))}
      {!isDone && (
        <ReplyWorkbench
          key={ticket.id}
          ticket={ticket}
          link={link}
          ports={workbenchPorts}
          onWrite={onWrite}
        />
      )}
      {ticket.replies.map((reply) => (
        <div key={reply.id} className="dk-answer">
          <p>{reply.text}</p>
          <p className="fg-3 t12">
            {reply.byName} {timeText(reply.at)}
          </p>
          <Check
            label={t('desk.core')}
            checked={reply.answersCore}
            onChange={(answersCore) => void onWrite({ type: 'tick-core', replyId: reply.id, answersCore })}
          />
        </div>
      ))}
      <div className="row wrap">
        <Select
          label={t('desk.kind')}
          value={ticket.kind}
          options={TICKET_KINDS.map((one, i) => [one, `${i + 1} ${ticketKindText(one)}`])}
          onChange={(kind) => void onWrite({ type: 'set-kind', kind })}
        />
        {ticket.kind === 'suggestion' && (
          <Select
            label={t('desk.adoption')}
            value={ticket.adoption?.state ?? ''}
            options={[
              ['', t('desk.adoption_none')],
              ...ADOPTIONS.map((one) => [one, t(`desk.adoption_${one}`)] as const),
            ]}
            onChange={(one) => one !== '' && void onWrite({ type: 'adopt', state: one, note: '' })}
          />
        )}
        {ticket.phase === 'open' && (
          <Button small onClick={() => void onWrite({ type: 'pause', reason: t('desk.pause_reason') })}>
            {t('desk.pause')}
          </Button>
        )}
        {ticket.phase === 'paused' && (
          <Button small onClick={() => void onWrite({ type: 'resume' })}>
            {t('desk.resume')}
          </Button>
        )}
        {isDone && (
          <Button small onClick={() => void onWrite({ type: 'reopen', reason: t('desk.reopen_reason') })}>
            {t('desk.reopen')}
          </Button>
        )}
      </div>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (note.trim() === '') return;
          void onWrite({ type: 'note', text: note.trim() }).then((isWritten) => isWritten && setNote(''));
        }}
      >
        <input
          className="wh-input grow"
          aria-label={t('desk.note_label')}
          placeholder={t('desk.note_label')}
          maxLength={2_000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button small type="submit" off={note.trim() === ''}>
          {t('desk.note_add')}
        </Button>
      </form>
      <h3>{t('desk.history')}</h3>
      <ol className="dk-history">
        {(state.value?.history ?? []).map((event, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows at its end
          <li key={i} className="t12">
            <span className="fg-3">{timeText(event.at)}</span> {event.byName} {eventText(event)}
          </li>
        ))}
      </ol>
    </section>
  );
}
