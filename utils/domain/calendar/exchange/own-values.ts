import {
  ACTIVITIES,
  type Activity,
  CHANNELS,
  type Channel,
  PLAN_ELEMENTS,
  PLAN_FORMS,
  PLAN_STATES,
  type PlanElement,
  type PlanForm,
  type PlanState,
} from '@/utils/model/plan';
import { type ItemCandidate, LIMITS, type NamesToIds } from './candidate';
import { readTexts } from './ics-line';
import { OWN } from './own-fields';
import type { Properties } from './read-properties';

/** A value that does not fit its field. */
export interface ValueFault {
  readonly field: string;
  readonly line: number;
  readonly problem: 'unknown' | 'malformed' | 'long';
  readonly value: string;
}

/** What our own fields say; `title`, time, note and link are the calendar's. */
export type OwnValues = Omit<ItemCandidate, 'id' | 'title' | 'day' | 'minute' | 'note'> & {
  /** Fields whose value nobody here knows, and which the item can do without. */
  readonly unused: readonly string[];
};

const pick = <Value extends string>(list: readonly Value[], text: string): Value | undefined =>
  list.find((value) => value === text);

/** Reads our own fields of an event; those it does not have are as for a new item. The first value that fits not is named. */
export function readOwnValues(event: Properties, names: NamesToIds): OwnValues | ValueFault {
  let fault: ValueFault | undefined;
  const unused: string[] = [];
  const fail = (field: string, problem: ValueFault['problem'], value: string): undefined => {
    fault ??= { field, line: event.get(field)?.line ?? 0, problem, value };
  };
  const texts = (field: string, longest: number = LIMITS.word): readonly string[] => {
    const raw = event.get(field)?.raw;
    const read = raw === undefined ? [] : readTexts(raw).filter((text) => text !== '');
    if (read.length > LIMITS.entries) fail(field, 'long', String(read.length));
    const long = read.find((text) => text.length > longest);
    if (long !== undefined) fail(field, 'long', long);
    return read;
  };
  // a text alone may hold commas that another program did not escape
  const text = (field: string, longest?: number): string | undefined => {
    const read = texts(field, longest);
    return read.length === 0 ? undefined : read.join(',');
  };
  const oneOf = <Value extends string>(field: string, list: readonly Value[]): Value | undefined => {
    const read = text(field);
    return read === undefined ? undefined : (pick(list, read) ?? fail(field, 'unknown', read));
  };
  /** An id that the item can do without. */
  const known = (field: string, find: (id: string) => string | undefined): string | undefined => {
    const read = text(field);
    const id = read === undefined ? undefined : find(read);
    if (read !== undefined && id === undefined) unused.push(field);
    return id;
  };
  const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
    (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };

  const channel: Channel = oneOf(OWN.channel, CHANNELS) ?? 'weibo';
  const state: PlanState = oneOf(OWN.state, PLAN_STATES) ?? 'idea';
  const form: PlanForm = oneOf(OWN.form, PLAN_FORMS) ?? 'original';
  const activity: Activity | undefined = oneOf(OWN.activity, ACTIVITIES);
  const promotion = oneOf(OWN.isPromotion, ['TRUE', 'FALSE']);
  const uids = texts(OWN.uids).flatMap((uid) => names.accountOf(uid) ?? fail(OWN.uids, 'unknown', uid) ?? []);
  const elements: readonly PlanElement[] = texts(OWN.elements).flatMap(
    (name) => pick(PLAN_ELEMENTS, name) ?? fail(OWN.elements, 'unknown', name) ?? [],
  );
  const published = text(OWN.publishedAt);
  const publishedAt = published === undefined ? undefined : Date.parse(published);
  if (published !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(published))
    fail(OWN.publishedAt, 'malformed', published);

  const values: OwnValues = {
    channel,
    uids,
    state,
    form,
    elements,
    tags: texts(OWN.tags),
    mids: texts(OWN.mids),
    ...optional('pillar', text(OWN.pillar)),
    ...optional('activity', activity),
    ...optional('isPromotion', promotion === undefined ? undefined : promotion === 'TRUE'),
    ...optional('ownerId', known(OWN.ownerId, names.ownerOf)),
    ...optional('campaignId', known(OWN.campaignId, names.campaignOf)),
    ...optional('slotId', text(OWN.slotId)),
    ...optional('publishedAt', publishedAt),
    ...optional('link', text(OWN.link, LIMITS.link)),
    ...optional('lookBack', text(OWN.lookBack, LIMITS.note)),
    unused,
  };
  return fault ?? values;
}
