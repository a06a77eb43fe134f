import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Check } from '@/components/page/Check';
import { ErrorNote } from '@/components/page/Notice';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { call, newCommandId } from '@/utils/rpc/client';

interface Found {
  readonly tickets: number;
  readonly records: number;
  readonly tracked: number;
  readonly copies: number;
  readonly names: readonly string[];
}

/** Erases a person outside on request: what is kept is shown first, then a yes is asked for. */
export function EraseForm({ onDone }: { readonly onDone: (text: string | undefined) => void }) {
  const [who, setWho] = useState('');
  const [reason, setReason] = useState('');
  const [isCleaning, setCleaning] = useState(true);
  const [found, setFound] = useState<Found>();
  const asked = /^\d{5,20}$/.test(who.trim()) ? { uid: who.trim() } : { name: who.trim().replace(/^@/, '') };
  const look = useAction(async () => setFound(await call('person.find', asked)));
  const erase = useAction(async () => {
    const { tickets, records, copies } = await call('person.erase', {
      commandId: newCommandId(),
      ...asked,
      reason: reason.trim(),
      copies: isCleaning,
    });
    onDone(t('moderation.erased_many', tickets, records, copies));
  });
  const isNothing = found !== undefined && found.tickets + found.records + found.tracked + found.copies === 0;
  return (
    <form
      className="wp-panel desk-form"
      aria-label={t('moderation.erase')}
      aria-busy={look.isBusy || erase.isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        if (who.trim() !== '') void look.run();
      }}
    >
      <h2>{t('moderation.erase')}</h2>
      <p className="fg-2">{t('moderation.erase_hint')}</p>
      <TextField
        label={t('moderation.who')}
        value={who}
        maxLength={100}
        autoFocus
        onChange={(text) => {
          setWho(text);
          setFound(undefined);
        }}
      />
      {found && !isNothing && (
        <>
          <p>{t('moderation.found', found.tickets, found.records, found.names.join('、'))}</p>
          {found.tracked > 0 && <p>{t('moderation.found_tracked')}</p>}
          {found.copies > 0 && (
            <>
              <p>{t('moderation.found_copies', found.copies)}</p>
              <Check label={t('moderation.erase_copies')} checked={isCleaning} onChange={setCleaning} />
              <p className="fg-2">{t('moderation.erase_copies_hint')}</p>
            </>
          )}
          <TextField
            label={t('moderation.erase_reason')}
            value={reason}
            maxLength={200}
            onChange={setReason}
          />
        </>
      )}
      {isNothing && <p>{t('moderation.found_nothing')}</p>}
      <ErrorNote error={look.error ?? erase.error} />
      <div className="row">
        <span className="grow" />
        <Button look="quiet" onClick={() => onDone(undefined)}>
          {t('desk.cancel')}
        </Button>
        {found && !isNothing ? (
          <Button look="primary" off={reason.trim() === '' || erase.isBusy} onClick={() => void erase.run()}>
            {t('moderation.erase_now')}
          </Button>
        ) : (
          <Button look="primary" type="submit" off={who.trim() === '' || look.isBusy}>
            {t('moderation.look')}
          </Button>
        )}
      </div>
    </form>
  );
}
