import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Empty } from '@/components/page/Empty';
import { Live } from '@/components/page/Live';
import { ErrorNote } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { PageIcon } from '@/components/page/PageIcon';
import { UndoBar } from '@/components/page/UndoBar';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { GovernedAccount } from '@/utils/model/policy';
import { call, newCommandId } from '@/utils/rpc/client';
import { snapshotQuery, workspaceQuery } from '../../data';
import { type AccountDraft, AccountForm } from './AccountForm';
import { AccountRow } from './AccountRow';
import { MatrixView } from './MatrixView';

const EMPTY: AccountDraft = {
  uid: '',
  name: '',
  kind: 'official',
  mode: 'enforce',
  industry: 'general',
  rev: 0,
};

const save = (account: AccountDraft) => call('accounts.save', { commandId: newCommandId(), account });

export default function AccountsPage({ rest }: { readonly rest: readonly string[] }) {
  const isMatrix = rest[0] === 'matrix';
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<GovernedAccount>();
  const saving = useAction(save);
  const removing = useAction(async (account: GovernedAccount) => {
    await call('accounts.remove', { commandId: newCommandId(), uid: account.uid });
    setRemoved(account);
  });
  const undo = async ({ registeredAt: _at, ...account }: GovernedAccount) => {
    if (await saving.run({ ...account, rev: 0 })) setRemoved(undefined);
  };

  return (
    <>
      <PageHead title={t('page.nav.accounts')} note={t('page.accounts.note')}>
        <Button look="primary" onClick={() => setAdding(true)}>
          <PageIcon name="plus" size={14} />
          {t('page.accounts.add')}
        </Button>
      </PageHead>
      <div className={isMatrix ? 'wp-body wide' : 'wp-body'}>
        <nav className="wp-seg" aria-label={t('page.nav.accounts')}>
          <a href="#/accounts" aria-current={isMatrix ? undefined : 'page'}>
            {t('org.list')}
          </a>
          <a href="#/accounts/matrix" aria-current={isMatrix ? 'page' : undefined}>
            {t('org.matrix')}
          </a>
        </nav>
        <ErrorNote error={saving.error ?? removing.error} />
        {removed && (
          <UndoBar
            text={t('page.accounts.removed', removed.name)}
            onUndo={() => void undo(removed)}
            onClose={() => setRemoved(undefined)}
          />
        )}
        {isAdding && (
          <AccountForm
            start={EMPTY}
            isBusy={saving.isBusy}
            onCancel={() => setAdding(false)}
            onSave={async (draft) => (await saving.run(draft)) && setAdding(false)}
          />
        )}
        <Live query={snapshotQuery}>
          {({ accounts }) =>
            isMatrix ? (
              <Live query={workspaceQuery}>
                {({ workspace }) => <MatrixView accounts={accounts} workspace={workspace} />}
              </Live>
            ) : (
              <section className="wp-panel" aria-label={t('page.nav.accounts')}>
                {accounts.length === 0 && !isAdding && (
                  <Empty title={t('page.accounts.none')} text={t('page.accounts.none_hint')}>
                    <Button onClick={() => setAdding(true)}>{t('page.accounts.add')}</Button>
                  </Empty>
                )}
                <ul>
                  {accounts.map((account) => (
                    <AccountRow
                      key={account.uid}
                      account={account}
                      isManaged={account.registeredAt === 0}
                      onSave={saving.run}
                      onRemove={removing.run}
                    />
                  ))}
                </ul>
              </section>
            )
          }
        </Live>
        <p className="fg-3 t12">{t('page.accounts.privacy')}</p>
      </div>
    </>
  );
}
