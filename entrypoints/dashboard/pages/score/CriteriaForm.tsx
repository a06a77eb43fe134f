import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { Select } from '@/components/page/Select';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { faultOfCriteria } from '@/utils/domain/scorecard/score';
import { type Criterion, SCORE_HEADS, SCORE_MEASURES } from '@/utils/model/scorecard';
import { call, newCommandId } from '@/utils/rpc/client';
import { newId } from '../../org/new-id';
import { criterionText, measureText } from './words';

interface CriteriaFormProps {
  readonly settings: { readonly rev: number; readonly criteria: readonly Criterion[] };
  readonly mayManage: boolean;
}

/** What is counted, with which weight; weights make 100. */
export function CriteriaForm({ settings, mayManage }: CriteriaFormProps) {
  const [criteria, setCriteria] = useState(settings.criteria);
  const save = useAction(() =>
    call('score.saveSettings', { commandId: newCommandId(), baseRev: settings.rev, criteria: [...criteria] }),
  );
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  const fault = faultOfCriteria(criteria);
  const isChanged = JSON.stringify(criteria) !== JSON.stringify(settings.criteria);
  const change = (id: string, patch: Partial<Criterion>) =>
    setCriteria(criteria.map((one) => (one.id === id ? { ...one, ...patch } : one)));
  return (
    <section className="wp-panel report-list" aria-label={t('score.part_criteria')}>
      <p className="fg-2 t12">{t('score.criteria_note')}</p>
      {criteria.map((one) => (
        <fieldset key={one.id} className="row wrap score-criterion" disabled={!mayManage}>
          <legend className="unseen">{criterionText(one)}</legend>
          <Select
            label={t('score.head')}
            value={one.head}
            options={SCORE_HEADS.map((head) => [head, t(`score.head_${head}`)])}
            onChange={(head) => change(one.id, { head })}
          />
          <Select
            label={t('score.measure')}
            value={one.measure}
            options={SCORE_MEASURES.map((measure) => [measure, measureText(measure)])}
            onChange={(measure) => change(one.id, { measure })}
          />
          <TextField
            label={t('score.name')}
            value={one.name}
            maxLength={60}
            placeholder={measureText(one.measure)}
            onChange={(name) => change(one.id, { name })}
          />
          {(['weight', 'low', 'full'] as const).map((key) => (
            <TextField
              key={key}
              label={t(`score.field_${key}`)}
              type="number"
              step="any"
              value={String(one[key])}
              onChange={(text) => change(one.id, { [key]: Number(text) })}
            />
          ))}
          {mayManage && (
            <Button
              small
              look="quiet"
              onClick={() => setCriteria(criteria.filter(({ id }) => id !== one.id))}
            >
              {t('score.remove')}
            </Button>
          )}
        </fieldset>
      ))}
      <p className={Math.abs(sum - 100) < 1e-9 ? 'fg-2' : 'warn-fg'}>{t('score.sum', sum)}</p>
      <ErrorNote error={save.error} />
      {fault && <Notice tone="warn">{t(`score.fault_${fault.fault}`)}</Notice>}
      {mayManage && (
        <div className="row">
          <Button
            onClick={() =>
              setCriteria([
                ...criteria,
                {
                  id: newId('line'),
                  head: 'other',
                  name: '',
                  measure: 'hand',
                  weight: 10,
                  low: 0,
                  full: 100,
                },
              ])
            }
          >
            {t('score.add')}
          </Button>
          <Button
            look="primary"
            off={save.isBusy || !isChanged || fault !== undefined}
            onClick={() => void save.run()}
          >
            {t('templates.save')}
          </Button>
        </div>
      )}
    </section>
  );
}
