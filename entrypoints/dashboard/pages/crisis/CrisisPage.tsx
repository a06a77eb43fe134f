import '@/components/desk/desk.css';
import './crisis.css';
import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { useNow } from '@/components/hooks/useNow';
import { Empty } from '@/components/page/Empty';
import { Live } from '@/components/page/Live';
import { ErrorNote } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import { createQuery } from '@/utils/live/query';
import type { CrisisHint } from '@/utils/model/desk-view';
import { call, newCommandId } from '@/utils/rpc/client';
import { timeText } from '../../time-text';
import { IncidentDetail } from './IncidentDetail';
import { levelTone } from './levels';
import { RaiseForm, type Raising } from './RaiseForm';

const hintsQuery = createQuery(['tickets', 'incidents', 'crisisHints', 'deskPolicies', 'meta'], () =>
  call('incident.hints'),
);
const incidentsQuery = createQuery(['incidents', 'meta'], () => call('incident.list'));
const deskQuery = createQuery(['accounts', 'workspace', 'meta'], () => call('desk.snapshot'));

const hintText = (hint: CrisisHint): string =>
  hint.type === 'term'
    ? t('crisis.hint_term', hint.term, hint.count)
    : t('crisis.hint_surge', hint.count, Math.round(hint.median));

/** Crisis watch: what is suggested, what is running, and one incident whole. A person raises it, never the extension. */
export default function CrisisPage({ rest }: { readonly rest: readonly string[] }) {
  const [incidentId] = rest;
  const now = useNow();
  const [raising, setRaising] = useState<Raising>();
  const raise = useAction(async (wish: Raising & { readonly title: string; readonly reason: string }) => {
    const { incident } = await call('incident.raise', {
      commandId: newCommandId(),
      title: wish.title,
      level: wish.level,
      reason: wish.reason,
      accounts: [...wish.accounts],
      tickets: [...wish.tickets],
      ...(wish.hintId === undefined ? {} : { hintId: wish.hintId }),
    });
    setRaising(undefined);
    location.hash = `#/crisis/${incident.id}`;
  });
  const dismiss = useAction(async (hint: CrisisHint) => {
    await call('incident.dismiss', {
      commandId: newCommandId(),
      hintId: hint.id,
      reason: t('crisis.dismissed'),
    });
  });
  return (
    <>
      <PageHead title={t('crisis.title')} note={t('crisis.note')}>
        <Button onClick={() => setRaising({ level: 1, accounts: [], tickets: [] })}>
          {t('crisis.raise')}
        </Button>
      </PageHead>
      <div className="wp-body">
        <ErrorNote error={raise.error ?? dismiss.error} />
        <Live query={deskQuery}>
          {(desk) =>
            raising ? (
              <RaiseForm
                key={raising.hintId ?? ''}
                raising={raising}
                accounts={desk.accounts}
                isBusy={raise.isBusy}
                onRaise={(wish) => void raise.run(wish)}
                onCancel={() => setRaising(undefined)}
              />
            ) : null
          }
        </Live>
        <Live query={hintsQuery}>
          {(hints) =>
            hints.length === 0 ? null : (
              <section className="wp-panel" aria-label={t('crisis.hints')}>
                <h2 className="crisis-head">{t('crisis.hints')}</h2>
                <ul>
                  {hints.map((hint) => (
                    <li key={hint.id} className="account row wrap">
                      <Chip tone={levelTone(hint.level)}>{t(`crisis.level_${hint.level}`)}</Chip>
                      <span className="grow">
                        {hintText(hint)} · {timeText(hint.at)}
                      </span>
                      <Button
                        small
                        look="primary"
                        onClick={() =>
                          setRaising({
                            level: hint.level,
                            accounts: [hint.accountUid],
                            tickets: hint.tickets,
                            hintId: hint.id,
                          })
                        }
                      >
                        {t('crisis.raise')}
                      </Button>
                      <Button small look="quiet" off={dismiss.isBusy} onClick={() => void dismiss.run(hint)}>
                        {t('crisis.dismiss')}
                      </Button>
                    </li>
                  ))}
                </ul>
              </section>
            )
          }
        </Live>
        <Live query={incidentsQuery}>
          {(incidents) => {
            const open = incidents.find(({ id }) => id === incidentId);
            return (
              <>
                <section className="wp-panel" aria-label={t('crisis.incidents')}>
                  {incidents.length === 0 ? (
                    <Empty title={t('crisis.none')} text={t('crisis.none_hint')} />
                  ) : (
                    <ul>
                      {incidents.map((one) => (
                        <li key={one.id} className="account row wrap">
                          <Chip tone={levelTone(one.level)}>{t(`crisis.level_${one.level}`)}</Chip>
                          <a
                            className="grow"
                            href={`#/crisis/${one.id}`}
                            aria-current={one.id === incidentId}
                          >
                            {one.title}
                          </a>
                          <span className="fg-2">
                            {t(`crisis.phase_${one.phase.replace('-', '_') as 'open'}`)}
                          </span>
                          <span className="fg-3 t12">{timeText(one.raised.at)}</span>
                        </li>
                      ))}
                    </ul>
                  )}
                </section>
                {open && <IncidentDetail key={open.id} incident={open} now={now} />}
              </>
            );
          }}
        </Live>
      </div>
    </>
  );
}
