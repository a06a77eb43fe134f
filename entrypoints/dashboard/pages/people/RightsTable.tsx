import { PageIcon } from '@/components/page/PageIcon';
import { t } from '@/components/ui/message';
import { DEFAULT_MATRIX } from '@/utils/domain/accounts/permissions';
import { ACTIONS, type Action, type Grant, ROLES, type Role } from '@/utils/model/people';
import { actionText, roleText } from '../../org/words';

interface RightsTableProps {
  readonly grants: readonly Grant[];
  /** An empty cell was chosen. */
  readonly onAsk: (role: Role, action: Action) => void;
}

interface CellProps extends RightsTableProps {
  readonly role: Role;
  readonly action: Action;
}

function Cell({ role, action, grants, onAsk }: CellProps) {
  const names = [roleText(role), actionText(action)] as const;
  if (DEFAULT_MATRIX[role].includes(action)) {
    return (
      <span role="img" aria-label={t('org.right_default', ...names)}>
        <PageIcon name="check" size={14} />
      </span>
    );
  }
  const given = grants.filter(
    (one) => one.action === action && 'role' in one.to && one.to.role === role,
  ).length;
  const label = given > 0 ? t('org.right_grant', ...names, given) : t('org.right_none', ...names);
  return (
    <button type="button" className="right" aria-label={label} onClick={() => onAsk(role, action)}>
      {given > 0 ? t('org.grant_sign', given) : '·'}
    </button>
  );
}

/** What each role may do by itself, and where something was granted on top. */
export const RightsTable = (props: RightsTableProps) => (
  <section className="wp-panel" aria-label={t('org.rights')}>
    <div className="list-head">
      <h2>{t('org.rights')}</h2>
      <p className="fg-2 t12">{t('org.rights_hint')}</p>
    </div>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard */}
    <section className="wp-scroll" tabIndex={0} aria-label={t('org.rights_table')}>
      <table className="wp-table rights">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t('org.grant_action')}</span>
            </th>
            {ROLES.map((role) => (
              <th key={role} scope="col">
                {roleText(role)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ACTIONS.map((action) => (
            <tr key={action}>
              <th scope="row">{actionText(action)}</th>
              {ROLES.map((role) => (
                <td key={role}>
                  <Cell {...props} role={role} action={action} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </section>
);
