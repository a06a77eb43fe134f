import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { t } from '@/components/ui/message';
import { ACTIONS, type Grant, ROLES, type Role, type Scope } from '@/utils/model/people';
import { ACCOUNT_KINDS, type GovernedAccount } from '@/utils/model/policy';
import type { Workspace } from '@/utils/model/workspace';
import { CheckGroup } from '../../org/CheckGroup';
import { FormFoot } from '../../org/FormFoot';
import { fromLocalField, toLocalField } from '../../org/local-time';
import { type FormProps, useEdited } from '../../org/useEdited';
import { actionText, kindText, personOptions, roleText } from '../../org/words';

interface GrantFormProps extends FormProps<Grant> {
  readonly workspace: Workspace;
  readonly accounts: readonly GovernedAccount[];
}

const endsEarly = ({ from, until }: Grant): boolean =>
  from !== undefined && until !== undefined && until <= from;

/** An empty list in a scope would allow nothing at all: it means "anywhere" here. */
const tidy = (draft: Grant): Grant => ({
  ...draft,
  scope: Object.fromEntries(
    Object.entries(draft.scope).filter(([, list]) => (list as readonly string[] | undefined)?.length),
  ) as Scope,
});

export function GrantForm({ workspace, accounts, ...props }: GrantFormProps) {
  const { draft, set, submit, isBusy, isTried } = useEdited(props, endsEarly, tidy);
  const { scope } = draft;
  const to = 'role' in draft.to ? `role:${draft.to.role}` : `person:${draft.to.person}`;
  const choices = [
    ...ROLES.map((role) => [`role:${role}`, t('org.grant_to_role', roleText(role))] as const),
    ...personOptions(workspace.people).map(([id, name]) => [`person:${id}`, name] as const),
  ];
  const setTo = (value: string) => {
    const name = value.slice(value.indexOf(':') + 1);
    set({ to: value.startsWith('role:') ? { role: name as Role } : { person: name } });
  };
  return (
    <form className="wp-section" onSubmit={submit} noValidate>
      <div className="fields">
        <Select label={t('org.grant_to')} value={to} options={choices} onChange={setTo} />
        <Select
          label={t('org.grant_action')}
          value={draft.action}
          options={ACTIONS.map((action) => [action, actionText(action)])}
          onChange={(action) => set({ action })}
        />
        <TextField
          label={t('org.grant_from')}
          type="datetime-local"
          value={toLocalField(draft.from)}
          onChange={(value) => set({ from: fromLocalField(value) })}
        />
        <TextField
          label={t('org.grant_until')}
          type="datetime-local"
          value={toLocalField(draft.until)}
          error={isTried && endsEarly(draft) ? t('org.dates_error') : undefined}
          onChange={(value) => set({ until: fromLocalField(value) })}
        />
      </div>
      <CheckGroup
        label={t('org.scope_accounts')}
        options={accounts.map(({ uid, name }) => [uid, `@${name}`])}
        value={scope.accounts ?? []}
        onChange={(list) => set({ scope: { ...scope, accounts: list } })}
      />
      <CheckGroup
        label={t('org.scope_kinds')}
        options={ACCOUNT_KINDS.map((kind) => [kind, kindText(kind)])}
        value={scope.kinds ?? []}
        onChange={(kinds) => set({ scope: { ...scope, kinds } })}
      />
      <CheckGroup
        label={t('org.scope_departments')}
        options={workspace.departments.map(({ id, name }) => [id, name])}
        value={scope.departments ?? []}
        onChange={(departments) => set({ scope: { ...scope, departments } })}
      />
      <FormFoot isBusy={isBusy} onCancel={props.onClose} />
    </form>
  );
}
