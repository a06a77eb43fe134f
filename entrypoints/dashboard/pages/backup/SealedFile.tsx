import { type FormEvent, useEffect, useState } from 'react';
import { Notice } from '@/components/page/Notice';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { openSealed, readSealed, SealError, type SealedFile as Sealed } from '@/utils/core/passphrase';

interface SealedFileProps {
  /** What the file holds, encrypted or not. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

const faultText = (error: unknown): string =>
  error instanceof SealError ? t(`org.seal_${error.fault}`) : t('org.seal_broken');

const read = (text: string): { readonly file?: Sealed; readonly fault?: string } => {
  try {
    const file = readSealed(text);
    return file && file.content !== 'backup' ? { fault: t('org.seal_other') } : { file };
  } catch (error) {
    return { fault: faultText(error) };
  }
};

/** A file that was chosen: handed on as it is, or after its passphrase was given. */
export function SealedFile({ text, onText, onClose }: SealedFileProps) {
  const [{ file, fault }] = useState(() => read(text));
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState(fault);
  const [isBusy, setBusy] = useState(false);
  const isPlain = !file && fault === undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each file, which is the key of this part
  useEffect(() => {
    if (isPlain) onText(text);
  }, []);
  if (isPlain) return null;
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (!file || isBusy) return;
    setBusy(true);
    setError(undefined);
    try {
      onText(await openSealed(file, passphrase));
    } catch (failure) {
      setError(faultText(failure));
      setBusy(false);
    }
  };
  return (
    <form
      className="wp-panel wp-section"
      onSubmit={(event) => void open(event)}
      aria-label={t('org.backup_sealed')}
    >
      <h2>{t('org.backup_sealed')}</h2>
      {error && <Notice tone="block">{error}</Notice>}
      {isBusy && <Notice>{t('org.backup_opening')}</Notice>}
      {file && (
        <div className="fields">
          <TextField
            label={t('org.backup_pass')}
            type="password"
            autoComplete="current-password"
            autoFocus
            value={passphrase}
            onChange={setPassphrase}
          />
        </div>
      )}
      <div className="row">
        {file && (
          <Button type="submit" look="primary" off={isBusy}>
            {t('org.backup_open')}
          </Button>
        )}
        <Button onClick={onClose}>{t('org.cancel')}</Button>
      </div>
    </form>
  );
}
