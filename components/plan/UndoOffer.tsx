import { ErrorNote } from '@/components/page/Notice';
import { UndoBar } from '@/components/page/UndoBar';
import type { Undo } from './useUndo';

/** Stands above a list; empty while there is nothing to take back. */
export const UndoOffer = ({ undo }: { readonly undo: Undo }) => (
  <>
    <ErrorNote error={undo.error} />
    {undo.text !== undefined && <UndoBar text={undo.text} onUndo={undo.run} onClose={undo.forget} />}
  </>
);
