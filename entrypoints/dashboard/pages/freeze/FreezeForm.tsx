import { type FormEvent, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { GovernedAccount } from '@/utils/model/policy';
import { call, newCommandId } from '@/utils/rpc/client';
import { CheckGroup } from '../../org/CheckGroup';
import { fromLocalField } from '../../org/local-time';

/** Stops all accounts or some, with the reason that the compose boxes will show. */
export function FreezeForm({ accounts }: { readonly accounts: readonly GovernedAccount[] }) {
  const [whole, setWhole] = useState<'all' | 'some'>('all');
  const [uids, setUids] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [review, setReview] = useState('');
  const [isTried, setTried] = useState(false);
  const raise = useAction(async () => {
    const reviewAt = fromLocalField(review);
    await call('freeze.raise', {
      commandId: newCommandId(),
      accounts: whole === 'all' ? 'all' : [...uids],
      reason: reason.trim(),
      ...(reviewAt === undefined ? {} : { reviewAt }),
    });
    setReason('');
    setReview('');
    setUids([]);
    setTried(false);
  });
  const isComplete = reason.trim() !== '' && (whole === 'all' || uids.length > 0);
  const what = whole === 'all' ? t('org.freeze_all') : t('org.freeze_count', uids.length);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isComplete) void raise.run();
  };
  return (
    <form className="wp-panel wp-section" onSubmit={submit} noValidate aria-label={t('org.freeze_title')}>
      <h2>{t('org.freeze_title')}</h2>
      <ErrorNote error={raise.error} />
      <div className="fields">
        <Select
          label={t('org.freeze_accounts')}
          value={whole}
          options={[
            ['all', t('org.freeze_all')],
            ['some', t('org.freeze_some')],
          ]}
          onChange={setWhole}
        />
        <TextField
          label={t('org.freeze_reason')}
          value={reason}
          maxLength={500}
          error={isTried && reason.trim() === '' ? t('org.freeze_reason_error') : undefined}
          onChange={setReason}
        />
        <TextField label={t('org.freeze_review')} type="datetime-local" value={review} onChange={setReview} />
      </div>
      {whole === 'some' && (
        <CheckGroup
          label={t('org.freeze_accounts')}
          options={accounts.map(({ uid, name }) => [uid, `@${name}`])}
          value={uids}
          onChange={setUids}
        />
      )}
      {whole === 'some' && isTried && uids.length === 0 && (
        <p className="block-fg t12" role="alert">
          {t('org.pick_error')}
        </p>
      )}
      <p className="fg-2 t12">{t('org.freeze_review_hint')}</p>
      <div className="row">
        <Button type="submit" look="primary" off={raise.isBusy}>
          {t('org.freeze_do', what)}
        </Button>
      </div>
    </form>
  );
}
