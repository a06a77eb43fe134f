import { useEffect, useState } from 'react';
import type { Finding } from '@/utils/model/finding';
import type { WorkbenchPorts } from './ports';

interface Checked {
  readonly findings: readonly Finding[];
  readonly isSensitive: boolean;
}

const CLEAN: Checked = { findings: [], isSensitive: false };
const PAUSE_MS = 200;

/** What breaks policy in a reply, and whether it wants an approval; a moment after the last key. */
export function useReplyCheck(ticketId: string, accountUid: string, text: string, ports: WorkbenchPorts) {
  const [state, setState] = useState<{ readonly of: string; readonly checked: Checked }>({
    of: '',
    checked: CLEAN,
  });
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (text.trim() === '') {
      setState({ of: text, checked: CLEAN });
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      Promise.all([ports.lint(text, accountUid), ports.sensitive(ticketId, text)]).then(
        ([findings, { isSensitive }]) => {
          if (!isCurrent) return;
          setState({ of: text, checked: { findings, isSensitive } });
          setError(undefined);
        },
        (failure: unknown) => isCurrent && setError(failure),
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [ticketId, accountUid, text, ports]);
  // what was said about an older text says nothing about this one
  const isReady = state.of === text && error === undefined;
  return { ...state.checked, isReady, error };
}
