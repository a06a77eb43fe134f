import { useAction } from '@/components/hooks/useAction';
import { ErrorNote } from '@/components/page/Notice';
import { PageIcon } from '@/components/page/PageIcon';
import { t } from '@/components/ui/message';
import { permit } from '@/utils/domain/accounts/permissions';
import type { Person } from '@/utils/model/people';
import { Avatar } from './Avatar';
import { registerOf } from './desk-context';
import { type DeskData, usePorts } from './ports';

interface ProfilePickProps {
  readonly data: DeskData;
  readonly now: number;
  readonly onDone?: () => void;
}

const roleText = ({ roles }: Person) => roles.map((role) => t(`review.role_${role}`)).join(t('review.comma'));

/** Who sits at this machine; those who review come first. Advice, and it says so. */
export function ProfilePick({ data, now, onDone }: ProfilePickProps) {
  const ports = usePorts();
  const register = registerOf(data);
  const mayReview = (person: Person) => permit(register, person.id, 'draft.review', now).allowed;
  const active = data.workspace.people.filter((person) => person.active);
  const people = [...active.filter(mayReview), ...active.filter((person) => !mayReview(person))];
  const pick = useAction(async (id: string) => {
    await ports.setMe(id);
    onDone?.();
  });
  return (
    <section className="rv-profiles" aria-label={t('review.who')}>
      <h2>{t('review.who')}</h2>
      <p className="fg-2 t12">{t('review.who_hint')}</p>
      <ErrorNote error={pick.error} />
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className="rv-person"
              aria-current={person.id === data.me || undefined}
              onClick={() => void pick.run(person.id)}
            >
              <Avatar name={person.name} />
              <b>{person.name}</b>
              <span className="fg-2 t12 cut grow">{roleText(person)}</span>
              {person.id === data.me && <PageIcon name="check" size={14} />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
