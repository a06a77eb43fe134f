import { Calendar } from '@fullcalendar/core';
import dayGridPlugin from '@fullcalendar/daygrid';
import { clockText } from '@/utils/domain/calendar/instant';
import type { PlanItem } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';

const startOf = ({ day, minute = 0 }: PlanItem, on: Day = day): string => `${on}T${clockText(minute)}:00`;

/** FullCalendar in a host, with the same items, weeks from Monday, and as many lines in a cell as ours (`most`). */
export function drawFullCalendar(
  host: HTMLElement,
  items: readonly PlanItem[],
  options: { readonly day: Day; readonly view: 'dayGridMonth' | 'dayGridWeek'; readonly most?: number },
): { readonly draw: () => void; readonly move: (item: PlanItem, to: Day) => void; readonly end: () => void } {
  const calendar = new Calendar(host, {
    plugins: [dayGridPlugin],
    initialView: options.view,
    initialDate: options.day,
    firstDay: 1,
    weekNumbers: true,
    fixedWeekCount: false,
    height: 'auto',
    eventTimeFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
    ...(options.most === undefined ? {} : { dayMaxEvents: options.most }),
    events: items.map((item) => ({ id: item.id, title: item.title, start: startOf(item) })),
  });
  return {
    draw: () => calendar.render(),
    move: (item, to) => calendar.getEventById(item.id)?.setStart(startOf(item, to)),
    end: () => calendar.destroy(),
  };
}
