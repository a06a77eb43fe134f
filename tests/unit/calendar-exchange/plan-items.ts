import fc from 'fast-check';
import { toDay } from '@/utils/core/day';
import type { IcsOptions } from '@/utils/domain/calendar/exchange/ics-of-items';
import type { IcsImportOptions } from '@/utils/domain/calendar/exchange/items-of-ics';
import {
  ACTIVITIES,
  CHANNELS,
  PLAN_ELEMENTS,
  PLAN_FORMS,
  PLAN_STATES,
  type PlanItem,
} from '@/utils/model/plan';

/** An item as it is planned, with what a test wants different. */
export const planItem = (change: Partial<PlanItem> = {}): PlanItem => ({
  id: 'i-1',
  rev: 3,
  title: '春节祝福',
  channel: 'weibo',
  uids: ['1001'],
  day: '2026-09-01',
  minute: 510,
  state: 'ready',
  form: 'original',
  elements: ['text', 'picture'],
  tags: [],
  draftIds: [],
  mids: [],
  releases: [],
  updatedAt: Date.UTC(2026, 7, 30, 1, 2, 3),
  updatedBy: 'p-1',
  ...change,
});

const pieces = fc.constantFrom(
  '春节',
  '发布会',
  '🎉',
  '👩‍👩‍👧',
  ',',
  ';',
  '\\',
  '\\n',
  ':',
  '"',
  'a',
  '𠮷',
  ' ',
  '#话题#',
  '、',
);
const line = fc
  .array(pieces, { minLength: 1, maxLength: 24 })
  .map((all) => all.join('').trim())
  .filter((text) => text !== '');
const paragraphs = fc.array(line, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n'));
const word = line
  .map((text) => text.slice(0, 30).trim())
  .filter((text) => text.isWellFormed() && text !== '');

/** Any item that the calendar can hold, with texts that a file must escape and fold. */
export const anyPlanItem: fc.Arbitrary<PlanItem> = fc
  .record(
    {
      id: fc.uuid(),
      title: line,
      channel: fc.constantFrom(...CHANNELS),
      uids: fc.uniqueArray(fc.integer({ min: 1_000_000_000, max: 7_999_999_999 }).map(String), {
        maxLength: 3,
      }),
      day: fc.integer({ min: 18_000, max: 30_000 }).map(toDay),
      minute: fc.integer({ min: 0, max: 1439 }),
      state: fc.constantFrom(...PLAN_STATES),
      pillar: word,
      form: fc.constantFrom(...PLAN_FORMS),
      elements: fc.uniqueArray(fc.constantFrom(...PLAN_ELEMENTS)),
      activity: fc.constantFrom(...ACTIVITIES),
      tags: fc.uniqueArray(word, { maxLength: 4 }),
      isPromotion: fc.boolean(),
      ownerId: fc.uuid(),
      campaignId: fc.uuid(),
      slotId: fc.uuid(),
      mids: fc.uniqueArray(fc.bigInt({ min: 4n * 10n ** 15n, max: 6n * 10n ** 15n }).map(String), {
        maxLength: 2,
      }),
      publishedAt: fc.integer({ min: 1_600_000_000_000, max: 2_400_000_000_000 }),
      link: fc.webUrl({ withQueryParameters: true }),
      note: paragraphs,
      lookBack: paragraphs,
    },
    {
      requiredKeys: ['id', 'title', 'channel', 'uids', 'day', 'state', 'form', 'elements', 'tags', 'mids'],
    },
  )
  .map(({ uids, ...fields }) => ({
    ...fields,
    uids: fields.channel === 'weibo' ? uids : [],
    ...(fields.state === 'reviewed' ? { lookBack: fields.lookBack ?? '阅读比上周多三成' } : {}),
  }))
  .map((fields) => {
    const { minute: _, ...usual } = planItem();
    return { ...usual, ...fields };
  });

export const ACCOUNTS: Readonly<Record<string, string>> = { 1001: '花店官微', 1002: '花店,北京;店' };

export const exportOptions: IcsOptions = {
  name: '微衡 · 内容日历',
  at: Date.UTC(2026, 7, 31, 4, 5, 6),
  accountName: (uid) => ACCOUNTS[uid],
};

export const importOptions: IcsImportOptions = {
  names: { accountOf: (text) => text, ownerOf: (text) => text, campaignOf: (text) => text },
  range: { from: '2026-09-01', to: '2026-12-31', cap: 100 },
  existing: [],
};
