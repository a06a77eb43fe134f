import ICAL from 'ical.js';
import { instantOf } from '@/utils/domain/calendar/instant';
import type { PlanItem } from '@/utils/model/plan';

const MINUTES = 15;

/** The items as events by ical.js: uid, stamp, begin, end, title, note and tags. */
export function writeWithIcal(items: readonly PlanItem[], at: number): string {
  const calendar = new ICAL.Component(['vcalendar', [], []]);
  calendar.updatePropertyWithValue('prodid', '-//bench//ZH');
  calendar.updatePropertyWithValue('version', '2.0');
  const utc = (ms: number): ICAL.Time => ICAL.Time.fromJSDate(new Date(ms), true);
  for (const item of items) {
    const component = new ICAL.Component('vevent');
    const event = new ICAL.Event(component);
    const start = instantOf(item.day, item.minute ?? 0);
    event.uid = item.id;
    event.summary = item.title;
    event.description = item.note ?? '';
    event.startDate = utc(start);
    event.endDate = utc(start + MINUTES * 60_000);
    component.updatePropertyWithValue('dtstamp', utc(at));
    const categories = new ICAL.Property('categories', component);
    categories.setValues([...item.tags]);
    component.addProperty(categories);
    calendar.addSubcomponent(component);
  }
  return calendar.toString();
}
