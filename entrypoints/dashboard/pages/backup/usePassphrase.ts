import { useState } from 'react';

/** Characters at least (NIST SP 800-63B 3.1.1). */
const SHORTEST = 8;

export interface Passphrase {
  readonly isOn: boolean;
  readonly value: string;
  readonly again: string;
  /** Why it cannot be used, once one has tried. */
  readonly fault: 'short' | 'differs' | undefined;
  /** True when it can be used; else the fields say why not. */
  check(): boolean;
  setOn(isOn: boolean): void;
  setValue(value: string): void;
  setAgain(value: string): void;
}

/** Whether what is downloaded gets a passphrase, and which. It is kept in this page only. */
export function usePassphrase(): Passphrase {
  const [isOn, setOn] = useState(false);
  const [value, setValue] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = [...value].length < SHORTEST;
  const fault = isShort ? 'short' : value === again ? undefined : 'differs';
  return {
    isOn,
    value,
    again,
    fault: isTried ? fault : undefined,
    check() {
      setTried(true);
      return fault === undefined;
    },
    setOn,
    setValue,
    setAgain,
  };
}
