import { Check } from '@/components/page/Check';

interface CheckGroupProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly value: readonly T[];
  readonly onChange: (value: readonly T[]) => void;
}

/** Several of a few: boxes that are all in sight. */
export function CheckGroup<T extends string>({ label, options, value, onChange }: CheckGroupProps<T>) {
  if (options.length === 0) return null;
  return (
    <fieldset className="checks">
      <legend>{label}</legend>
      {options.map(([key, text]) => (
        <Check
          key={key}
          label={text}
          checked={value.includes(key)}
          onChange={(on) => onChange(on ? [...value, key] : value.filter((one) => one !== key))}
        />
      ))}
    </fieldset>
  );
}
