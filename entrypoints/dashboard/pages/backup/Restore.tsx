import { useEffect, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { call, newCommandId } from '@/utils/rpc/client';
import type { Result } from '@/utils/rpc/contract';
import { numberText, timeText } from '../../time-text';
import { countText } from './count-text';

interface RestoreProps {
  readonly text: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const difference = (then: number, now: number): string => {
  if (then === now) return t('org.backup_same');
  return `${then > now ? '+' : '−'}${numberText(Math.abs(then - now))}`;
};

/** What a backup would change, before it is put back. */
export function Restore({ text, onClose, onDone }: RestoreProps) {
  const [preview, setPreview] = useState<Result<'backup.preview'>>();
  const [error, setError] = useState<unknown>();
  const restore = useAction(async () => {
    await call('backup.restore', { commandId: newCommandId(), text });
    onDone();
  });
  useEffect(() => {
    let isCurrent = true;
    call('backup.preview', { text }).then(
      (found) => isCurrent && setPreview(found),
      (failure: unknown) => isCurrent && setError(failure),
    );
    return () => {
      isCurrent = false;
    };
  }, [text]);
  const keys = preview ? Object.keys({ ...preview.counts, ...preview.now }) : [];
  return (
    <section className="wp-panel wp-section" aria-label={t('org.backup_restore')}>
      <ErrorNote error={error ?? restore.error} />
      {!preview && error === undefined && <p className="fg-3">{t('page.common.reading')}</p>}
      {preview && (
        <>
          <h2>{t('org.backup_preview', timeText(preview.at))}</h2>
          <table className="wp-table">
            <thead>
              <tr>
                <th scope="col">{t('org.backup_what')}</th>
                <th scope="col" className="num">
                  {t('org.backup_then')}
                </th>
                <th scope="col" className="num">
                  {t('org.backup_now')}
                </th>
                <th scope="col">{t('org.backup_diff')}</th>
              </tr>
            </thead>
            <tbody>
              {keys.map((key) => {
                const then = preview.counts[key] ?? 0;
                const now = preview.now[key] ?? 0;
                return (
                  <tr key={key}>
                    <th scope="row">{countText(key)}</th>
                    <td className="num">{numberText(then)}</td>
                    <td className="num">{numberText(now)}</td>
                    <td className={then === now ? 'fg-3 t12' : undefined}>
                      {then + now > 0 && difference(then, now)}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <Notice tone="warn">{t('org.backup_will')}</Notice>
        </>
      )}
      <div className="row">
        {preview && (
          <Button look="primary" off={restore.isBusy} onClick={() => void restore.run()}>
            {t('org.backup_do')}
          </Button>
        )}
        <Button onClick={onClose}>{t('org.cancel')}</Button>
      </div>
    </section>
  );
}
