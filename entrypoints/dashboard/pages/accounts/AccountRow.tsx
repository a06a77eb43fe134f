import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import type { GovernedAccount } from '@/utils/model/policy';
import { type AccountDraft, AccountForm } from './AccountForm';

interface AccountRowProps {
  readonly account: GovernedAccount;
  /** Registered by the organisation: shown, not changed. */
  readonly isManaged: boolean;
  readonly onSave: (draft: AccountDraft) => Promise<boolean>;
  readonly onRemove: (account: GovernedAccount) => Promise<boolean>;
}

export function AccountRow({ account, isManaged, onSave, onRemove }: AccountRowProps) {
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const save = async (draft: AccountDraft) => {
    setBusy(true);
    if (await onSave(draft)) setOpen(false);
    setBusy(false);
  };
  const { registeredAt: _at, ...draft } = account;

  return (
    <li className="account">
      <div className="row wrap">
        <b className="cut">@{account.name}</b>
        <span className="fg-3 t12">{account.uid}</span>
        <span className="grow" />
        <Chip>{t(`page.kind.${account.kind}`)}</Chip>
        <Chip>{t(`page.industry.${account.industry.replaceAll('-', '_') as 'general'}`)}</Chip>
        <Chip tone={account.mode === 'enforce' ? 'accent' : 'outline'}>{t(`page.mode.${account.mode}`)}</Chip>
        {account.approval === 'off' && <Chip tone="outline">{t('org.approval_off')}</Chip>}
        {isManaged ? (
          <Chip icon="lock">{t('composer.locked')}</Chip>
        ) : (
          <>
            <Button small aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t('page.common.change')}
            </Button>
            <Button small look="quiet" onClick={() => void onRemove(account)}>
              {t('page.accounts.remove')}
            </Button>
          </>
        )}
      </div>
      {isOpen && (
        <AccountForm
          start={draft}
          isBusy={isBusy}
          onSave={(d) => void save(d)}
          onCancel={() => setOpen(false)}
        />
      )}
    </li>
  );
}
