import { t } from '@/components/ui/message';
import { byOf } from '@/utils/domain/audit/filter';
import type { AuditEntry } from '@/utils/model/audit-entry';
import type { Person } from '@/utils/model/people';
import { nameOf } from '../../org/words';

interface AuditTableProps {
  readonly entries: readonly AuditEntry[];
  readonly people: readonly Person[];
  readonly timeText: (at: number) => string;
}

/** The person whose profile was in use, where the entry says so; else from where it came. */
function Who({ entry, people }: { readonly entry: AuditEntry; readonly people: readonly Person[] }) {
  const by = byOf(entry);
  if (typeof by !== 'string' || by === '' || by === 'system') return t(`page.actor.${entry.actor}`);
  return <span title={t(`page.actor.${entry.actor}`)}>{nameOf(people, by)}</span>;
}

/** A draft leads to its evidence. */
function Subject({ subject }: Pick<AuditEntry, 'subject'>) {
  const draftId = /^draft:(.+)$/.exec(subject)?.[1];
  return draftId ? <a href={`#/evidence/${encodeURIComponent(draftId)}`}>{subject}</a> : subject;
}

export const AuditTable = ({ entries, people, timeText }: AuditTableProps) => (
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
            <td>
              <Who entry={entry} people={people} />
            </td>
            <td>
              <code>{entry.action}</code>
            </td>
            <td>
              <Subject subject={entry.subject} />
            </td>
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
