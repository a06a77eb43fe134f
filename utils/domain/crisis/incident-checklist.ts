import type { ChecklistItem, IncidentLevel } from '@/utils/model/incident';

/**
 * What is to be done at each level (蓝 黄 橙 红); a graver one holds everything below it. Wording comes from the interface
 * (`crisis.item_…`). After the regulations of the seeds: report upward, one voice, truth first, nothing deleted without
 * a record, stop what is planned, legal review, a press contact, a statement within the day.
 */
const ITEMS: Readonly<Record<IncidentLevel, readonly string[]>> = {
  1: ['facts', 'owner', 'one_voice', 'no_delete'],
  2: ['report', 'hold_posts', 'answer_each'],
  3: ['legal', 'statement', 'partners'],
  4: ['decider', 'press', 'regulator'],
};

/** Built-in items of a level, those of the levels below first. */
export const checklistOf = (level: IncidentLevel): readonly ChecklistItem[] =>
  ([1, 2, 3, 4] as const).filter((one) => one <= level).flatMap((one) => ITEMS[one].map((id) => ({ id })));

/** Items of a level that a list does not hold yet. */
export const missingItems = (
  list: readonly ChecklistItem[],
  level: IncidentLevel,
): readonly ChecklistItem[] => checklistOf(level).filter(({ id }) => !list.some((one) => one.id === id));
