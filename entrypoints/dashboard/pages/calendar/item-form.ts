import { t } from '@/components/ui/message';
import type { PlanItemInput } from '@/utils/model/schema/plan';

const has = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

export interface ItemFaults {
  readonly title?: string;
  readonly lookBack?: string;
  readonly link?: string;
}

/** What keeps an item from being saved, by field. */
export const faultsOf = ({ title, state, lookBack, link }: PlanItemInput): ItemFaults => ({
  ...(title.trim() === '' ? { title: t('calendar.name_missing') } : {}),
  ...(state === 'reviewed' && !has(lookBack) ? { lookBack: t('calendar.look_back_missing') } : {}),
  ...(has(link) && !/^https?:\/\/\S+$/.test(link.trim()) ? { link: t('calendar.link_bad') } : {}),
});

/** Minute of the day of what a time field holds. */
export function minuteOf(clock: string): number | undefined {
  const [hour, minute] = clock.split(':').map(Number);
  return clock === '' || hour === undefined || minute === undefined ? undefined : hour * 60 + minute;
}

/** Tags as people type them: separated by blanks or commas, each once. */
export const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,，、]+/)
      .map((one) => one.trim().slice(0, 30))
      .filter(Boolean),
  ),
];

/** What a form leaves empty is left out of the item. */
export function trimmed(item: PlanItemInput): PlanItemInput {
  const { pillar, note, link, lookBack, ownerId, campaignId, ...rest } = item;
  return {
    ...rest,
    title: item.title.trim(),
    uids: item.channel === 'weibo' ? item.uids : [],
    ...(has(pillar) ? { pillar: pillar.trim() } : {}),
    ...(has(note) ? { note: note.trim() } : {}),
    ...(has(link) ? { link: link.trim() } : {}),
    ...(has(lookBack) ? { lookBack: lookBack.trim() } : {}),
    ...(has(ownerId) ? { ownerId } : {}),
    ...(has(campaignId) ? { campaignId } : {}),
  };
}
