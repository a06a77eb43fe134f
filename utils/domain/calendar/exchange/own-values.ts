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
import { given, type ItemCandidate, type NamesToIds } from './candidate';
import { readTexts } from './ics-line';
import { OWN } from './own-fields';
import type { Properties } from './read-properties';

/** A value that does not fit its field. */
export interface ValueFault {
  readonly field: string;
  readonly line: number;
  readonly problem: 'unknown' | 'malformed';
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
  const texts = (field: string): readonly string[] => {
    const raw = event.get(field)?.raw;
    return raw === undefined ? [] : readTexts(raw).filter((text) => text !== '');
  };
  // a text alone may hold commas that another program did not escape
  const text = (field: string): string | undefined => texts(field).join(',') || undefined;
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
    ...given('pillar', text(OWN.pillar)),
    ...given('activity', activity),
    ...given('isPromotion', promotion === undefined ? undefined : promotion === 'TRUE'),
    ...given('ownerId', known(OWN.ownerId, names.ownerOf)),
    ...given('campaignId', known(OWN.campaignId, names.campaignOf)),
    ...given('slotId', text(OWN.slotId)),
    ...given('publishedAt', publishedAt),
    ...given('link', text(OWN.link)),
    ...given('lookBack', text(OWN.lookBack)),
    unused,
  };
  return fault ?? values;
}
