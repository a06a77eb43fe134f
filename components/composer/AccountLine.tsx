import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import type { WhoAmI } from '@/utils/guard/session';
import { useTools } from './view';

interface AccountLineProps {
  readonly who: WhoAmI;
  /** Only the avatar letter, with the words in the title. */
  readonly short?: boolean;
}

/** Under which account this will be published, and the way to register it as the company's. */
export function AccountLine({ who, short }: AccountLineProps) {
  const { session } = useTools();
  const [step, setStep] = useState<'idle' | 'busy' | 'failed'>('idle');
  const { name } = who;
  if (!name) {
    return (
      <span className="account warn-fg" title={t('composer.account_unknown')}>
        <Icon name="unknown" size={14} />
        {!short && t('composer.account_unknown')}
      </span>
    );
  }
  const full = t('composer.account_who', name);
  const [before = '', after = ''] = t('composer.account_who', '\n').split('@\n');
  const register = (): void => {
    setStep('busy');
    session.registerAccount().then(
      () => setStep('idle'),
      () => setStep('failed'),
    );
  };
  return (
    <span className="account" title={full}>
      <span className="avatar" aria-hidden="true">
        {[...name][0]}
      </span>
      {short ? (
        <span className="unseen">{full}</span>
      ) : (
        <span className="cut">
          {before}
          <b>@{name}</b>
          {after}
        </span>
      )}
      {!short && !who.account && who.uid && (
        <Button small off={step === 'busy'} onClick={register}>
          {t(step === 'busy' ? 'composer.registering' : 'composer.register')}
        </Button>
      )}
      {step === 'failed' && <span className="warn-fg">{t('composer.register_failed')}</span>}
    </span>
  );
}
