import { type ReactNode, useState } from 'react';
import { Check } from '@/components/page/Check';
import { TextField } from '@/components/page/TextField';
import { t } from '@/components/ui/message';

/** Characters at least (NIST SP 800-63B 3.1.1). */
const SHORTEST = 8;

interface Passphrase {
  readonly isOn: boolean;
  readonly value: string;
  /** True when it can be used; else the fields say why not. */
  check(): boolean;
  readonly fields: ReactNode;
}

/** Whether what is downloaded gets a passphrase, and which. It is kept in this page only. */
export function usePassphrase(): Passphrase {
  const [isOn, setOn] = useState(false);
  const [value, setValue] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = [...value].length < SHORTEST;
  const isOdd = value !== again;
  return {
    isOn,
    value,
    check() {
      setTried(true);
      return !isShort && !isOdd;
    },
    fields: (
      <section className="wp-panel wp-section">
        <Check label={t('org.backup_lock')} checked={isOn} onChange={setOn} />
        {isOn && (
          <>
            <div className="fields">
              <TextField
                label={t('org.backup_pass')}
                type="password"
                autoComplete="new-password"
                value={value}
                error={isTried && isShort ? t('org.backup_pass_short') : undefined}
                onChange={setValue}
              />
              <TextField
                label={t('org.backup_pass_again')}
                type="password"
                autoComplete="new-password"
                value={again}
                error={isTried && isOdd ? t('org.backup_pass_differs') : undefined}
                onChange={setAgain}
              />
            </div>
            <p className="fg-2 t12">{t('org.backup_pass_lost')}</p>
          </>
        )}
      </section>
    ),
  };
}
