import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import { usesOfPerson } from '@/utils/domain/accounts/uses';
import type { Person } from '@/utils/model/people';
import type { GovernedAccount } from '@/utils/model/policy';
import type { Workspace } from '@/utils/model/workspace';
import { EditList } from '../../org/EditList';
import { newId } from '../../org/new-id';
import { useList } from '../../org/useList';
import { roleText } from '../../org/words';
import { PersonForm } from './PersonForm';
import { refuseUsed } from './refuse-used';

interface PeopleListProps {
  readonly workspace: Workspace;
  readonly accounts: readonly GovernedAccount[];
}

const fresh = (): Person => ({ id: newId('person'), name: '', roles: [], active: true });

export function PeopleList({ workspace, accounts }: PeopleListProps) {
  const editor = useList('people', (person, now) =>
    refuseUsed(person.name, usesOfPerson(now, accounts, person.id)),
  );
  const departmentOf = (person: Person) =>
    workspace.departments.find((one) => one.id === person.departmentId)?.name;
  const headed = (person: Person) => workspace.departments.filter((one) => one.headId === person.id);
  return (
    <EditList
      title={t('org.people')}
      hint={workspace.people.length > 0 ? t('org.people_note', workspace.people.length) : undefined}
      addText={t('org.person_add')}
      empty={{ title: t('org.people_none'), text: t('org.people_none_hint') }}
      items={workspace.people}
      editor={editor}
      fresh={fresh}
      nameOf={(person) => person.name}
      row={(person) => (
        <>
          <b className="cut">{person.name}</b>
          <span className="fg-3 t12">{departmentOf(person)}</span>
          {person.roles.map((role) => (
            <Chip key={role}>{roleText(role)}</Chip>
          ))}
          {person.roles.length === 0 && <span className="fg-3 t12">{t('org.roles_none')}</span>}
          {headed(person).map((one) => (
            <Chip key={one.id} tone="outline" icon="user">
              {t('org.is_head', one.name)}
            </Chip>
          ))}
          {!person.active && (
            <Chip tone="outline" title={t('org.inactive_hint')}>
              {t('org.inactive')}
            </Chip>
          )}
        </>
      )}
      form={(props) => <PersonForm {...props} departments={workspace.departments} />}
    />
  );
}
