import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { useLive } from '@/components/hooks/useLive';
import { Live } from '@/components/page/Live';
import { ErrorNote } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { periodText } from '@/components/report/report-words';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { createQuery } from '@/utils/live/query';
import { call, newCommandId } from '@/utils/rpc/client';
import { snapshotQuery } from '../../data';
import { newId } from '../../org/new-id';

const query = createQuery(['reportPlans', 'reportsSent', 'deskPolicies', 'meta'], async () => {
  const [plans, sent] = await Promise.all([call('reports.plans'), call('reports.sent', { limit: 50 })]);
  return { plans, sent };
});

const dateText = (at: number): string =>
  new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** Which reports are due and to whom, and the record of those that were handed on. */
export function Plans() {
  const accounts = useLive(snapshotQuery).value?.accounts ?? [];
  const [kind, setKind] = useState<'week' | 'month' | 'quarter'>('month');
  const [uid, setUid] = useState('');
  const [to, setTo] = useState('');
  const [days, setDays] = useState('3');
  const recipients = to.split(/[,，、;；\s]+/).filter((one) => one.trim() !== '');
  const after = Number(days);
  const isBad = !Number.isInteger(after) || after < 0 || after > 30;
  const save = useAction(async () => {
    await call('reports.savePlan', {
      commandId: newCommandId(),
      plan: {
        id: newId('report'),
        kind,
        ...(uid === '' ? {} : { uid }),
        recipients,
        dueAfterWorkdays: after,
      },
    });
    setTo('');
  });
  const act = useAction((method: 'reports.removePlan', id: string) =>
    call(method, { commandId: newCommandId(), id }),
  );
  const receive = useAction((id: string, by: string) =>
    call('reports.markReceived', { commandId: newCommandId(), id, by }),
  );
  const nameOf = (one: string | undefined): string =>
    one === undefined
      ? t('report.matrix')
      : `@${accounts.find((account) => account.uid === one)?.name ?? one}`;
  return (
    <section className="wp-panel report-list no-print" aria-label={t('report.plans')}>
      <h2>{t('report.plans')}</h2>
      <ErrorNote error={save.error ?? act.error ?? receive.error} />
      <Live query={query}>
        {({ plans, sent }) => (
          <>
            {plans.length > 0 && (
              <table className="wp-table" aria-label={t('report.plans')}>
                <tbody>
                  {plans.map(({ plan, period, dueOn, isHandedOn, isDue }) => (
                    <tr key={plan.id}>
                      <td>{t(`report.kind_${plan.kind}`)}</td>
                      <td>{nameOf(plan.uid)}</td>
                      <td>{plan.recipients.join('、')}</td>
                      <td className={isDue ? 'warn-fg' : undefined}>
                        {periodText(period)}{' '}
                        {isHandedOn
                          ? t('report.handed_on')
                          : t(isDue ? 'report.is_due' : 'report.due_on', dueOn)}
                      </td>
                      <td className="num">
                        <Button
                          small
                          look="quiet"
                          off={act.isBusy}
                          onClick={() => void act.run('reports.removePlan', plan.id)}
                        >
                          {t('report.remove_plan')}
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <form
              className="row wrap"
              onSubmit={(event) => {
                event.preventDefault();
                if (recipients.length > 0 && !isBad) void save.run();
              }}
            >
              <Select
                label={t('report.kind')}
                value={kind}
                options={(['week', 'month', 'quarter'] as const).map((one) => [one, t(`report.kind_${one}`)])}
                onChange={setKind}
              />
              <Select
                label={t('report.account')}
                value={uid}
                options={[
                  ['', t('report.matrix')],
                  ...accounts.map((one) => [one.uid, `@${one.name}`] as const),
                ]}
                onChange={setUid}
              />
              <TextField label={t('report.recipients')} value={to} maxLength={200} onChange={setTo} />
              <TextField
                label={t('report.due_after')}
                type="number"
                min={0}
                max={30}
                value={days}
                error={isBad ? t('report.bad_days') : undefined}
                onChange={setDays}
              />
              <Button type="submit" off={save.isBusy || recipients.length === 0 || isBad}>
                {t('report.add_plan')}
              </Button>
            </form>
            <h3>{t('report.sent')}</h3>
            {sent.length === 0 ? (
              <p className="fg-3">{t('report.sent_none')}</p>
            ) : (
              <table className="wp-table" aria-label={t('report.sent')}>
                <tbody>
                  {sent.map((one) => (
                    <tr key={one.id}>
                      <td>{periodText(one.period)}</td>
                      <td>{nameOf(one.uid)}</td>
                      <td>{one.recipients.join('、')}</td>
                      <td className="fg-2">{dateText(one.sentAt)}</td>
                      <td className="fg-3">
                        <code title={one.digest}>{one.digest.slice(0, 12)}</code>
                      </td>
                      <td className="num">
                        {one.receivedAt === undefined ? (
                          <Button
                            small
                            look="quiet"
                            off={receive.isBusy}
                            onClick={() => void receive.run(one.id, one.recipients[0] ?? '')}
                          >
                            {t('report.receive')}
                          </Button>
                        ) : (
                          t('report.received', one.receivedBy ?? '', dateText(one.receivedAt))
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </>
        )}
      </Live>
    </section>
  );
}
