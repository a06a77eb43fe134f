import { Check } from '@/components/page/Check';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { t } from '@/components/ui/message';
import { type Department, type Person, ROLES } from '@/utils/model/people';
import { CheckGroup } from '../../org/CheckGroup';
import { FormFoot } from '../../org/FormFoot';
import { type FormProps, useEdited } from '../../org/useEdited';
import { optional, roleText } from '../../org/words';

interface PersonFormProps extends FormProps<Person> {
  readonly departments: readonly Department[];
}

const hasFault = (draft: Person) => draft.name === '';
const tidy = (draft: Person): Person => ({ ...draft, name: draft.name.trim() });

export function PersonForm({ departments, ...props }: PersonFormProps) {
  const { draft, set, submit, isBusy, isTried } = useEdited(props, hasFault, tidy);
  return (
    <form className="wp-section" onSubmit={submit} noValidate>
      <div className="fields">
        <TextField
          label={t('org.person_name')}
          value={draft.name}
          maxLength={60}
          error={isTried && draft.name.trim() === '' ? t('org.name_error') : undefined}
          onChange={(name) => set({ name })}
        />
        <Select
          label={t('org.department')}
          value={draft.departmentId ?? ''}
          options={optional(departments.map(({ id, name }) => [id, name]))}
          onChange={(id) => set({ departmentId: id || undefined })}
        />
      </div>
      <CheckGroup
        label={t('org.roles')}
        options={ROLES.map((role) => [role, roleText(role)])}
        value={draft.roles}
        onChange={(roles) => set({ roles })}
      />
      <Check label={t('org.is_active')} checked={draft.active} onChange={(active) => set({ active })} />
      {!draft.active && <p className="fg-2 t12">{t('org.inactive_hint')}</p>}
      <FormFoot isBusy={isBusy} onCancel={props.onClose} />
    </form>
  );
}
