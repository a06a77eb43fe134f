import './today.css';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import { PlainList } from '@/components/ui/PlainList';
import type { TodayItem, TodayView } from '@/utils/model/plan-today';
import { StateMark } from './StateMark';
import { dateText, placeText, timeText } from './words';

/** So many accounts are named that have posted too little. */
const MOST_SHORT = 3;

interface TodayProps {
  readonly view: TodayView;
  /** Opens the place where an item goes on. */
  readonly onOpen: (id: string) => void;
  readonly onCalendar: () => void;
}

interface RowProps {
  readonly item: TodayItem;
  readonly today: string;
  readonly onOpen: (id: string) => void;
}

function Row({ item, today, onOpen }: RowProps) {
  const place = placeText(item);
  return (
    <li>
      <button
        type="button"
        className="td-row"
        title={`${item.title} · ${t(item.isFillable ? 'today.open_fill' : 'today.open_day')}`}
        onClick={() => onOpen(item.id)}
      >
        <span className={item.isWaiting ? 'td-time warn-fg' : 'td-time fg-2'}>
          {item.isWaiting && <Icon name="clock" size={14} label={t('today.waits')} />}
          {timeText(item, today)}
        </span>
        <span className="cut grow">{item.title}</span>
        {place !== '' && <span className="cut td-place t12 fg-2">{place}</span>}
        <StateMark item={item} />
      </button>
    </li>
  );
}

function Short({ short }: Pick<TodayView, 'short'>) {
  const rest = short.length - MOST_SHORT;
  return short.slice(0, MOST_SHORT).map(({ uid, name, missing }, i) => (
    <p key={uid} className="td-line warn-fg">
      <Icon name="warn" size={14} />
      {name === undefined ? t('today.short', missing) : t('today.short_of', name, missing)}
      {i === MOST_SHORT - 1 && rest > 0 && ` · ${t('remind.more', rest)}`}
    </p>
  ));
}

/** Today in a few lines, what waits first. A line opens Weibo with its draft, or its day in the calendar. */
export function Today({ view, onOpen, onCalendar }: TodayProps) {
  const { day, items, more, total, out, short } = view;
  return (
    <section className="td" aria-label={t('today.title')}>
      <div className="row td-head">
        <h2>{t('today.title')}</h2>
        <span className="t12 fg-2">{dateText(day)}</span>
        <span className="grow" />
        {total > 0 && <span className="t12 fg-2">{t('today.done', out, total)}</span>}
      </div>
      {items.length > 0 && (
        <PlainList className="td-list" aria-label={t('today.title')}>
          {items.map((item) => (
            <Row key={item.id} item={item} today={day} onOpen={onOpen} />
          ))}
        </PlainList>
      )}
      {items.length === 0 && <p className="td-line fg-2">{t('today.none')}</p>}
      <Short short={short} />
      {(more > 0 || items.length === 0) && (
        <div className="td-line">
          <Button small look="quiet" onClick={onCalendar}>
            {more > 0 ? t('today.more', more) : t('today.calendar')}
          </Button>
        </div>
      )}
    </section>
  );
}
