import { useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { ErrorNote } from '@/components/page/Notice';
import { PageIcon } from '@/components/page/PageIcon';
import { TextField } from '@/components/page/TextField';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/message';
import type { CellEntry, DayCell } from '@/utils/domain/calendar/day-cells';
import { clockText } from '@/utils/domain/calendar/instant';
import { isReleased, nextFreeDay } from '@/utils/domain/calendar/sensitive-days';
import type { PlanItem } from '@/utils/model/plan';
import type { SensitiveSettings } from '@/utils/model/plan-settings';
import type { Day } from '@/utils/model/worktime';
import { conflictText, dayTitle, nameText, timeOf } from './calendar-words';
import { handOverItem, releaseItem } from './plan-actions';

interface DayPanelProps {
  readonly cell: DayCell;
  readonly today: Day;
  readonly sensitive: SensitiveSettings;
  readonly titleOf: (id: string) => string;
  readonly personText: (id: string | undefined) => string;
  readonly me: string | undefined;
  readonly mayEdit: boolean;
  readonly mayManage: boolean;
  readonly onMove: (item: PlanItem, day: Day) => void;
  readonly onOpen: (id: string) => void;
}

type ItemEntry = Extract<CellEntry, { readonly type: 'item' }>;

/** A held item: the way out first, and the release by two people. */
function Held({ entry, props }: { readonly entry: ItemEntry; readonly props: DayPanelProps }) {
  const { item } = entry;
  const { today, sensitive, personText, me, mayEdit, mayManage, onMove } = props;
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const release = useAction(async () => {
    await releaseItem(item.id, reason.trim());
    setAsking(false);
    setReason('');
  });
  const free = nextFreeDay(item, sensitive, today);
  const [first] = item.releases;
  const gaveWord = item.releases.some(({ by }) => by === me);
  return (
    <div className="cal-held">
      <div className="row">
        <b className="cut">{item.title}</b>
        <span className="grow" />
        <span>{t('calendar.held_here')}</span>
      </div>
      {first && <p className="t12">{t('calendar.release_first', personText(first.by))}</p>}
      <div className="row wrap">
        {free !== undefined && mayEdit && (
          <Button onClick={() => onMove(item, free)}>
            {t('calendar.move_to', dayTitle(free), item.minute === undefined ? '' : clockText(item.minute))}
          </Button>
        )}
        {mayManage && !gaveWord && (
          <Button look="quiet" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            {t('calendar.release')}
          </Button>
        )}
      </div>
      {isAsking && me === undefined && <p className="t12">{t('calendar.release_need_me')}</p>}
      {isAsking && me !== undefined && (
        <form
          className="row wrap"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') void release.run();
          }}
        >
          <TextField
            label={t('calendar.release_reason')}
            value={reason}
            maxLength={500}
            onChange={setReason}
          />
          <Button type="submit" off={reason.trim() === '' || release.isBusy}>
            {t('calendar.release')}
          </Button>
        </form>
      )}
      <ErrorNote error={release.error} />
    </div>
  );
}

/** The item that is chosen: what is wrong with it, and what can be done. */
function Chosen({ entry, props }: { readonly entry: ItemEntry; readonly props: DayPanelProps }) {
  const { item, conflicts } = entry;
  const { titleOf, mayEdit, onOpen } = props;
  const hand = useAction((isHandedOver: boolean) => handOverItem(item.id, isHandedOver));
  const isOut = item.state === 'published' || item.state === 'reviewed';
  return (
    <div className={`cal-side-item${conflicts.length > 0 ? ' conflict' : ''}`}>
      <div className="row">
        <span className="cal-line-time">{timeOf(item.minute)}</span>
        <b className="cut">{item.title}</b>
        <span className="grow" />
        <Button small look="quiet" onClick={() => onOpen(item.id)}>
          {t('calendar.edit_title')}
        </Button>
      </div>
      {conflicts.map((conflict) => {
        const text = conflictText(conflict, item, titleOf);
        return (
          <p key={text} className="t12 block-fg">
            {text}
          </p>
        );
      })}
      {isReleased(item) && <p className="t12 ok-fg">{t('calendar.released')}</p>}
      {mayEdit &&
        !isOut &&
        item.minute !== undefined &&
        item.channel === 'weibo' &&
        item.state === 'ready' && (
          <Button small look="quiet" off={hand.isBusy} onClick={() => void hand.run(!item.handOver)}>
            {t(item.handOver ? 'calendar.hand_back' : 'calendar.hand_over')}
          </Button>
        )}
      {item.handOver && <p className="t12 fg-2">{t('calendar.handed_over')}</p>}
      <ErrorNote error={hand.error} />
    </div>
  );
}

/** The chosen day: its name and what it asks for, what is held, what collides. */
export function DayPanel(props: DayPanelProps) {
  const { cell } = props;
  const items = cell.entries.filter((one): one is ItemEntry => one.type === 'item');
  const isHeldDay = cell.sensitive.some(({ level }) => level === 'hold');
  return (
    <section className="wp-panel cal-panel" aria-label={dayTitle(cell.day)}>
      <h2 className="row">
        {isHeldDay && <PageIcon name="ribbon" size={14} />}
        {dayTitle(cell.day)}
        <span className="fg-3 t12">{cell.names.map(nameText).join(' ')}</span>
      </h2>
      {cell.sensitive.map(({ id, name, advice }) => (
        <p key={id}>
          {name}。{advice}
        </p>
      ))}
      {items
        .filter(({ held }) => held.length > 0)
        .map((entry) => (
          <Held key={entry.id} entry={entry} props={props} />
        ))}
      {items
        .filter(({ held }) => held.length === 0)
        .map((entry) => (
          <Chosen key={entry.id} entry={entry} props={props} />
        ))}
      {cell.entries.length === 0 && <p className="fg-3">{t('calendar.nothing_planned')}</p>}
    </section>
  );
}
