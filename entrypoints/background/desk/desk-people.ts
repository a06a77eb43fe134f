import { permit } from '@/utils/domain/accounts/permissions';
import type { Person } from '@/utils/model/people';
import type { Desk } from './read-desk';

/** People a ticket of some company account can be given to. */
export function peopleWhoReply({ context }: Desk): readonly Person[] {
  const { register, now } = context;
  const mayReply = (personId: string): boolean =>
    register.accounts.some(
      (account) => permit(register, personId, 'desk.reply', now, account, account.departmentId).allowed,
    );
  return register.people.filter(({ id, active }) => active && mayReply(id));
}
