import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { GovernedAccount } from '@/utils/model/policy';
import { call, newCommandId } from '@/utils/rpc/client';
import { AccountForm } from '../accounts/AccountForm';

const NEW = { uid: '', name: '', kind: 'official', mode: 'enforce', industry: 'general', rev: 0 } as const;

/** Which account is the company's. It can be said here by uid, or with one click in the box on weibo.com. */
export function AccountStep({ account }: { readonly account: GovernedAccount | undefined }) {
  const [isOpen, setOpen] = useState(false);
  const saving = useAction((draft: Parameters<Parameters<typeof AccountForm>[0]['onSave']>[0]) =>
    call('accounts.save', { commandId: newCommandId(), account: draft }),
  );
  return (
    <>
      <h1>{t('page.welcome.account_title')}</h1>
      <p className="t14 fg-2">{t('page.welcome.account_text')}</p>
      {account && (
        <Notice tone="ok" title={`@${account.name}`}>
          {t(`page.mode_hint.${account.mode}`)}
        </Notice>
      )}
      <ErrorNote error={saving.error} />
      {isOpen ? (
        <AccountForm
          start={NEW}
          isBusy={saving.isBusy}
          onCancel={() => setOpen(false)}
          onSave={async (draft) => (await saving.run(draft)) && setOpen(false)}
        />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>{t('page.welcome.account_here')}</Button>
        </div>
      )}
    </>
  );
}
