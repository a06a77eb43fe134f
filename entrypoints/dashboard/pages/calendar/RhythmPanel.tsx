import { t } from '@/components/ui/message';
import { type CadenceState, cadenceOf, type Outing } from '@/utils/domain/calendar/cadence';
import type { Day } from '@/utils/model/worktime';
import { ruleAmount, standText } from './calendar-words';
import type { CalendarData } from './plan-view';

/** As many dots as the rule asks for, at least as many as there are, but never a wall of them. */
const DOTS = 14;

function Dots({ state: { rule, out, planned } }: { readonly state: CadenceState }) {
  const length = Math.min(DOTS, Math.max(rule.max ?? rule.min ?? 1, out + planned));
  return (
    <span className="cal-dots" aria-hidden="true">
      {Array.from({ length }, (_, i) => {
        const isOver = rule.max !== undefined && i >= rule.max;
        const kind = i < out ? 'out' : i < out + planned ? 'planned' : 'free';
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are their place
        return <i key={i} className={isOver ? `${kind} over` : kind} />;
      })}
    </span>
  );
}

/** How the accounts stand with their rhythm in the periods of a day. */
export function RhythmPanel(props: {
  readonly data: CalendarData;
  readonly day: Day;
  readonly uids: readonly string[];
  readonly outings: readonly Outing[];
  readonly now: number;
}) {
  const { data, day, uids, outings, now } = props;
  const states = cadenceOf(data.cadence, day, outings, uids, now).filter(
    ({ rule }) => rule.min !== undefined || rule.max !== undefined,
  );
  const nameOf = (state: CadenceState): string => {
    if (state.uid === undefined) return t(`calendar.channel_${state.rule.scope.channel}`);
    return `@${data.accounts.find(({ uid }) => uid === state.uid)?.name ?? state.uid}`;
  };
  const what = ({ rule: { scope } }: CadenceState): string =>
    [
      scope.tag,
      scope.pillar,
      scope.form && t(`calendar.form_${scope.form}`),
      scope.activity && t(`calendar.activity_${scope.activity}`),
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <section className="wp-panel cal-panel" aria-labelledby="cal-rhythm-title">
      <h2 id="cal-rhythm-title" className="row">
        {t('calendar.rhythm')} <span className="fg-3 t12">{t('calendar.rhythm_note')}</span>
        <span className="grow" />
        <a className="t12" href="#/plan-rules">
          {t('calendar.rhythm_settings')}
        </a>
      </h2>
      <ul className="cal-rhythm">
        {states.map((state) => (
          <li key={`${state.rule.id} ${state.uid ?? ''}`} className={state.state}>
            <div className="row">
              <b className="cut">{nameOf(state)}</b>
              <span className="grow" />
              <span className="stand">{standText(state)}</span>
            </div>
            <p className="fg-3">
              {what(state)} {ruleAmount(state)}
            </p>
            <Dots state={state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
