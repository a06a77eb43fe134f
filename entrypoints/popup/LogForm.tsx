import { useState } from 'react';
import { ticketKindText } from '@/components/desk/words';
import { useAction } from '@/components/hooks/useAction';
import { Check } from '@/components/page/Check';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { TICKET_KINDS, type TicketKind } from '@/utils/model/ticket';
import { call, newCommandId } from '@/utils/rpc/client';
import { weiboAddress } from '@/utils/weibo/weibo-address';

interface LogFormProps {
  readonly accounts: readonly { readonly uid: string; readonly name: string }[];
  readonly onDone: () => void;
}

const RESULTS = ['replied', 'open', 'no-reply'] as const;
type Result = (typeof RESULTS)[number];

/** Notes by hand what was said and answered: by link, from a message, from the phone. */
export function LogForm({ accounts, onDone }: LogFormProps) {
  const [link, setLink] = useState('');
  const [accountUid, setAccountUid] = useState(accounts[0]?.uid ?? '');
  const [kind, setKind] = useState<TicketKind | ''>('');
  const [author, setAuthor] = useState('');
  const [said, setSaid] = useState('');
  const [answer, setAnswer] = useState('');
  const [answersCore, setAnswersCore] = useState(false);
  const [result, setResult] = useState<Result>('replied');
  // the same form sent again after a fault is the same command
  const [commandId] = useState(newCommandId);
  const place = weiboAddress(link);
  const isBadLink = link.trim() !== '' && !place;
  const isReady =
    accountUid !== '' && said.trim() !== '' && !isBadLink && (result !== 'replied' || answer.trim() !== '');
  const log = useAction(async () => {
    await call('desk.open', {
      commandId,
      ticket: {
        source: 'manual',
        accountUid:
          place?.uid !== undefined && accounts.some(({ uid }) => uid === place.uid) ? place.uid : accountUid,
        ...(place ? { link: place.link } : {}),
        ...(place?.post ? { post: place.post } : {}),
        author: { name: author.trim().replace(/^@/, '') },
        text: said.trim(),
        ...(kind === '' ? {} : { kind }),
        ...(result === 'replied' ? { reply: { text: answer.trim(), answersCore } } : {}),
        ...(result === 'no-reply' ? { outcome: 'no-reply' as const } : {}),
      },
    });
    onDone();
  });
  return (
    <form
      className="desk-form"
      aria-label={t('desk.log_title')}
      aria-busy={log.isBusy}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
          event.preventDefault();
          onDone();
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void log.run();
      }}
    >
      <h2>{t('desk.log_title')}</h2>
      <TextField
        label={t('desk.link')}
        value={link}
        placeholder="weibo.com/…"
        error={isBadLink ? t('desk.bad_link') : undefined}
        autoFocus
        onChange={setLink}
      />
      {accounts.length > 1 && (
        <Select
          label={t('desk.account')}
          value={accountUid}
          options={accounts.map(({ uid, name }) => [uid, `@${name}`])}
          onChange={setAccountUid}
        />
      )}
      <Select
        label={t('desk.kind')}
        value={kind}
        options={[
          ['', t('desk.kind_guess')],
          ...TICKET_KINDS.map((one) => [one, ticketKindText(one)] as const),
        ]}
        onChange={setKind}
      />
      <TextField label={t('desk.author')} value={author} maxLength={100} onChange={setAuthor} />
      <TextField label={t('desk.said')} value={said} maxLength={2_000} onChange={setSaid} />
      <Select
        label={t('desk.result')}
        value={result}
        options={RESULTS.map((one) => [one, t(`desk.result_${one.replace('-', '_') as 'open'}`)])}
        onChange={setResult}
      />
      {result === 'replied' && (
        <>
          <label className="wp-field">
            <span>{t('desk.answer')}</span>
            <textarea
              className="wp-area"
              rows={3}
              maxLength={2_000}
              value={answer}
              onChange={(event) => setAnswer(event.target.value)}
            />
          </label>
          <Check label={t('desk.core')} checked={answersCore} onChange={setAnswersCore} />
        </>
      )}
      <ErrorNote error={log.error} />
      {log.error !== undefined && <Notice tone="warn">{t('desk.kept')}</Notice>}
      <div className="row">
        <span className="grow" />
        <Button look="quiet" onClick={onDone}>
          {t('desk.cancel')}
        </Button>
        <Button look="primary" type="submit" off={!isReady || log.isBusy}>
          {t('ticket.log')}
        </Button>
      </div>
    </form>
  );
}
