import '@/components/charts/charts.css';
import { useMemo, useState } from 'react';
import { Empty } from '@/components/page/Empty';
import { Live } from '@/components/page/Live';
import { Select } from '@/components/page/Select';
import { ruleText } from '@/components/plan/cadence-words';
import { today } from '@/components/plan/plan-data';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import { KEPT_STATES, type KeptRow } from '@/utils/domain/calendar/cadence-history';
import type { CadenceRule } from '@/utils/model/plan-settings';
import type { PlanView } from '@/utils/rpc/contract-plan';
import { historyQuery } from './history-data';
import { KeptGrid } from './KeptGrid';
import { KeptTable } from './KeptTable';

interface HistoryProps {
  readonly view: PlanView;
  readonly nameOf: (uid: string) => string;
}

/** How a rule was kept in the last thirteen weeks, as a picture and as a table. */
export function History({ view, nameOf }: HistoryProps) {
  const counted = view.cadence.rules.filter(({ min, max }) => min !== undefined || max !== undefined);
  const [id, setId] = useState('');
  const rule = counted.find((one) => one.id === id) ?? counted[0];
  if (!rule) return <Empty title={t('planRules.history_none')} />;
  return (
    <section className="wp-panel wp-section" aria-label={t('planRules.history')}>
      <div className="row wrap">
        <h2>{t('planRules.history')}</h2>
        <span className="fg-3 t12">{t('planRules.history_note')}</span>
      </div>
      <Select
        label={t('planRules.history_rule')}
        value={rule.id}
        options={counted.map((one) => [one.id, ruleText(one, nameOf)] as const)}
        onChange={setId}
      />
      <Kept key={rule.id} rule={rule} view={view} nameOf={nameOf} />
    </section>
  );
}

function Kept({ rule, view, nameOf }: HistoryProps & { readonly rule: CadenceRule }) {
  const [isTable, setTable] = useState(false);
  // a changed setting gives another view, and with it a query of its own
  const query = useMemo(() => historyQuery(rule, view), [rule, view]);
  const whoOf = ({ uid }: KeptRow): string =>
    uid === undefined ? t(`planRules.channel_${rule.scope.channel}`) : `@${nameOf(uid)}`;
  return (
    <Live query={query}>
      {(rows) => (
        <>
          <div className="row wrap">
            <span className="row wrap kept-legend t12 fg-2">
              {KEPT_STATES.map((state) => (
                <span key={state} className="row">
                  <i className={`k-${state}`} aria-hidden="true" />
                  {t(`planRules.state_${state}`)}
                </span>
              ))}
            </span>
            <span className="grow" />
            <Button small look="quiet" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
              {t('planRules.history_table')}
            </Button>
          </div>
          {isTable ? (
            <KeptTable rows={rows} whoOf={whoOf} />
          ) : (
            <div className="wp-scroll">
              <KeptGrid rows={rows} whoOf={whoOf} now={today()} />
            </div>
          )}
          {rows.some(({ days }) => days.some(({ state }) => state === 'unread')) && (
            <p className="fg-3 t12">{t('planRules.unread_note')}</p>
          )}
        </>
      )}
    </Live>
  );
}
