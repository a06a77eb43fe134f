import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { FileButton } from '@/components/page/FileButton';
import { Live } from '@/components/page/Live';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { saveFile } from '@/components/page/save-file';
import { UndoBar } from '@/components/page/UndoBar';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { dayOf } from '@/utils/core/day';
import { decodeText } from '@/utils/core/decode-text';
import type { Ignore } from '@/utils/model/policy';
import { call, newCommandId } from '@/utils/rpc/client';
import { policyQuery } from '../../data';
import { usePolicyPatch } from '../policy/usePolicyPatch';
import { Ignores } from './Ignores';
import { isWorkspaceFile } from './is-workspace-file';
import { ModeSettings } from './ModeSettings';
import { TimerSettings } from './TimerSettings';

/** What was done, and the backup that takes it back. */
interface Done {
  readonly text: string;
  readonly before?: string;
}

const isSame = (a: Ignore, b: Ignore): boolean => JSON.stringify(a) === JSON.stringify(b);

export default function SettingsPage() {
  const [done, setDone] = useState<Done>();
  const [removed, setRemoved] = useState<Ignore>();
  const patch = usePolicyPatch();
  const importing = useAction(async (file: File) => {
    setDone(undefined);
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    const command = { commandId: newCommandId(), text };
    if (!isWorkspaceFile(text)) {
      const { before } = await call('policy.import', command);
      setDone({ text: t('page.settings.imported', file.name), before });
      return;
    }
    const { people, accounts, flows, before } = await call('workspace.import', command);
    setDone({ text: t('org.import_done', file.name, people, accounts, flows), before });
  });
  const undo = useAction(async (before: string) => {
    await call('backup.undo', { commandId: newCommandId(), before, parts: ['workspace', 'policy'] });
    setDone({ text: t('backup.import_undone') });
  });
  const exporting = useAction(async () => {
    const { text } = await call('policy.export');
    saveFile(`weiheng-policy-${dayOf(Date.now())}.json`, text, 'application/json');
  });
  const exportingAll = useAction(async () => {
    const { text } = await call('workspace.export');
    saveFile(`weiheng-workspace-${dayOf(Date.now())}.json`, text, 'application/json');
  });
  const remove = async (gone: Ignore) => {
    const isDone = await patch.run(({ ignores }) => ({
      ignores: ignores.filter((one) => !isSame(one, gone)),
    }));
    if (isDone) setRemoved(gone);
  };
  const putBack = async (gone: Ignore) => {
    const isDone = await patch.run(({ ignores }) => ({
      ignores: ignores.some((one) => isSame(one, gone)) ? ignores : [...ignores, gone],
    }));
    if (isDone) setRemoved(undefined);
  };

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
        <Button onClick={() => void exportingAll.run()}>{t('backup.export_workspace')}</Button>
      </PageHead>
      <div className="wp-body">
        {importing.error !== undefined && (
          <Notice tone="block" title={t('page.settings.import_refused')}>
            <ErrorNote error={importing.error} />
          </Notice>
        )}
        {done &&
          (done.before === undefined ? (
            <Notice tone="ok">{done.text}</Notice>
          ) : (
            <UndoBar
              text={done.text}
              onUndo={() => void undo.run(done.before ?? '')}
              onClose={() => setDone(undefined)}
            />
          ))}
        {removed && (
          <UndoBar
            text={t('org.removed', removed.scope === 'word' ? removed.word : removed.rule)}
            onUndo={() => void putBack(removed)}
            onClose={() => setRemoved(undefined)}
          />
        )}
        <ErrorNote error={undo.error ?? patch.error ?? exporting.error ?? exportingAll.error} />
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
              <ModeSettings policy={policy} onPatch={(part) => void patch.run(part)} />
              <TimerSettings policy={policy} onPatch={(part) => void patch.run(part)} />
              <Ignores ignores={policy.settings.ignores} onRemove={(gone) => void remove(gone)} />
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
