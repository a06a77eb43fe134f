import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import { usesOfDepartment } from '@/utils/domain/accounts/uses';
import type { Department, Person } from '@/utils/model/people';
import type { GovernedAccount } from '@/utils/model/policy';
import type { Workspace } from '@/utils/model/workspace';
import { EditList } from '../../org/EditList';
import { FormFoot } from '../../org/FormFoot';
import { newId } from '../../org/new-id';
import { type FormProps, useEdited } from '../../org/useEdited';
import { useList } from '../../org/useList';
import { nameOf, optional, personOptions } from '../../org/words';
import { refuseUsed } from './refuse-used';

const fresh = (): Department => ({ id: newId('department'), name: '' });
const hasFault = (draft: Department) => draft.name === '';
const tidy = (draft: Department): Department => ({ ...draft, name: draft.name.trim() });

function DepartmentForm({
  people,
  ...props
}: FormProps<Department> & { readonly people: readonly Person[] }) {
  const { draft, set, submit, isBusy, isTried } = useEdited(props, hasFault, tidy);
  return (
    <form className="wp-section" onSubmit={submit} noValidate>
      <div className="fields">
        <TextField
          label={t('org.department_name')}
          value={draft.name}
          maxLength={60}
          error={isTried && draft.name.trim() === '' ? t('org.name_error') : undefined}
          onChange={(name) => set({ name })}
        />
        <Select
          label={t('org.head')}
          value={draft.headId ?? ''}
          options={optional(personOptions(people))}
          onChange={(id) => set({ headId: id || undefined })}
        />
      </div>
      <FormFoot isBusy={isBusy} onCancel={props.onClose} />
    </form>
  );
}

interface DepartmentsProps {
  readonly workspace: Workspace;
  readonly accounts: readonly GovernedAccount[];
}

export function Departments({ workspace, accounts }: DepartmentsProps) {
  const { people, departments } = workspace;
  const editor = useList('departments', (one, now) =>
    refuseUsed(one.name, usesOfDepartment(now, accounts, one.id)),
  );
  return (
    <EditList
      title={t('org.departments')}
      addText={t('org.department_add')}
      empty={{ title: t('org.departments_none'), text: t('org.departments_none_hint') }}
      items={departments}
      editor={editor}
      fresh={fresh}
      nameOf={(one) => one.name}
      row={(one) => (
        <>
          <b className="cut">{one.name}</b>
          {one.headId !== undefined && <Chip icon="user">{nameOf(people, one.headId)}</Chip>}
          <span className="fg-3 t12">
            {t('org.members', people.filter((person) => person.departmentId === one.id).length)}
          </span>
        </>
      )}
      form={(props) => <DepartmentForm {...props} people={people} />}
    />
  );
}
