import { useId } from 'react';

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
  /** The label is spoken, not shown: something beside it says the same. */
  readonly hideLabel?: boolean;
}

/** The browser's own list: keyboard, screen reader and long lists work as people know them. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, value, options, onChange, disabled, hideLabel } = props;
  const id = useId();
  return (
    <div className="wp-field">
      <label htmlFor={id} className={hideLabel ? 'unseen' : undefined}>
        {label}
      </label>
      <select
        id={id}
        className="wp-select"
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
