import { useState } from 'react';
import { ticketKindText } from '@/components/desk/words';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { DeskPolicy, DeskPolicySettings } from '@/utils/model/desk-policy';
import type { GovernedAccount } from '@/utils/model/policy';
import type { SlaRule } from '@/utils/model/sla';
import { SlaRuleForm } from './SlaRuleForm';

interface SlaRulesProps {
  readonly policy: DeskPolicy;
  readonly accounts: readonly Pick<GovernedAccount, 'uid' | 'name'>[];
  readonly isBusy: boolean;
  readonly onSave: (patch: Partial<DeskPolicySettings>) => void;
}

/** Within how many minutes of working time a reply is promised; the first rule that fits holds. */
export function SlaRules({ policy, accounts, isBusy, onSave }: SlaRulesProps) {
  const [editing, setEditing] = useState<string>();
  const { sla, hours } = policy;
  const nameOf = (uid: string): string => accounts.find((one) => one.uid === uid)?.name ?? uid;
  const scopeText = ({ kinds, priorities, accounts: uids }: SlaRule): string =>
    [
      ...kinds.map(ticketKindText),
      ...priorities.map((one) => t(`desk.priority_${one}`)),
      ...uids.map((uid) => `@${nameOf(uid)}`),
    ].join('、') || t('deskRules.any');
  const save = (next: readonly SlaRule[]) => {
    setEditing(undefined);
    onSave({ sla: next });
  };
  const move = (i: number, by: -1 | 1): void => {
    const next = [...sla];
    const [rule] = next.splice(i, 1);
    if (rule) next.splice(i + by, 0, rule);
    save(next);
  };
  const add = (): void => {
    const rule: SlaRule = {
      id: crypto.randomUUID().slice(0, 8),
      kinds: ['complaint'],
      accounts: [],
      priorities: [],
      minutes: 60,
      clock: 'service',
    };
    onSave({ sla: [rule, ...sla] });
    setEditing(rule.id);
  };
  return (
    <section className="wp-panel desk-form" aria-label={t('deskRules.sla')}>
      <h2>{t('deskRules.sla')}</h2>
      <table className="wp-table" aria-label={t('deskRules.sla')}>
        <thead>
          <tr>
            <th scope="col">{t('deskRules.for')}</th>
            <th scope="col">{t('deskRules.minutes')}</th>
            <th scope="col">{t('deskRules.clock')}</th>
            <th scope="col">
              <span className="unseen">{t('deskRules.rule_acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sla.map((rule, i) => (
            <tr key={rule.id}>
              <td>{scopeText(rule)}</td>
              <td>{rule.minutes ?? rule.resolutionMinutes}</td>
              <td>{t(`deskRules.clock_${rule.clock}`)}</td>
              <td className="acts">
                <Button small look="quiet" off={isBusy} onClick={() => setEditing(rule.id)}>
                  {t('deskRules.edit_rule', scopeText(rule))}
                </Button>
                <Button small look="quiet" off={isBusy || i === 0} onClick={() => move(i, -1)}>
                  {t('deskRules.up')}
                </Button>
                <Button small look="quiet" off={isBusy || i === sla.length - 1} onClick={() => move(i, 1)}>
                  {t('deskRules.down')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fg-2 t12">{t('deskRules.sla_hint')}</p>
      {sla
        .filter(({ id }) => id === editing)
        .map((rule) => (
          <SlaRuleForm
            key={rule.id}
            rule={rule}
            title={scopeText(rule)}
            accounts={accounts}
            hours={hours}
            isBusy={isBusy}
            onSave={(next) => save(sla.map((before) => (before.id === rule.id ? next : before)))}
            onRemove={() => save(sla.filter(({ id }) => id !== rule.id))}
            onCancel={() => setEditing(undefined)}
          />
        ))}
      <div className="row">
        <Button look="quiet" off={isBusy || sla.length >= 200} onClick={add}>
          {t('deskRules.add_rule')}
        </Button>
      </div>
    </section>
  );
}
