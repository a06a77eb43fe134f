import { toDay, toDayNumber } from '@/utils/core/day';
import type { PlanItem, PlanSlot, PlanState } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';
import { contentLine, textLine, textsLine } from './ics-line';
import { isUri, OWN, ownLines } from './own-fields';
import { dateStamp, SHANGHAI, SHANGHAI_ZONE, utcStamp, wallStamp } from './shanghai-time';
import { slotRule } from './slot-rule';

export interface IcsOptions {
  /** Name the calendar has in other programs. */
  readonly name: string;
  /** Instant the file is made at, epoch ms (DTSTAMP). */
  readonly at: number;
  readonly accountName: (uid: string) => string | undefined;
  /**
   * Recurring slots, with the days each has in the range of the file, ascending, of the official calendar (`expand`).
   * Slots that a rule can say go on after the range; the others stand there day by day.
   */
  readonly slots?: {
    readonly list: readonly PlanSlot[];
    readonly daysOf: (slot: PlanSlot) => readonly Day[];
  };
}

/** End of the UIDs of ours: they stay the same for ever, so that a calendar that reads the file again moves events. */
const UID_END = '@weiheng';
/** A post has no length; calendars need one to draw. */
const DRAWN_MINUTES = 15;
/** How often a program that subscribes is asked to look again. */
const REFRESH = 'PT1H';
const DAY_MINUTES = 1440;

const STATUS: Readonly<Record<PlanState, 'TENTATIVE' | 'CONFIRMED'>> = {
  idea: 'TENTATIVE',
  writing: 'TENTATIVE',
  review: 'TENTATIVE',
  ready: 'CONFIRMED',
  published: 'CONFIRMED',
  reviewed: 'CONFIRMED',
};

/** Id of an item in a UID of ours; undefined for others'. */
export const idOfUid = (uid: string): string | undefined =>
  uid.endsWith(UID_END) && uid.length > UID_END.length ? uid.slice(0, -UID_END.length) : undefined;

const nextDay = (day: Day): Day => toDay(toDayNumber(day) + 1);

const timeLines = (day: Day, minute: number | undefined): string => {
  if (minute === undefined) {
    return (
      contentLine('DTSTART;VALUE=DATE', dateStamp(day)) +
      contentLine('DTEND;VALUE=DATE', dateStamp(nextDay(day)))
    );
  }
  const end = minute + DRAWN_MINUTES;
  const endStamp = end < DAY_MINUTES ? wallStamp(day, end) : wallStamp(nextDay(day), end - DAY_MINUTES);
  return (
    contentLine(`DTSTART;TZID=${SHANGHAI}`, wallStamp(day, minute)) +
    contentLine(`DTEND;TZID=${SHANGHAI}`, endStamp)
  );
};

/** Accounts at the end of a description; they are said once more alone, so that the note can be told from them. */
const accountsOf = (uids: readonly string[], { accountName }: IcsOptions): string =>
  uids.map((uid) => `@${accountName(uid) ?? uid}`).join('、');

const event = (lines: readonly string[]): string =>
  [contentLine('BEGIN', 'VEVENT'), ...lines, contentLine('END', 'VEVENT')].join('');

function itemEvent(item: PlanItem, options: IcsOptions): string {
  const accounts = accountsOf(item.uids, options);
  const description = [item.note, accounts].filter(Boolean).join('\n\n');
  const categories = [...(item.pillar === undefined ? [] : [item.pillar]), ...item.tags];
  return event([
    textLine('UID', `${item.id}${UID_END}`),
    contentLine('DTSTAMP', utcStamp(options.at)),
    contentLine('LAST-MODIFIED', utcStamp(item.updatedAt)),
    contentLine('SEQUENCE', String(item.rev)),
    timeLines(item.day, item.minute),
    textLine('SUMMARY', item.title),
    description === '' ? '' : textLine('DESCRIPTION', description),
    categories.length === 0 ? '' : textsLine('CATEGORIES', categories),
    contentLine('STATUS', STATUS[item.state]),
    contentLine('TRANSP', 'TRANSPARENT'),
    item.link !== undefined && isUri(item.link) ? contentLine('URL', item.link) : '',
    accounts === '' ? '' : textLine(OWN.accounts, accounts),
    ownLines(item),
  ]);
}

/** Open places of a slot: one event with a rule where one says the same, else an event a day. */
function slotEvents(slot: PlanSlot, days: readonly Day[], filled: ReadonlySet<Day>, options: IcsOptions) {
  const common = [
    contentLine('DTSTAMP', utcStamp(options.at)),
    textLine('SUMMARY', slot.name),
    textLine('DESCRIPTION', accountsOf([slot.uid], options)),
    slot.pillar === undefined ? '' : textLine('CATEGORIES', slot.pillar),
    contentLine('STATUS', 'TENTATIVE'),
    contentLine('TRANSP', 'TRANSPARENT'),
    textLine(OWN.openSlot, slot.id),
  ];
  const rule = slotRule(slot);
  const [first] = days;
  if (rule === undefined || first === undefined) {
    return days
      .filter((day) => !filled.has(day))
      .map((day) =>
        event([
          textLine('UID', `${slot.id}-${dateStamp(day)}${UID_END}`),
          timeLines(day, slot.minute),
          ...common,
        ]),
      );
  }
  return [
    event([
      textLine('UID', `${slot.id}${UID_END}`),
      timeLines(first, slot.minute),
      contentLine('RRULE', rule),
      ...days
        .filter((day) => filled.has(day))
        .map((day) => contentLine(`EXDATE;TZID=${SHANGHAI}`, wallStamp(day, slot.minute))),
      ...common,
    ]),
  ];
}

/**
 * Items (and open slots) as a calendar file after RFC 5545: for other calendar programs and, with our own fields, for
 * a way back that loses nothing a file may say. The same input gives the same text.
 */
export function icsOfItems(items: readonly PlanItem[], options: IcsOptions): string {
  const filledOf = (slot: PlanSlot): ReadonlySet<Day> =>
    new Set(items.filter(({ slotId }) => slotId === slot.id).map(({ day }) => day));
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Weiheng//Content calendar//ZH'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    textLine('X-WR-CALNAME', options.name),
    contentLine('X-WR-TIMEZONE', SHANGHAI),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', REFRESH),
    contentLine('X-PUBLISHED-TTL', REFRESH),
    SHANGHAI_ZONE,
    ...items.map((item) => itemEvent(item, options)),
    ...(options.slots?.list ?? []).flatMap((slot) =>
      slotEvents(slot, options.slots?.daysOf(slot) ?? [], filledOf(slot), options),
    ),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}
