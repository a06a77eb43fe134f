import { Notice } from '@/components/page/Notice';
import { t } from '@/components/ui/message';
import { type CoverageRow, coverageOf } from '@/utils/domain/accounts/coverage';
import { ACCOUNT_KINDS, type GovernedAccount } from '@/utils/model/policy';
import type { Workspace } from '@/utils/model/workspace';
import { kindText, listText } from '../../org/words';

interface MatrixViewProps {
  readonly accounts: readonly GovernedAccount[];
  readonly workspace: Workspace;
}

const at = ({ name }: GovernedAccount): string => `@${name}`;

/** Accounts by department and kind, and the kinds that nobody has. */
export function MatrixView({ accounts, workspace }: MatrixViewProps) {
  const { departments, people } = workspace;
  const working = new Set(people.filter((one) => one.active).map((one) => one.id));
  const ids = departments.map((one) => one.id);
  const { missing, rows, ownerless } = coverageOf(accounts, ids, working);
  const rowName = ({ departmentId }: CoverageRow) =>
    departments.find((one) => one.id === departmentId)?.name ?? t('org.matrix_no_department');
  return (
    <section className="wp-panel" aria-label={t('org.matrix')}>
      <div className="wp-section">
        <p>
          <b>{t('org.matrix_covered', ACCOUNT_KINDS.length - missing.length)}</b>{' '}
          {missing.length > 0
            ? t('org.matrix_missing', listText(missing.map(kindText)))
            : t('org.matrix_whole')}
        </p>
        <p className="fg-2 t12">{t('org.matrix_hint')}</p>
        {people.length > 0 && ownerless.length > 0 && (
          <Notice tone="warn">{t('org.matrix_ownerless', listText(ownerless.map(at)))}</Notice>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard */}
      <section className="wp-scroll" tabIndex={0} aria-label={t('org.matrix_table')}>
        <table className="wp-table matrix">
          <thead>
            <tr>
              <th scope="col">{t('org.department')}</th>
              {ACCOUNT_KINDS.map((kind) => (
                <th key={kind} scope="col" className={missing.includes(kind) ? 'warn-fg' : undefined}>
                  {kindText(kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.departmentId ?? ''}>
                <th scope="row">{rowName(row)}</th>
                {ACCOUNT_KINDS.map((kind) => (
                  <td key={kind}>
                    {row.accounts[kind].map((one) => (
                      <span key={one.uid} className="matrix-name">
                        {at(one)}
                      </span>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('org.matrix_sum')}</th>
              {ACCOUNT_KINDS.map((kind) => (
                <td key={kind} className={missing.includes(kind) ? 'warn-fg' : 'fg-2'}>
                  {accounts.filter((one) => one.kind === kind).length}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </section>
  );
}
