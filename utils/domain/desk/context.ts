import { permit, type Register } from '@/utils/domain/accounts/permissions';
import type { DeskPolicy } from '@/utils/model/desk-policy';
import type { ClockView } from '@/utils/model/desk-view';
import type { Action } from '@/utils/model/people';
import type { Pause } from '@/utils/model/sla';
import type { By, Ticket, TicketClock } from '@/utils/model/ticket';

/** The clocks of tickets over the working calendar (`deskClock`); a parameter, so that deciding needs no calendar. */
export interface DeskClock {
  /** A clock that starts at an instant (epoch ms); while it is paused there is no due time. */
  start(
    facts: Pick<Ticket, 'kind' | 'priority' | 'accountUid'>,
    startedAt: number,
    pauses: readonly Pause[],
  ): TicketClock;
  /** Where the clock of a ticket stands at an instant. */
  view(ticket: Ticket, at: number): ClockView;
  /** Working ms between two instants as the ticket's rule counts them, pauses left out. */
  worked(ticket: Ticket, from: number, until: number): number;
}

/** Everything that deciding may depend on. */
export interface DeskContext {
  /** Whoever asks; `id` `''` = the one person who works here alone. */
  readonly actor: { readonly id: string; readonly name: string };
  readonly now: number;
  readonly register: Register;
  readonly policy: DeskPolicy;
  readonly clock: DeskClock;
  /** Fresh ids; the same number within one command gives the same id. */
  readonly newId: (n: number) => string;
}

/** Whoever notes what the page shows, or what the clock says. */
export const SYSTEM = { id: 'system', name: '' } as const;

export const stampOf = ({ actor, now }: DeskContext): By => ({ by: actor.id, byName: actor.name, at: now });

/** While nobody is set up, whoever sits at the machine works alone and may everything. */
export const isAlone = ({ people }: Pick<Register, 'people'>): boolean => people.length === 0;

/** May the actor do this for a company account? */
export function mayOn(context: DeskContext, action: Action, accountUid: string): boolean {
  const { actor, register, now } = context;
  if (isAlone(register) || actor.id === SYSTEM.id) return true;
  const account = register.accounts.find((one) => one.uid === accountUid);
  return permit(register, actor.id, action, now, account, account?.departmentId).allowed;
}
