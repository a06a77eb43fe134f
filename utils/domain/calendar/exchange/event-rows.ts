import { type ItemCandidate, LIMITS, type NamesToIds } from './candidate';
import { categoriesOf, noteOf, textOf, unusedOf } from './event-text';
import { idOfUid } from './ics-of-items';
import { type Moment, momentOf, shanghaiOf, type ZoneOf } from './moment';
import { occurrencesOf, type Range, recurs } from './occurrences';
import { OWN } from './own-fields';
import { readOwnValues } from './own-values';
import type { Properties } from './read-properties';

/**
 * missing, malformed, long and unknown are of a field; zone = a time zone nobody knows; cancelled = the file says that
 * it does not take place; recurrence = repeats by what has no days; out-of-range = comes again, but not in the range;
 * capped = comes oftener than the cap, the rest is left out; open-slot = a slot of ours that nothing fills;
 * not-event = a task, a note or the like.
 */
export type EventProblem =
  | 'missing'
  | 'malformed'
  | 'long'
  | 'unknown'
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

const tooLong = (field: string, text: string, longest: number): Fault | undefined =>
  text.length > longest ? { field, problem: 'long', value: text.slice(0, LIMITS.word) } : undefined;

/** The first thing about an event as a whole that keeps it from becoming an item. */
function faultOf(event: Properties, note: string, tags: readonly string[]): Fault | undefined {
  if (event.bad) return { field: event.bad.name, line: event.bad.line, problem: 'malformed' };
  const slot = event.get(OWN.openSlot);
  if (slot) return { field: OWN.openSlot, problem: 'open-slot', value: slot.raw };
  if (textOf(event, 'STATUS').toUpperCase() === 'CANCELLED') return { field: 'STATUS', problem: 'cancelled' };
  // one event for an occurrence and all after it: no series here can be changed in the middle
  if (event.get('RECURRENCE-ID')?.params.range !== undefined)
    return { field: 'RECURRENCE-ID', problem: 'recurrence' };
  const title = textOf(event, 'SUMMARY');
  if (title === '') return { field: 'SUMMARY', problem: 'missing' };
  return (
    tooLong('SUMMARY', title, LIMITS.title) ??
    tooLong('DESCRIPTION', note, LIMITS.note) ??
    tooLong('URL', textOf(event, 'URL'), LIMITS.link) ??
    (tags.length > LIMITS.entries ? { field: 'CATEGORIES', problem: 'long' } : undefined) ??
    tags.map((tag) => tooLong('CATEGORIES', tag, LIMITS.word)).find(Boolean)
  );
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
    value: moment === 'zone' ? (property.params.tzid ?? '') : value,
  };
}

/** Rows of one event: an item, an item for each occurrence, or what is wrong with it. */
export function rowsOfEvent(event: Properties, line: number, context: EventContext): readonly IcsRow[] {
  const uid = textOf(event, 'UID');
  const summary = textOf(event, 'SUMMARY');
  const where = { line, uid, summary };
  const fail = ({ field, problem, value, line: at }: Fault): IcsRow => ({
    ...where,
    line: at ?? event.get(field)?.line ?? line,
    ok: false,
    field,
    problem,
    ...(value === undefined ? {} : { value }),
  });

  const isOurs = event.get(OWN.channel) !== undefined;
  const note = noteOf(event);
  const categories = isOurs ? [] : categoriesOf(event);
  const fault = faultOf(event, note, categories);
  if (fault) return [fail(fault)];
  const start = startOf(event, context.zoneOf);
  if ('problem' in start) return [fail(start)];
  const own = readOwnValues(event, context.names);
  if ('problem' in own) return [fail(own)];

  const { unused: unknown, ...values } = own;
  const unused = [...unusedOf(event, start), ...unknown];
  const url = textOf(event, 'URL');
  const rowAt = (moment: Moment, id: string | undefined): IcsRow => ({
    ...where,
    ok: true,
    unused,
    item: {
      ...values,
      ...(isOurs ? {} : { tags: categories }),
      ...(id === undefined ? {} : { id }),
      title: summary,
      ...shanghaiOf(moment),
      ...(note === '' ? {} : { note }),
      ...(url === '' ? {} : { link: url }),
    },
  });

  if (!recurs(event)) return [rowAt(start, isOurs ? idOfUid(uid) : undefined)];
  const found = occurrencesOf(
    event,
    start,
    context.moved.get(uid) ?? new Set(),
    context.range,
    context.zoneOf,
  );
  if ('problem' in found) return [fail(found)];
  if (found.moments.length === 0) return [fail({ field: 'RRULE', problem: 'out-of-range' })];
  return [
    ...found.moments.map((moment) => rowAt(moment, undefined)),
    ...(found.isCut ? [fail({ field: 'RRULE', problem: 'capped', value: String(context.range.cap) })] : []),
  ];
}
