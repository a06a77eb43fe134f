import { useState } from 'react';
import { Check } from '@/components/page/Check';
import { type Mark, MarkedText } from '@/components/page/MarkedText';
import { ErrorNote } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { accountKinds, industries } from '../../options';
import { numberText } from '../../time-text';
import { AccountPick } from './AccountPick';
import { PlaygroundHits } from './PlaygroundHits';
import { type PlayContext, usePlayground } from './usePlayground';

const START: PlayContext = {
  industry: 'general',
  accountKind: 'official',
  commercial: true,
  hasPurchaseLink: false,
};

/** 试写: every finding and every exemption of a text, live, as a chosen kind of account would see them. */
export function Playground() {
  const [text, setText] = useState('');
  const [context, setContext] = useState(START);
  const { state, error } = usePlayground(text, context);
  const set = (part: Partial<PlayContext>) => setContext({ ...context, ...part });
  const shown = state?.text === text ? state.result : undefined;
  const marks: readonly Mark[] = [
    ...(shown?.findings ?? []).map(({ start, end, severity }) => ({ start, end, kind: severity })),
    ...(shown?.exemptions ?? []).map(({ start, end }) => ({ start, end, kind: 'exempt' as const })),
  ];

  return (
    <section className="wp-panel play" aria-label={t('page.play.title')}>
      <div className="row">
        <h2 className="grow">{t('page.play.title')}</h2>
        <AccountPick onPick={set} />
      </div>
      <div className="ink">
        <div className="mirror" aria-hidden="true">
          <MarkedText text={text} marks={marks} />
          {'\n'}
        </div>
        <textarea
          value={text}
          aria-label={t('page.play.box')}
          placeholder={t('page.play.placeholder')}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="row wrap">
        <Select
          label={t('page.accounts.kind')}
          hideLabel
          value={context.accountKind}
          options={accountKinds()}
          onChange={(accountKind) => set({ accountKind })}
        />
        <Select
          label={t('page.accounts.industry')}
          hideLabel
          value={context.industry}
          options={industries()}
          onChange={(industry) => set({ industry })}
        />
        <Check
          label={t('page.play.commercial')}
          checked={context.commercial}
          onChange={(commercial) => set({ commercial })}
        />
        <Check
          label={t('page.play.link')}
          checked={context.hasPurchaseLink}
          onChange={(hasPurchaseLink) => set({ hasPurchaseLink })}
        />
        <span className="grow" />
        {state && text && (
          <span className="fg-3 t12">{t('page.play.ms', numberText(Math.round(state.ms * 10) / 10))}</span>
        )}
      </div>
      <ErrorNote error={error} />
      {text === '' ? (
        <div className="row wrap fg-2">
          <span className="grow">{t('page.play.empty')}</span>
          <Button small onClick={() => setText(t('page.play.sample'))}>
            {t('page.play.try_sample')}
          </Button>
        </div>
      ) : state ? (
        <PlaygroundHits result={state.result} text={state.text} />
      ) : (
        !error && <p className="fg-3">{t('page.play.loading')}</p>
      )}
    </section>
  );
}
