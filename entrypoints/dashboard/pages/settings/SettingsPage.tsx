import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { FileButton } from '@/components/page/FileButton';
import { Live } from '@/components/page/Live';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { saveFile } from '@/components/page/save-file';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { dayOf } from '@/utils/core/day';
import { decodeText } from '@/utils/core/decode-text';
import { call, newCommandId } from '@/utils/rpc/client';
import { policyQuery } from '../../data';
import { usePolicyPatch } from '../policy/usePolicyPatch';
import { Ignores } from './Ignores';
import { isWorkspaceFile } from './is-workspace-file';
import { ModeSettings } from './ModeSettings';

export default function SettingsPage() {
  const [done, setDone] = useState<string>();
  const patch = usePolicyPatch();
  const importing = useAction(async (file: File) => {
    setDone(undefined);
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    const command = { commandId: newCommandId(), text };
    if (!isWorkspaceFile(text)) {
      await call('policy.import', command);
      setDone(t('page.settings.imported', file.name));
      return;
    }
    const { people, accounts, flows } = await call('workspace.import', command);
    setDone(t('org.import_done', file.name, people, accounts, flows));
  });
  const exporting = useAction(async () => {
    const { text } = await call('policy.export');
    saveFile(`weiheng-policy-${dayOf(Date.now())}.json`, text, 'application/json');
  });

  return (
    <>
      <PageHead title={t('page.nav.settings')}>
        <FileButton
          accept=".json,application/json"
          off={importing.isBusy}
          onFile={(file) => void importing.run(file)}
        >
          {t('page.settings.import')}
        </FileButton>
        <Button onClick={() => void exporting.run()}>{t('page.settings.export')}</Button>
      </PageHead>
      <div className="wp-body">
        {importing.error !== undefined && (
          <Notice tone="block" title={t('page.settings.import_refused')}>
            <ErrorNote error={importing.error} />
          </Notice>
        )}
        {done && <Notice tone="ok">{done}</Notice>}
        <ErrorNote error={patch.error ?? exporting.error} />
        <Live query={policyQuery}>
          {(policy) => (
            <>
              {policy.managedError && (
                <Notice tone="block" title={t('page.settings.managed_broken')}>
                  {policy.managedError} {t('page.settings.managed_safe')}
                </Notice>
              )}
              {policy.locked.length > 0 && !policy.managedError && (
                <Notice>{t('page.settings.managed')}</Notice>
              )}
              <ModeSettings policy={policy} onPatch={(part) => void patch.run(() => part)} />
              <Ignores
                ignores={policy.settings.ignores}
                onRemove={(gone) =>
                  void patch.run((now) => ({
                    ignores: now.ignores.filter((ignore) => JSON.stringify(ignore) !== JSON.stringify(gone)),
                  }))
                }
              />
            </>
          )}
        </Live>
        <p className="fg-2 t12">{t('org.workspace_hint')}</p>
        <section className="wp-panel wp-section">
          <h2>{t('page.settings.promises')}</h2>
          <ul className="dots">
            <li>{t('page.welcome.promise_local')}</li>
            <li>{t('page.welcome.promise_personal')}</li>
            <li>{t('page.welcome.promise_send')}</li>
          </ul>
          <p>
            <a href="#/welcome">{t('page.settings.again')}</a>
          </p>
        </section>
      </div>
    </>
  );
}
