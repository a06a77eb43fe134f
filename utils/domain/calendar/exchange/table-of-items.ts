import type { PlanItem } from '@/utils/model/plan';
import { clockText } from '../instant';
import type { IdsToNames } from './candidate';
import {
  ACTIVITY_WORDS,
  CHANNEL_WORDS,
  ELEMENT_WORDS,
  FORM_WORDS,
  HEADS,
  STATE_WORDS,
  type TableColumn,
  type TableLanguage,
  YES_NO,
} from './table-words';

/** Between several entries of one cell; readers take others too. */
const SEPARATOR = '、';

/**
 * Items as a table with its head, for CSV (`toCsv`) and for sheets whose cells are all of type text: numbers of posts
 * and accounts would lose digits otherwise. `itemsOfTable` reads it again.
 */
export function tableOfItems(
  items: readonly PlanItem[],
  names: IdsToNames,
  language: TableLanguage,
): readonly (readonly string[])[] {
  const cells: Readonly<Record<TableColumn, (item: PlanItem) => string>> = {
    day: ({ day }) => day,
    minute: ({ minute }) => (minute === undefined ? '' : clockText(minute)),
    title: ({ title }) => title,
    channel: ({ channel }) => CHANNEL_WORDS[channel][language],
    uids: ({ uids }) => uids.map((uid) => names.accountName(uid) ?? uid).join(SEPARATOR),
    pillar: ({ pillar }) => pillar ?? '',
    form: ({ form }) => FORM_WORDS[form][language],
    elements: ({ elements }) => elements.map((element) => ELEMENT_WORDS[element][language]).join(SEPARATOR),
    activity: ({ activity }) => (activity ? ACTIVITY_WORDS[activity][language] : ''),
    isPromotion: ({ isPromotion }) =>
      isPromotion === undefined ? '' : YES_NO[isPromotion ? 'yes' : 'no'][language],
    ownerId: ({ ownerId }) => (ownerId === undefined ? '' : (names.ownerName(ownerId) ?? ownerId)),
    state: ({ state }) => STATE_WORDS[state][language],
    tags: ({ tags }) => tags.join(SEPARATOR),
    campaignId: ({ campaignId }) =>
      campaignId === undefined ? '' : (names.campaignName(campaignId) ?? campaignId),
    link: ({ link }) => link ?? '',
    note: ({ note }) => note ?? '',
    lookBack: ({ lookBack }) => lookBack ?? '',
    id: ({ id }) => id,
  };
  const columns = Object.keys(HEADS) as TableColumn[];
  return [
    columns.map((column) => HEADS[column][language]),
    ...items.map((item) => columns.map((column) => cells[column](item))),
  ];
}
