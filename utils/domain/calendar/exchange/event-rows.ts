import { checkCandidate, given, type ItemCandidate, LIMITS, type NamesToIds } from './candidate';
import type { Duplicate } from './duplicates';
import { categoriesOf, noteOf, textOf, unusedOf } from './event-text';
import { idOfUid } from './ics-of-items';
import { type Moment, momentOf, shanghaiOf, type ZoneOf } from './moment';
import { occurrencesOf, type Range, recurs } from './occurrences';
import { OWN } from './own-fields';
import { readOwnValues } from './own-values';
import type { Properties } from './read-properties';

/**
 * missing, malformed, long, unknown and channel (only Weibo has Weibo accounts) are of a field; zone = a time zone nobody knows; cancelled = the file says that
 * it does not take place; recurrence = repeats by what has no days; out-of-range = comes again, but not in the range;
 * capped = comes oftener than the cap, the rest is left out; open-slot = a slot of ours that nothing fills;
 * not-event = a task, a note or the like.
 */
export type EventProblem =
  | 'missing'
  | 'malformed'
  | 'long'
  | 'unknown'
  | 'channel'
  | 'zone'
  | 'cancelled'
  | 'recurrence'
  | 'out-of-range'
  | 'capped'
  | 'open-slot'
  | 'not-event';

interface Where {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly uid: string;
  readonly summary: string;
}

export type IcsRow = Where &
  (
    | {
        readonly ok: true;
        readonly item: ItemCandidate;
        /** Names of properties and components with something that no item has a place for. */
        readonly unused: readonly string[];
        readonly duplicate?: Duplicate;
      }
    | {
        readonly ok: false;
        readonly field: string;
        readonly problem: EventProblem;
        readonly value?: string;
      }
  );

export interface EventContext {
  readonly names: NamesToIds;
  readonly range: Range;
  readonly zoneOf: ZoneOf;
  /** Keys of occurrences, by UID, that events of their own replace. */
  readonly moved: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Fault {
  readonly field: string;
  readonly line?: number;
  readonly problem: EventProblem;
  readonly value?: string;
}

/** The first thing about an event as a whole that keeps it from becoming an item. */
function faultOf(event: Properties): Fault | undefined {
  if (event.bad) return { field: event.bad.name, line: event.bad.line, problem: 'malformed' };
  const slot = event.get(OWN.openSlot);
  if (slot) return { field: OWN.openSlot, problem: 'open-slot', value: slot.raw };
  if (textOf(event, 'STATUS').toUpperCase() === 'CANCELLED') return { field: 'STATUS', problem: 'cancelled' };
  // one event for an occurrence and all after it: no series here can be changed in the middle
  if (event.get('RECURRENCE-ID')?.params.range !== undefined)
    return { field: 'RECURRENCE-ID', problem: 'recurrence' };
  return undefined;
}

function startOf(event: Properties, zoneOf: ZoneOf): Moment | Fault {
  const property = event.get('DTSTART');
  if (!property) return { field: 'DTSTART', problem: 'missing' };
  const value = property.values[0] ?? '';
  const moment = momentOf(value, property, zoneOf);
  if (typeof moment !== 'string') return moment;
  return {
    field: 'DTSTART',
    problem: moment,
    value: moment === 'zone' ? (property.params.tzid ?? '') : property.raw,
  };
}

/** Property of a file that a field of an item comes from. */
const PROPERTIES: Readonly<Partial<Record<keyof ItemCandidate, string>>> = {
  ...OWN,
  id: 'UID',
  title: 'SUMMARY',
  day: 'DTSTART',
  minute: 'DTSTART',
  note: 'DESCRIPTION',
};

function propertyOf(event: Properties, field: keyof ItemCandidate): string {
  if (field === 'tags' && !event.get(OWN.tags)) return 'CATEGORIES';
  if (field === 'link' && !event.get(OWN.link)) return 'URL';
  return PROPERTIES[field] ?? field;
}

/** Rows of one event: an item, an item for each occurrence, or what is wrong with it. */
export function rowsOfEvent(event: Properties, line: number, context: EventContext): readonly IcsRow[] {
  const { zoneOf, range, names } = context;
  const uid = textOf(event, 'UID');
  const title = textOf(event, 'SUMMARY');
  const fail = ({ field, problem, value, line: at }: Fault): IcsRow => ({
    line: at ?? event.get(field)?.line ?? line,
    uid,
    summary: title,
    ok: false,
    field,
    problem,
    ...given('value', value?.slice(0, LIMITS.shown)),
  });

  const fault = faultOf(event);
  if (fault) return [fail(fault)];
  const start = startOf(event, zoneOf);
  if ('problem' in start) return [fail(start)];
  const own = readOwnValues(event, names);
  if ('problem' in own) return [fail(own)];

  const isOurs = event.get(OWN.channel) !== undefined;
  const { unused: unknown, ...values } = own;
  const url = textOf(event, 'URL');
  const isWeb = /^https?:/i.test(url);
  const unused = [...unusedOf(event, start), ...(url === '' || isWeb ? [] : ['URL']), ...unknown];
  const note = noteOf(event);
  const itemAt = (moment: Moment): ItemCandidate => ({
    ...values,
    ...(isOurs ? given('id', recurs(event) ? undefined : idOfUid(uid)) : { tags: categoriesOf(event) }),
    title,
    ...shanghaiOf(moment),
    ...given('note', note || undefined),
    ...(isWeb ? { link: url } : {}),
  });
  const [bad] = checkCandidate(itemAt(start));
  if (bad) {
    const field = propertyOf(event, bad.field);
    return [
      fail({
        field,
        problem: bad.problem,
        ...given('value', event.get(field)?.values[0] ?? event.get(field)?.raw),
      }),
    ];
  }
  const rowAt = (moment: Moment): IcsRow => ({
    line,
    uid,
    summary: title,
    ok: true,
    item: itemAt(moment),
    unused,
  });

  if (!recurs(event)) return [rowAt(start)];
  const found = occurrencesOf(event, start, context.moved.get(uid) ?? new Set(), range, zoneOf);
  if ('problem' in found) return [fail(found)];
  if (found.moments.length === 0) return [fail({ field: 'RRULE', problem: 'out-of-range' })];
  const isCut = found.isCut ? [fail({ field: 'RRULE', problem: 'capped', value: String(range.cap) })] : [];
  return [...found.moments.map(rowAt), ...isCut];
}
