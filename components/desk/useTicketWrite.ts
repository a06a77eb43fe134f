import { useRef, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import type { DeskRefusal, TicketCommand } from '@/utils/domain/desk/commands';
import type { TicketPorts } from './ports';

/** What a command asks for, without its id. */
export type TicketWish = TicketCommand extends infer One
  ? One extends TicketCommand
    ? Omit<One, 'commandId'>
    : never
  : never;

export interface Logged {
  readonly ticketId: string;
  readonly commandId: string;
}

/**
 * Writes one command at a time. The same wish sent again after a fault keeps its id, so that it is carried out once.
 * `run` resolves true when it was carried out; `logged` = the last reply, which can be taken back.
 */
export function useTicketWrite(ports: TicketPorts) {
  const last = useRef({ wish: '', commandId: '' });
  const [refusal, setRefusal] = useState<DeskRefusal>();
  const [logged, setLogged] = useState<Logged>();
  const wasDone = useRef(false);
  const action = useAction(async (ticketId: string, wish: TicketWish) => {
    wasDone.current = false;
    setRefusal(undefined);
    // «logged» must not stand beside the fault of the next reply
    if (wish.type === 'reply') setLogged(undefined);
    const said = JSON.stringify([ticketId, wish]);
    if (last.current.wish !== said) last.current = { wish: said, commandId: ports.newCommandId() };
    const { commandId } = last.current;
    const answer = await ports.write([ticketId], { ...wish, commandId } as TicketCommand);
    last.current = { wish: '', commandId: '' };
    const refused = answer.refused.find((one) => one.ticketId === ticketId);
    if (refused) return setRefusal(refused.refusal);
    wasDone.current = true;
    if (wish.type === 'reply') setLogged({ ticketId, commandId });
    if (wish.type === 'undo') setLogged(undefined);
  });
  return {
    isBusy: action.isBusy,
    error: action.error,
    refusal,
    logged,
    run: async (ticketId: string, wish: TicketWish) => (await action.run(ticketId, wish)) && wasDone.current,
  };
}
