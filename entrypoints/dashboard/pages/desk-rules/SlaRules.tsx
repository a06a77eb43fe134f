import { useState } from 'react';
import { ticketKindText } from '@/components/desk/words';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { DeskPolicy, DeskPolicySettings } from '@/utils/model/desk-policy';
import type { SlaRule } from '@/utils/model/sla';
import type { TicketKind } from '@/utils/model/ticket';

interface SlaRulesProps {
  readonly policy: DeskPolicy;
  readonly isBusy: boolean;
  readonly onSave: (patch: Partial<DeskPolicySettings>) => void;
}

const scopeText = ({ kinds, priorities }: SlaRule): string =>
  [
    ...kinds.map((kind) => ticketKindText(kind as TicketKind)),
    ...priorities.map((one) => t(`desk.priority_${one as 'urgent'}`)),
  ].join('、') || t('deskRules.any');

/** Within how many minutes of working time a reply is promised, by kind; the first rule that fits holds. */
export function SlaRules({ policy, isBusy, onSave }: SlaRulesProps) {
  const [minutes, setMinutes] = useState<Readonly<Record<string, string>>>({});
  const next = policy.sla.map((rule) => {
    const value = Number(minutes[rule.id] ?? rule.minutes);
    return Number.isInteger(value) && value > 0 ? { ...rule, minutes: value } : rule;
  });
  const isChanged = JSON.stringify(next) !== JSON.stringify(policy.sla);
  return (
    <section className="wp-panel desk-form" aria-label={t('deskRules.sla')}>
      <h2>{t('deskRules.sla')}</h2>
      <table className="wp-table" aria-label={t('deskRules.sla')}>
        <thead>
          <tr>
            <th scope="col">{t('deskRules.for')}</th>
            <th scope="col">{t('deskRules.minutes')}</th>
            <th scope="col">{t('deskRules.clock')}</th>
          </tr>
        </thead>
        <tbody>
          {policy.sla.map((rule) => (
            <tr key={rule.id}>
              <td>{scopeText(rule)}</td>
              <td>
                <input
                  className="wh-input"
                  type="number"
                  min={1}
                  max={129_600}
                  aria-label={t('deskRules.minutes_of', scopeText(rule))}
                  value={minutes[rule.id] ?? String(rule.minutes ?? '')}
                  onChange={(event) => setMinutes({ ...minutes, [rule.id]: event.target.value })}
                />
              </td>
              <td>{t(`deskRules.clock_${rule.clock}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fg-2 t12">{t('deskRules.sla_hint')}</p>
      {isChanged && (
        <div className="row">
          <Button look="primary" off={isBusy} onClick={() => onSave({ sla: next })}>
            {t('templates.save')}
          </Button>
        </div>
      )}
    </section>
  );
}
