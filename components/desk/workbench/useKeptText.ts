import { useEffect, useState } from 'react';

const keyOf = (ticketId: string): string => `reply.${ticketId}`;

const read = (ticketId: string): string => {
  try {
    return sessionStorage.getItem(keyOf(ticketId)) ?? '';
  } catch {
    return '';
  }
};

/** A reply that is being written; it survives a reload, another ticket in between and a write that failed. */
export function useKeptText(ticketId: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => read(ticketId));
  useEffect(() => {
    try {
      if (text === '') sessionStorage.removeItem(keyOf(ticketId));
      else sessionStorage.setItem(keyOf(ticketId), text);
    } catch {
      // no room for it: the page itself still has it
    }
  }, [ticketId, text]);
  return [text, setText];
}
