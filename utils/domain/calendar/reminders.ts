import type { PlanItem } from '@/utils/model/plan';
import type { CadenceSettings } from '@/utils/model/plan-settings';
import { dueOf } from './instant';

const MINUTE_MS = 60_000;
/** After so long an item that did not go out counts as missed: until then the reminder itself stands. */
const GRACE_MS = 10 * MINUTE_MS;
/** What was missed longer ago than this is history and not told as news. */
const OLD_MS = 7 * 24 * 60 * MINUTE_MS;
/** Weibo's timer may be late; after this an item that was handed over and not seen is asked about. */
const UNSEEN_MS = 30 * MINUTE_MS;

export interface Reminder {
  readonly item: PlanItem;
  /** due = its time comes or has just come; missed = it passed (asleep, away); unseen = Weibo's timer passed and no post was seen. */
  readonly type: 'due' | 'missed' | 'unseen';
  /** epoch ms: the time this is about, so that it is told once for it. */
  readonly for: number;
}

const isOut = ({ state }: PlanItem): boolean => state === 'published' || state === 'reviewed';

/** What people have to be told at an instant (epoch ms) and were not told yet, soonest first. */
export function dueReminders(
  items: readonly PlanItem[],
  settings: Pick<CadenceSettings, 'leadMinutes'>,
  now: number,
): readonly Reminder[] {
  return items
    .flatMap((item): readonly Reminder[] => {
      if (isOut(item) || item.state === 'idea') return [];
      const { told = {}, handOver } = item;
      if (handOver) {
        if (now < handOver.at + UNSEEN_MS || now > handOver.at + OLD_MS) return [];
        return told.unseen === handOver.at ? [] : [{ item, type: 'unseen', for: handOver.at }];
      }
      const due = dueOf(item);
      if (due === undefined || now < due - settings.leadMinutes * MINUTE_MS || now > due + OLD_MS) return [];
      if (now <= due + GRACE_MS) return told.due === due ? [] : [{ item, type: 'due', for: due }];
      return told.missed === due ? [] : [{ item, type: 'missed', for: due }];
    })
    .sort((a, b) => a.for - b.for);
}

/** Items of a day that wait for a person: not out, with a time that has come. Counted on the toolbar. */
export const waitingNow = (items: readonly PlanItem[], now: number): readonly PlanItem[] =>
  items.filter((item) => {
    const due = dueOf(item);
    return (
      !isOut(item) &&
      item.state !== 'idea' &&
      !item.handOver &&
      due !== undefined &&
      due <= now &&
      due > now - OLD_MS
    );
  });

/** Whether an item that waits has waited longer than its reminder stands. */
export const isOverdue = (item: PlanItem, now: number): boolean => (dueOf(item) ?? now) < now - GRACE_MS;
