import { useMemo } from 'react';
import { useLive } from '@/components/hooks/useLive';
import { t } from '@/components/ui/message';
import { toDayNumber } from '@/utils/core/day';
import type { Outing } from '@/utils/domain/calendar/cadence';
import { isoWeekday } from '@/utils/domain/calendar/expand';
import { clockText } from '@/utils/domain/calendar/instant';
import { weekOutings } from '@/utils/domain/calendar/rhythm';
import { sensitiveOn } from '@/utils/domain/calendar/sensitive-days';
import { adviseSlot, basisOf, offerSlots, type SlotAdvice } from '@/utils/domain/calendar/slot-advice';
import type { PlanItem } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';
import { adviceReason, dayTitle, weekdayText } from './calendar-words';
import { type CalendarData, ratedQuery } from './plan-view';

interface AdviceProps {
  readonly data: CalendarData;
  readonly day: Day;
  readonly item: PlanItem | undefined;
  readonly outings: readonly Outing[];
  readonly uid: string;
  readonly now: number;
  /** A time was taken. */
  readonly onTake: ((day: Day, minute: number) => void) | undefined;
}

const MOST = 4;

function Line({
  advice,
  data,
  onTake,
}: { readonly advice: SlotAdvice } & Pick<AdviceProps, 'data' | 'onTake'>) {
  const number = toDayNumber(advice.day);
  const text = t('calendar.slot_time', weekdayText(isoWeekday(number)), clockText(advice.minute));
  const isMakeup = data.calendar.infoOf(number).kind === 'makeup';
  const body = (
    <>
      <span className={`wh-chip grade ${advice.grade}`}>
        {advice.grade === 'unknown' ? '—' : t(`calendar.grade_${advice.grade}`)}
      </span>
      <b>{text}</b>
      <span className="fg-2 t12 why">
        {dayTitle(advice.day)} · {adviceReason(advice, isMakeup)}
      </span>
    </>
  );
  return (
    <li>
      {onTake ? (
        <button type="button" className="cal-advice" onClick={() => onTake(advice.day, advice.minute)}>
          {body}
        </button>
      ) : (
        <div className="cal-advice">{body}</div>
      )}
    </li>
  );
}

/** When to post: own data with n and median first, the bands of the seeds where it is silent, never without a reason. */
export function AdvicePanel({ data, day, item, outings, uid, now, onTake }: AdviceProps) {
  const account = uid === '' ? (item?.uids[0] ?? '') : uid;
  const query = useMemo(() => ratedQuery(account), [account]);
  const posts = useLive(query).value;
  const offers = useMemo(() => {
    if (!posts) return [];
    const week = weekOutings(outings, day).filter((one) => account === '' || one.uid === account);
    const basis = basisOf(posts, data.calendar, week);
    const isFree = (one: Day): boolean =>
      sensitiveOn(one, account === '' ? undefined : account, data.sensitive).every(
        ({ level }) => level !== 'hold',
      );
    const own = item?.minute === undefined ? [] : [adviseSlot(item.day, item.minute, basis)];
    const others = offerSlots(day, basis, now, MOST, isFree).filter(
      (one) => !own.some((mine) => mine.day === one.day && mine.minute === one.minute),
    );
    return [...own, ...others].slice(0, MOST);
  }, [posts, data, day, item, outings, account, now]);
  return (
    <section
      className="wp-panel cal-panel"
      aria-labelledby="cal-advice-title"
      aria-busy={posts === undefined}
    >
      <h2 id="cal-advice-title">{item ? t('calendar.advice', item.title) : t('calendar.advice_day')}</h2>
      {posts && offers.length === 0 && <p className="fg-3">{t('calendar.advice_none')}</p>}
      <ul className="cal-advices">
        {offers.map((advice) => (
          <Line
            key={`${advice.day} ${advice.minute}`}
            advice={advice}
            data={data}
            onTake={item && data.mayEdit ? onTake : undefined}
          />
        ))}
      </ul>
    </section>
  );
}
