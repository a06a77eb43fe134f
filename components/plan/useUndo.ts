import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';

/** What was just done and the way back; drawn by UndoOffer. */
export interface Undo {
  /** Says what was done and keeps the way back, until the next thing is done. */
  readonly offer: (text: string, undo: () => Promise<unknown>) => void;
  readonly forget: () => void;
  readonly text: string | undefined;
  readonly run: () => void;
  readonly error: unknown;
}

export function useUndo(): Undo {
  const [last, setLast] = useState<{ readonly text: string; readonly undo: () => Promise<unknown> }>();
  const back = useAction(async (undo: () => Promise<unknown>) => {
    await undo();
    setLast(undefined);
  });
  return {
    offer: (text, undo) => {
      back.clear();
      setLast({ text, undo });
    },
    forget: () => setLast(undefined),
    text: last?.text,
    run: () => last && void back.run(last.undo),
    error: back.error,
  };
}
