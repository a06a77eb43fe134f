import './backup.css';
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
import { sealText } from '@/utils/core/passphrase';
import { createQuery } from '@/utils/live/query';
import { call, newCommandId } from '@/utils/rpc/client';
import { BackupTable } from './BackupTable';
import { PassphraseFields } from './PassphraseFields';
import { Restore, type Restored } from './Restore';
import { SealedFile } from './SealedFile';
import { usePassphrase } from './usePassphrase';

const backupsQuery = createQuery(['backups'], () => call('backup.list'));

/** Backups that are kept, and the ways out and back in. */
export default function BackupPage() {
  const [done, setDone] = useState<string>();
  /** Text of a backup that is about to be put back, or of an encrypted one. */
  const [chosen, setChosen] = useState<string>();
  const [sealed, setSealed] = useState<string>();
  const [restored, setRestored] = useState<Restored>();
  const lock = usePassphrase();

  const make = useAction(async () => {
    await call('backup.make', { commandId: newCommandId() });
    setDone(t('org.backup_made'));
  });
  const download = useAction(async (id: string, at: number) => {
    setDone(undefined);
    const { text } = await call('backup.read', { id });
    const name = `weiheng-backup-${dayOf(at)}`;
    if (!lock.isOn) return saveFile(`${name}.json`, text, 'application/json');
    if (!lock.check()) return;
    saveFile(`${name}.sealed.json`, await sealText(text, lock.value, 'backup'), 'application/json');
    setDone(t('org.backup_locked', `${name}.sealed.json`));
  });
  const undo = useAction(async ({ before, parts }: Restored) => {
    await call('backup.undo', { commandId: newCommandId(), before, parts: [...parts] });
    setRestored(undefined);
    setDone(t('backup.undone'));
  });
  const look = useAction(async (id: string) => {
    setDone(undefined);
    setChosen((await call('backup.read', { id })).text);
  });
  const open = useAction(async (file: File) => {
    setDone(undefined);
    setChosen(undefined);
    setSealed(await file.text());
  });

  return (
    <>
      <PageHead title={t('org.nav_backup')} note={t('org.backup_note')}>
        <FileButton accept=".json,application/json" off={open.isBusy} onFile={(file) => void open.run(file)}>
          {t('org.backup_file')}
        </FileButton>
        <Button look="primary" off={make.isBusy} onClick={() => void make.run()}>
          {t('org.backup_make')}
        </Button>
      </PageHead>
      <div className="wp-body">
        <ErrorNote error={make.error ?? download.error ?? look.error ?? open.error ?? undo.error} />
        {done && <Notice tone="ok">{done}</Notice>}
        {restored && (
          <UndoBar
            text={t('org.backup_done')}
            onUndo={() => void undo.run(restored)}
            onClose={() => setRestored(undefined)}
          />
        )}
        {sealed !== undefined && (
          <SealedFile
            key={sealed}
            text={sealed}
            onText={(text) => {
              setSealed(undefined);
              setChosen(text);
            }}
            onClose={() => setSealed(undefined)}
          />
        )}
        {chosen !== undefined && (
          <Restore
            key={chosen}
            text={chosen}
            onClose={() => setChosen(undefined)}
            onDone={(made) => {
              setChosen(undefined);
              setDone(undefined);
              setRestored(made);
            }}
          />
        )}
        <PassphraseFields lock={lock} />
        <Live query={backupsQuery}>
          {(backups) => (
            <BackupTable
              backups={backups}
              isBusy={download.isBusy || look.isBusy}
              onDownload={(id, at) => void download.run(id, at)}
              onRestore={(id) => void look.run(id)}
            />
          )}
        </Live>
      </div>
    </>
  );
}
