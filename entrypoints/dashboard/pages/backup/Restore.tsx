import { useEffect, useRef, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Check } from '@/components/page/Check';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { type Extras, PART_OF, RESTORE_PARTS, type RestorePart } from '@/utils/domain/backup/parts';
import { call, newCommandId } from '@/utils/rpc/client';
import type { BackupPreview } from '@/utils/rpc/contract-backup';
import { timeText } from '../../time-text';
import { PartRows } from './PartRows';
import { RestoreNotes } from './RestoreNotes';

/** A restore that was made: what was put back, and the backup of what was here before. */
export interface Restored {
  readonly before: string;
  readonly parts: readonly RestorePart[];
}

interface RestoreProps {
  readonly text: string;
  readonly onClose: () => void;
  readonly onDone: (restored: Restored) => void;
}

/** Parts in which anything differs, or that bring pictures. */
const partsOf = ({ changes, pictures }: BackupPreview): readonly RestorePart[] =>
  RESTORE_PARTS.filter(
    (part) => changes.some((one) => PART_OF[one.kind] === part) || (part === 'drafts' && pictures > 0),
  );

/** What a backup would change, record by record, and which parts of it are to be put back. */
export function Restore({ text, onClose, onDone }: RestoreProps) {
  const [preview, setPreview] = useState<BackupPreview>();
  const [error, setError] = useState<unknown>();
  const [parts, setParts] = useState<readonly RestorePart[]>([]);
  const [extras, setExtras] = useState<Extras>('remove');
  const head = useRef<HTMLHeadingElement>(null);
  const restore = useAction(async () => {
    const { before } = await call('backup.restore', {
      commandId: newCommandId(),
      text,
      parts: [...parts],
      extras,
    });
    onDone({ before, parts });
  });
  useEffect(() => {
    let isCurrent = true;
    call('backup.preview', { text }).then(
      (found) => {
        if (!isCurrent) return;
        setPreview(found);
        setParts(partsOf(found));
      },
      (failure: unknown) => isCurrent && setError(failure),
    );
    return () => {
      isCurrent = false;
    };
  }, [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it was opened by a press elsewhere on the page: once there
  useEffect(() => head.current?.focus(), [preview !== undefined, error !== undefined]);
  const take = (part: RestorePart, isTaken: boolean) =>
    setParts(RESTORE_PARTS.filter((one) => (one === part ? isTaken : parts.includes(one))));
  const isSame = preview !== undefined && partsOf(preview).length === 0;

  return (
    <section className="wp-panel wp-section" aria-label={t('org.backup_restore')} aria-busy={restore.isBusy}>
      <h2 ref={head} tabIndex={-1}>
        {preview ? t('org.backup_preview', timeText(preview.at)) : t('org.backup_restore')}
      </h2>
      {error !== undefined && (
        <Notice tone="block" title={t('backup.unreadable')}>
          <ErrorNote error={error} />
        </Notice>
      )}
      <ErrorNote error={restore.error} />
      {!preview && error === undefined && <p className="fg-3">{t('backup.comparing')}</p>}
      {isSame && <Notice tone="ok">{t('backup.all_same')}</Notice>}
      {preview && !isSame && (
        <>
          <div className="wp-scroll">
            <table className="wp-table parts">
              <thead>
                <tr>
                  <th scope="col">{t('org.backup_what')}</th>
                  <th scope="col" className="num">
                    {t('backup.new')}
                  </th>
                  <th scope="col" className="num">
                    {t('backup.changed')}
                  </th>
                  <th scope="col" className="num">
                    {t('backup.missing')}
                  </th>
                  <th scope="col" className="num">
                    {t('backup.same')}
                  </th>
                  <th scope="col">
                    <span className="unseen">{t('backup.details')}</span>
                  </th>
                </tr>
              </thead>
              {RESTORE_PARTS.map((part) => (
                <PartRows
                  key={part}
                  part={part}
                  preview={preview}
                  extras={extras}
                  isTaken={parts.includes(part)}
                  onTake={(isTaken) => take(part, isTaken)}
                />
              ))}
            </table>
          </div>
          <Check
            label={t('backup.keep_extras')}
            checked={extras === 'keep'}
            onChange={(keep) => setExtras(keep ? 'keep' : 'remove')}
          />
          <RestoreNotes preview={preview} parts={parts} extras={extras} />
        </>
      )}
      {restore.isBusy && <Notice>{t('backup.restoring')}</Notice>}
      <div className="row">
        {preview && !isSame && (
          <Button
            look="primary"
            off={restore.isBusy || parts.length === 0}
            onClick={() => void restore.run()}
          >
            {parts.length === 0 ? t('backup.pick') : t('backup.do', parts.length)}
          </Button>
        )}
        <Button off={restore.isBusy} onClick={onClose}>
          {t('org.cancel')}
        </Button>
      </div>
    </section>
  );
}
