import { dayOf } from '@/utils/core/day';
import { DROP_REASONS, type DropReason } from '@/utils/model/metric';
import { operate } from '@/utils/store/operate';

/**
 * Counts facts that were refused: here, and on the page before they came here. Numbers by day and reason, nothing of
 * the facts themselves.
 */
export async function countDrops(
  here: readonly string[],
  there: Readonly<Partial<Record<DropReason, number>>>,
  now: number,
): Promise<void> {
  const counts = DROP_REASONS.map((reason) => ({
    reason,
    n: here.filter((one) => one === reason).length + (there[reason] ?? 0),
  })).filter(({ n }) => n > 0);
  if (counts.length === 0) return;
  const day = dayOf(now);
  await operate(['metricDrops'], async (tx) => {
    const store = tx.objectStore('metricDrops');
    for (const { reason, n } of counts) {
      const before = (await store.get([day, reason]))?.n ?? 0;
      await store.put({ day, reason, n: before + n });
    }
  });
}
