import { type FormEvent, useRef, useState } from 'react';
import type { Item } from './edit-list';
import type { Outcome } from './useWorkspace';

export interface FormProps<T extends Item> {
  readonly start: T;
  /** The item as it is stored now; undefined = a new one, or one that somebody removed meanwhile. */
  readonly stored: T | undefined;
  readonly onSave: (base: T | undefined, next: T) => Promise<Outcome>;
  readonly onClose: () => void;
}

/**
 * What a form holds while somebody types. After a conflict the typed words stay, and the next save is meant to win
 * over what is stored by then. `fault` says why the draft cannot be saved yet.
 */
export function useEdited<T extends Item>(
  { start, stored, onSave, onClose }: FormProps<T>,
  fault: (draft: T) => boolean,
  tidy: (draft: T) => T = (draft) => draft,
) {
  const [draft, setDraft] = useState(start);
  const [base, setBase] = useState(stored);
  const [isBusy, setBusy] = useState(false);
  const [isTried, setTried] = useState(false);
  const latest = useRef(stored);
  latest.current = stored;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const next = tidy(draft);
    if (isBusy || fault(next)) return;
    setBusy(true);
    const outcome = await onSave(base, next);
    setBusy(false);
    if (outcome === 'conflict') setBase(latest.current);
    if (outcome === 'done') onClose();
  };
  return {
    draft,
    set: (part: Partial<T>) => setDraft({ ...draft, ...part }),
    submit: (event: FormEvent) => void submit(event),
    isBusy,
    isTried,
  };
}
