import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import type { PolicySnapshot } from '@/utils/model/policy';
import type { TabState } from './tab-state';

interface TabAccountProps {
  readonly tab: TabState | undefined;
  readonly policy: PolicySnapshot;
}

/** Who is logged in on the page under the popup, and what that means. */
export function TabAccount({ tab, policy }: TabAccountProps) {
  if (!tab) {
    return (
      <section className="who">
        <b>{t('popup.not_weibo')}</b>
        <p className="fg-2">{t('popup.not_weibo_hint')}</p>
      </section>
    );
  }
  // the registry may have changed since the page reported
  const account = policy.accounts.find((candidate) => candidate.uid === tab.account?.uid);
  const mode = account?.mode ?? policy.unregisteredMode;
  return (
    <section className="who">
      <div className="row">
        <b className="cut grow">{account ? `@${account.name}` : t('popup.unregistered')}</b>
        <Chip tone={mode === 'enforce' ? 'accent' : 'outline'}>{t(`page.mode.${mode}`)}</Chip>
      </div>
      <p className="fg-2">{t(`page.mode_hint.${mode}`)}</p>
      {!account && <p className="fg-3 t12">{t('popup.unregistered_hint')}</p>}
      {tab.verdict !== 'ok' && <p className="warn-fg">{t(`page.toolbar.${tab.verdict}`)}</p>}
    </section>
  );
}
