import { type ReactNode, useRef } from 'react';
import { useFocusBack } from './useFocusBack';

interface FocusFormProps {
  readonly label: string;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  /** Escape, outside of an input method. */
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

const FIELDS = 'input:not([type="hidden"]), select, textarea';

/** A form that opens in the flow: its first field takes the focus, and closing gives it back to where it came from. */
export function FocusForm({ label, isBusy, onSubmit, onCancel, children }: FocusFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useFocusBack(form, FIELDS);
  return (
    <form
      ref={form}
      className="wp-panel wp-section"
      aria-label={label}
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
    </form>
  );
}
