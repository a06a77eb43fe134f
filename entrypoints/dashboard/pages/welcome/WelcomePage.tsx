import './welcome.css';
import '../policy/policy.css';
import { useState } from 'react';
import { useLive } from '@/components/hooks/useLive';
import { PageIcon } from '@/components/page/PageIcon';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import { policyQuery, snapshotQuery } from '../../data';
import { AccountStep } from './AccountStep';
import { PracticeStep } from './PracticeStep';

const STEPS = ['account', 'practice', 'go'] as const;
const WEIBO = 'https://weibo.com/';

/** First run in three steps; it can be left at each. */
export default function WelcomePage() {
  const [step, setStep] = useState(0);
  const [isPractised, setPractised] = useState(false);
  const account = useLive(snapshotQuery).value?.accounts[0];
  const isRequired = useLive(policyQuery).value?.practiceRequired ?? false;
  const done = [account !== undefined, isPractised, false];
  const mayLeave = !isRequired || isPractised;

  return (
    <main className="welcome">
      <aside>
        <p className="mark">
          <Icon name="level" size={20} />
          <b>{t('extName')}</b>
        </p>
        <ol className="steps">
          {STEPS.map((name, i) => (
            <li
              key={name}
              className={i === step ? 'on' : done[i] ? 'ok' : undefined}
              aria-current={i === step ? 'step' : undefined}
            >
              <span className="badge">
                {done[i] && i !== step ? <PageIcon name="check" size={14} /> : i + 1}
              </span>
              <div>
                <b>{t(`page.welcome.step_${name}`)}</b>
                <p className="fg-2">
                  {name === 'account' && account
                    ? t('page.welcome.account_done', account.name, t(`page.mode.${account.mode}`))
                    : t(`page.welcome.step_${name}_hint`)}
                </p>
              </div>
            </li>
          ))}
        </ol>
        <ul className="promises t12 fg-2">
          <li>
            <Icon name="lock" size={14} /> {t('page.welcome.promise_local')}
          </li>
          <li>
            <Icon name="user" size={14} /> {t('page.welcome.promise_personal')}
          </li>
          <li>
            <Icon name="level" size={14} /> {t('page.welcome.promise_send')}
          </li>
        </ul>
      </aside>
      <div className="stage">
        {step === 0 && <AccountStep account={account} />}
        {step === 1 && <PracticeStep onDone={() => setPractised(true)} />}
        {step === 2 && (
          <>
            <h1>{t('page.welcome.go_title')}</h1>
            <p className="t14 fg-2">{t('page.welcome.go_text')}</p>
          </>
        )}
        <div className="row">
          {mayLeave ? (
            <a href="#/overview">{t('page.welcome.skip')}</a>
          ) : (
            <span className="fg-3">{t('page.welcome.required')}</span>
          )}
          <span className="grow" />
          {step > 0 && <Button onClick={() => setStep(step - 1)}>{t('page.welcome.back')}</Button>}
          {step < 2 ? (
            <Button look="primary" off={step === 1 && !mayLeave} onClick={() => setStep(step + 1)}>
              {t('page.welcome.next')}
            </Button>
          ) : (
            <a className="wh-btn primary" href={WEIBO}>
              {t('page.welcome.step_go')}
            </a>
          )}
        </div>
      </div>
    </main>
  );
}
