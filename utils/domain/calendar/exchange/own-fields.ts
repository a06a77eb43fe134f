import type { PlanItem } from '@/utils/model/plan';
import { textLine, textsLine } from './ics-line';

/** Fields no calendar has a place for; programs that do not know them pass over them (RFC 5545 3.8.8.2). */
export const OWN = {
  channel: 'X-WEIHENG-CHANNEL',
  uids: 'X-WEIHENG-UIDS',
  /** Names of the accounts, as they stand at the end of the description. */
  accounts: 'X-WEIHENG-ACCOUNTS',
  state: 'X-WEIHENG-STATE',
  form: 'X-WEIHENG-FORM',
  pillar: 'X-WEIHENG-PILLAR',
  elements: 'X-WEIHENG-ELEMENTS',
  activity: 'X-WEIHENG-ACTIVITY',
  tags: 'X-WEIHENG-TAGS',
  isPromotion: 'X-WEIHENG-PROMOTION',
  ownerId: 'X-WEIHENG-OWNER',
  campaignId: 'X-WEIHENG-CAMPAIGN',
  slotId: 'X-WEIHENG-SLOT',
  mids: 'X-WEIHENG-MIDS',
  publishedAt: 'X-WEIHENG-PUBLISHED-AT',
  /** Address that is no URI; one that is stands in URL. */
  link: 'X-WEIHENG-LINK',
  lookBack: 'X-WEIHENG-LOOK-BACK',
  /** On an event that is an open slot and no item. */
  openSlot: 'X-WEIHENG-OPEN-SLOT',
} as const;

const one = (name: string, text: string | undefined): string =>
  text === undefined ? '' : textLine(name, text);
const several = (name: string, texts: readonly string[]): string =>
  texts.length === 0 ? '' : textsLine(name, texts);

/** Whether a text can stand as a value of type URI, which is not escaped. */
export const isUri = (text: string): boolean => /^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(text);

/** Lines of our own fields; what an item does not say has none. */
export const ownLines = (item: PlanItem): string =>
  [
    one(OWN.channel, item.channel),
    several(OWN.uids, item.uids),
    one(OWN.state, item.state),
    one(OWN.form, item.form),
    one(OWN.pillar, item.pillar),
    several(OWN.elements, item.elements),
    one(OWN.activity, item.activity),
    several(OWN.tags, item.tags),
    one(OWN.isPromotion, item.isPromotion === undefined ? undefined : item.isPromotion ? 'TRUE' : 'FALSE'),
    one(OWN.ownerId, item.ownerId),
    one(OWN.campaignId, item.campaignId),
    one(OWN.slotId, item.slotId),
    several(OWN.mids, item.mids),
    one(
      OWN.publishedAt,
      item.publishedAt === undefined ? undefined : new Date(item.publishedAt).toISOString(),
    ),
    one(OWN.link, item.link === undefined || isUri(item.link) ? undefined : item.link),
    one(OWN.lookBack, item.lookBack),
  ].join('');
