import { t } from '@/components/ui/message';
import type { AuditEntry } from '@/utils/model/audit-entry';

interface AuditTableProps {
  readonly entries: readonly AuditEntry[];
  readonly timeText: (at: number) => string;
}

export const AuditTable = ({ entries, timeText }: AuditTableProps) => (
  <div className="wp-scroll">
    <table className="wp-table">
      <thead>
        <tr>
          <th scope="col" className="num">
            #
          </th>
          <th scope="col">{t('page.audit.at')}</th>
          <th scope="col">{t('page.audit.actor')}</th>
          <th scope="col">{t('page.audit.action')}</th>
          <th scope="col">{t('page.audit.subject')}</th>
          <th scope="col">{t('page.audit.detail')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.seq}>
            <td className="num fg-3">{entry.seq}</td>
            <td className="cut">{timeText(entry.at)}</td>
            <td>{t(`page.actor.${entry.actor}`)}</td>
            <td>
              <code>{entry.action}</code>
            </td>
            <td>{entry.subject}</td>
            <td className="t12 fg-2">
              {entry.detail !== null && (
                <details>
                  <summary>{t('page.audit.show')}</summary>
                  <pre className="detail">{JSON.stringify(entry.detail, null, 1)}</pre>
                </details>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
