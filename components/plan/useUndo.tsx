import { type ReactNode, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote } from '@/components/page/Notice';
import { UndoBar } from '@/components/page/UndoBar';

interface Offer {
  readonly text: string;
  readonly undo: () => Promise<unknown>;
}

export interface Undo {
  /** Says what was done and keeps the way back, until the next thing is done. */
  readonly offer: (text: string, undo: () => Promise<unknown>) => void;
  readonly forget: () => void;
  /** Stands above the list; empty while there is nothing to take back. */
  readonly bar: ReactNode;
}

export function useUndo(): Undo {
  const [last, setLast] = useState<Offer>();
  const back = useAction(async (undo: Offer['undo']) => {
    await undo();
    setLast(undefined);
  });
  return {
    offer: (text, undo) => {
      back.clear();
      setLast({ text, undo });
    },
    forget: () => setLast(undefined),
    bar: (
      <>
        <ErrorNote error={back.error} />
        {last && (
          <UndoBar
            text={last.text}
            onUndo={() => void back.run(last.undo)}
            onClose={() => setLast(undefined)}
          />
        )}
      </>
    ),
  };
}
