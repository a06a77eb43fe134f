import { Empty } from '@/components/page/Empty';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { Result } from '@/utils/rpc/contract';
import { listText } from '../../org/words';
import { numberText, timeText } from '../../time-text';
import { countText } from './count-text';

interface BackupTableProps {
  readonly backups: Result<'backup.list'>;
  readonly isBusy: boolean;
  readonly onDownload: (id: string, at: number) => void;
  readonly onRestore: (id: string) => void;
}

const kindText = (id: string): string => {
  if (id.startsWith('daily-')) return t('org.backup_daily');
  return t(id.startsWith('before-') ? 'org.backup_before' : 'org.backup_by_hand');
};
const holdsText = (counts: Readonly<Record<string, number>>): string =>
  listText(
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([key, count]) => `${countText(key)} ${numberText(count)}`),
  );

export const BackupTable = ({ backups, isBusy, onDownload, onRestore }: BackupTableProps) => (
  <section className="wp-panel" aria-label={t('org.backup_list')}>
    {backups.length === 0 && <Empty title={t('org.backup_none')} text={t('org.backup_none_hint')} />}
    {backups.length > 0 && (
      <div className="wp-scroll">
        <table className="wp-table">
          <thead>
            <tr>
              <th scope="col">{t('org.backup_at')}</th>
              <th scope="col">{t('org.backup_kind')}</th>
              <th scope="col">{t('org.backup_holds')}</th>
              <th scope="col" className="num">
                {t('org.backup_size')}
              </th>
              <th scope="col">
                <span className="unseen">{t('org.backup_download')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {backups.map(({ id, at, bytes, counts }) => (
              <tr key={id}>
                <td className="cut">{timeText(at)}</td>
                <td>{kindText(id)}</td>
                <td className="t12 fg-2">{holdsText(counts)}</td>
                <td className="num">{numberText(Math.ceil(bytes / 1024))} kB</td>
                <td>
                  <div className="row">
                    <Button
                      small
                      off={isBusy}
                      aria-label={t('org.backup_download_of', timeText(at))}
                      onClick={() => onDownload(id, at)}
                    >
                      {t('org.backup_download')}
                    </Button>
                    <Button
                      small
                      off={isBusy}
                      aria-label={t('org.backup_restore_of', timeText(at))}
                      onClick={() => onRestore(id)}
                    >
                      {t('org.backup_restore')}
                    </Button>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
);
