import { DAY_MS } from '@/utils/core/day';
import { readTexts } from './ics-line';
import { type Moment, momentOf } from './moment';
import { OWN } from './own-fields';
import type { Properties } from './read-properties';

/** What an item takes, or what says nothing that is lost. */
const USED: ReadonlySet<string> = new Set(
  [
    'UID DTSTAMP DTSTART DTEND DURATION SUMMARY DESCRIPTION CATEGORIES STATUS URL LOCATION RRULE RDATE EXDATE',
    'RECURRENCE-ID SEQUENCE CREATED LAST-MODIFIED TRANSP CLASS PRIORITY',
  ].flatMap((names) => names.split(' ')),
);

/** First value of a property; empty when there is none. */
export const textOf = (event: Properties, name: string): string => event.get(name)?.values[0]?.trim() ?? '';

/** Whether an event goes on for more than a day: an item has a beginning only. */
function isLong(event: Properties, start: Moment): boolean {
  const end = event.get('DTEND');
  if (end) {
    const moment = momentOf(end.values[0] ?? '', end, () => start.toInstant);
    if (typeof moment === 'string') return false;
    return moment.toInstant(moment.wall.ms) - start.toInstant(start.wall.ms) > DAY_MS;
  }
  const [, weeks = '0', days = '0'] = /^P(?:(\d+)W)?(?:(\d+)D)?/.exec(event.get('DURATION')?.raw ?? '') ?? [];
  return Number(weeks) * 7 + Number(days) > 1;
}

/** Names of properties and components with something that no item has a place for: attendees, alarms, an end days later. */
export const unusedOf = (event: Properties, start: Moment): readonly string[] => [
  ...new Set([
    ...event.all.map(({ name }) => name).filter((name) => !USED.has(name) && !name.startsWith('X-')),
    ...event.nested,
    ...(isLong(event, start) ? [event.get('DTEND') ? 'DTEND' : 'DURATION'] : []),
  ]),
];

/** Note of an event: its description without the names of accounts that our files put under it, and its place. */
export function noteOf(event: Properties): string {
  const description = event.get('DESCRIPTION')?.values[0] ?? '';
  const accounts = readTexts(event.get(OWN.accounts)?.raw ?? '').join(',');
  const own =
    accounts !== '' && description.endsWith(accounts)
      ? description.slice(0, -accounts.length).replace(/\n\n$/, '')
      : description;
  return [own, textOf(event, 'LOCATION')].filter(Boolean).join('\n');
}

/** Categories of another program's event, which become tags. */
export const categoriesOf = (event: Properties): readonly string[] => [
  ...new Set(
    event
      .list('CATEGORIES')
      .flatMap(({ raw }) => readTexts(raw).map((value) => value.trim()))
      .filter(Boolean),
  ),
];
