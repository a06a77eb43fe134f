import { Check } from '@/components/page/Check';
import { TextField } from '@/components/page/TextField';
import { t } from '@/components/ui/message';
import type { Passphrase } from './usePassphrase';

/** A passphrase for what is downloaded, typed twice: there is no other way in. */
export const PassphraseFields = ({ lock }: { readonly lock: Passphrase }) => (
  <section className="wp-panel wp-section">
    <Check label={t('org.backup_lock')} checked={lock.isOn} onChange={lock.setOn} />
    {lock.isOn && (
      <>
        <div className="fields">
          <TextField
            label={t('org.backup_pass')}
            type="password"
            autoComplete="new-password"
            value={lock.value}
            error={lock.fault === 'short' ? t('org.backup_pass_short') : undefined}
            onChange={lock.setValue}
          />
          <TextField
            label={t('org.backup_pass_again')}
            type="password"
            autoComplete="new-password"
            value={lock.again}
            error={lock.fault === 'differs' ? t('org.backup_pass_differs') : undefined}
            onChange={lock.setAgain}
          />
        </div>
        <p className="fg-2 t12">{t('org.backup_pass_lost')}</p>
      </>
    )}
  </section>
);
