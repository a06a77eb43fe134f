import '@/components/desk/desk.css';
import { useState } from 'react';
import { ticketKindText } from '@/components/desk/words';
import { useAction } from '@/components/hooks/useAction';
import { useLive } from '@/components/hooks/useLive';
import { Check } from '@/components/page/Check';
import { FileButton } from '@/components/page/FileButton';
import { Live } from '@/components/page/Live';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { PageHead } from '@/components/page/PageHead';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { parseWorktime } from '@/utils/domain/worktime/parse-worktime';
import { createQuery } from '@/utils/live/query';
import type { DeskPolicy, DeskPolicySettings } from '@/utils/model/desk-policy';
import { TICKET_KINDS } from '@/utils/model/ticket';
import { call, newCommandId } from '@/utils/rpc/client';
import { snapshotQuery } from '../../data';
import { CaptureRules } from './CaptureRules';
import { Coverage } from './Coverage';
import { askForNotices } from './notices-permission';
import { ServiceHoursPanel } from './ServiceHoursPanel';
import { SlaRules } from './SlaRules';
import { WordList } from './WordList';

const policyQuery = createQuery(['deskPolicies', 'meta'], () => call('desk.policy'));

/** How the desk works: what is noted, how fast it is answered, what wants an approval, what is watched and how long it is kept. */
export default function DeskRulesPage() {
  const [said, setSaid] = useState<{ readonly isBad: boolean; readonly text: string }>();
  const update = useAction(async (policy: DeskPolicy, patch: Partial<DeskPolicySettings>) => {
    setSaid(undefined);
    await call('desk.policy.update', {
      commandId: newCommandId(),
      baseRev: policy.rev,
      patch: patch as never,
    });
    setSaid({ isBad: false, text: t('deskRules.saved') });
  });
  const accounts = useLive(snapshotQuery).value?.accounts ?? [];
  const takeFile = async (policy: DeskPolicy, file: File) => {
    const parsed = parseWorktime(await file.text());
    if (!parsed.ok) {
      const { field, line, message } = parsed;
      setSaid({ isBad: true, text: t('deskRules.bad_file', `${field} (line ${line}): ${message}`) });
      return;
    }
    const { holidays, hours, sla } = parsed.file;
    await update.run(policy, {
      ...(holidays
        ? { holidays: [...policy.holidays, { origin: 'imported', at: Date.now(), years: holidays }] }
        : {}),
      ...(hours ? { hours } : {}),
      ...(sla ? { sla } : {}),
    });
  };
  return (
    <>
      <PageHead title={t('deskRules.title')} note={t('deskRules.note')} />
      <div className="wp-body">
        <ErrorNote error={update.error} />
        {said && <Notice tone={said.isBad ? 'block' : 'ok'}>{said.text}</Notice>}
        <Live query={policyQuery}>
          {(policy) => {
            const set = (patch: Partial<DeskPolicySettings>) => void update.run(policy, patch);
            const { sensitive, escalation, watch, notices, keepDays } = policy;
            return (
              <>
                <CaptureRules policy={policy} accounts={accounts} onSave={set} />
                <SlaRules policy={policy} accounts={accounts} isBusy={update.isBusy} onSave={set} />
                <section className="wp-panel desk-form" aria-label={t('deskRules.time')}>
                  <h2>{t('deskRules.time')}</h2>
                  <ServiceHoursPanel policy={policy} isBusy={update.isBusy} onSave={set} />
                  <Coverage policy={policy} />
                  <div className="row">
                    <FileButton
                      accept=".json"
                      off={update.isBusy}
                      onFile={(file) => void takeFile(policy, file)}
                    >
                      {t('deskRules.import')}
                    </FileButton>
                    {policy.holidays.length > 0 && (
                      <Button look="quiet" off={update.isBusy} onClick={() => set({ holidays: [] })}>
                        {t('deskRules.drop_holidays')}
                      </Button>
                    )}
                  </div>
                </section>
                <section className="wp-panel desk-form" aria-label={t('deskRules.tell')}>
                  <h2>{t('deskRules.tell')}</h2>
                  <Check
                    label={t('deskRules.badge')}
                    checked={notices.badge}
                    onChange={(badge) => set({ notices: { ...notices, badge } })}
                  />
                  <Check
                    label={t('deskRules.desktop')}
                    checked={notices.desktop}
                    onChange={(desktop) => {
                      // asked for within the click, or the browser refuses to ask
                      if (!desktop) set({ notices: { ...notices, desktop } });
                      else
                        void askForNotices().then((isGiven) => {
                          if (isGiven) set({ notices: { ...notices, desktop } });
                          else setSaid({ isBad: true, text: t('deskRules.no_permission') });
                        });
                    }}
                  />
                  <Check
                    label={t('deskRules.escalate')}
                    checked={escalation.on}
                    onChange={(on) => set({ escalation: { ...escalation, on } })}
                  />
                </section>
                <section className="wp-panel desk-form" aria-label={t('deskRules.sensitive')}>
                  <h2>{t('deskRules.sensitive')}</h2>
                  <Check
                    label={t('deskRules.sensitive_on')}
                    checked={sensitive.on}
                    onChange={(on) => set({ sensitive: { ...sensitive, on } })}
                  />
                  <fieldset className="row wrap">
                    <legend>{t('deskRules.sensitive_kinds')}</legend>
                    {TICKET_KINDS.map((kind) => (
                      <Check
                        key={kind}
                        label={ticketKindText(kind)}
                        checked={sensitive.kinds.includes(kind)}
                        onChange={(isIn) =>
                          set({
                            sensitive: {
                              ...sensitive,
                              kinds: isIn
                                ? [...sensitive.kinds, kind]
                                : sensitive.kinds.filter((one) => one !== kind),
                            },
                          })
                        }
                      />
                    ))}
                  </fieldset>
                  <WordList
                    label={t('deskRules.sensitive_words')}
                    words={sensitive.words}
                    onSave={(words) => set({ sensitive: { ...sensitive, words } })}
                  />
                </section>
                <section className="wp-panel desk-form" aria-label={t('deskRules.watch')}>
                  <h2>{t('deskRules.watch')}</h2>
                  <Check
                    label={t('deskRules.surge', watch.surge.factor, watch.surge.least)}
                    checked={watch.surge.on}
                    onChange={(on) => set({ watch: { ...watch, surge: { ...watch.surge, on } } })}
                  />
                  <WordList
                    label={t('deskRules.terms')}
                    words={watch.terms.map(({ term }) => term)}
                    onSave={(words) =>
                      set({
                        watch: {
                          ...watch,
                          terms: words.map(
                            (term) => watch.terms.find((one) => one.term === term) ?? { term, level: 2 },
                          ),
                        },
                      })
                    }
                  />
                </section>
                <section className="wp-panel desk-form" aria-label={t('deskRules.keep')}>
                  <h2>{t('deskRules.keep')}</h2>
                  <TextField
                    label={t('deskRules.keep_tickets')}
                    type="number"
                    min={7}
                    max={3650}
                    value={String(keepDays.tickets)}
                    onChange={(text) => {
                      const tickets = Number(text);
                      if (Number.isInteger(tickets) && tickets >= 7 && tickets <= 3650)
                        set({ keepDays: { ...keepDays, tickets } });
                    }}
                  />
                  <p className="fg-2 t12">{t('deskRules.keep_hint')}</p>
                </section>
              </>
            );
          }}
        </Live>
      </div>
    </>
  );
}
