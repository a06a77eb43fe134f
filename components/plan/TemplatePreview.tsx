import { useMemo } from 'react';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import { toDayNumber } from '@/utils/core/day';
import { clockText } from '@/utils/domain/calendar/instant';
import type { NewItem } from '@/utils/domain/calendar/items-of-template';
import { holdDaysOf } from '@/utils/domain/calendar/sensitive-days';
import { createCalendar } from '@/utils/domain/worktime/create-calendar';
import type { PlanView } from '@/utils/rpc/contract-plan';
import { inferredYears, offNote, sensitiveName, sensitiveNotes } from './day-notes';
import { dayText } from './day-words';
import { today } from './plan-data';

interface TemplatePreviewProps {
  readonly plan: { readonly ahead: readonly NewItem[]; readonly past: readonly NewItem[] };
  readonly uids: readonly string[];
  readonly view: Pick<PlanView, 'holidays' | 'sensitive'>;
}

/** Every item with its day and hour before it is planned, with what to mind: days off, sensitive days, hours that are over. */
export function TemplatePreview({ plan, uids, view }: TemplatePreviewProps) {
  const { holidays, sensitive } = view;
  const calendar = useMemo(() => createCalendar(holidays), [holidays]);
  const now = today();
  const [first] = plan.ahead;
  const last = plan.ahead.at(-1);
  const days = plan.ahead.map(({ day }) => day);
  const note = (item: NewItem) => {
    const off = offNote(item.day, calendar);
    const held = holdDaysOf(item, sensitive);
    return (
      <>
        {off && <Chip tone={calendar.infoOf(toDayNumber(item.day)).works ? 'warn' : 'outline'}>{off}</Chip>}{' '}
        {sensitiveNotes(item.day, uids, sensitive).map((one) => (
          <Chip key={one.id} tone={held.some(({ id }) => id === one.id) ? 'block' : 'plain'}>
            {t(held.some(({ id }) => id === one.id) ? 'tpl.on_hold' : 'tpl.on_remind', sensitiveName(one))}
          </Chip>
        ))}
      </>
    );
  };
  return (
    <div>
      <h3>
        {t('tpl.preview')}{' '}
        {first && last && (
          <span className="fg-3 t12">
            {t('tpl.preview_sum', plan.ahead.length, dayText(first.day, now), dayText(last.day, now))}
          </span>
        )}
      </h3>
      {inferredYears(days, calendar).map((year) => (
        <p key={year} className="warn-fg t12">
          {t('planRules.next_inferred', year)}
        </p>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled with the keyboard */}
      <section className="plan-preview" tabIndex={0} aria-label={t('tpl.preview')}>
        <table className="wp-table" aria-label={t('tpl.preview')}>
          <thead>
            <tr>
              <th scope="col">{t('tpl.col_day')}</th>
              <th scope="col">{t('tpl.col_time')}</th>
              <th scope="col">{t('tpl.col_title')}</th>
              <th scope="col">{t('tpl.col_note')}</th>
            </tr>
          </thead>
          <tbody>
            {[...plan.past, ...plan.ahead].map((item) => {
              const isPast = plan.past.includes(item);
              return (
                <tr key={item.id} className={isPast ? 'fg-3' : undefined}>
                  <td>{dayText(item.day, now)}</td>
                  <td>{item.minute === undefined ? t('tpl.no_time') : clockText(item.minute)}</td>
                  <td>
                    {item.title}
                    {item.channel !== 'weibo' && (
                      <span className="fg-3"> {t(`planRules.channel_${item.channel}`)}</span>
                    )}
                  </td>
                  <td>{isPast ? t('tpl.in_past') : note(item)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
