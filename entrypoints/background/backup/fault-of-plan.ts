import { fieldPath } from '@/utils/domain/accounts/parse-workspace';
import type { BackupFile } from '@/utils/model/schema/backup';
import type { Fault } from './fault-of-figures';

/**
 * What of a file's calendar leads nowhere: an item of a slot or a campaign that is not in it. Accounts and people may
 * be unknown here, as in the calendar itself once they are gone.
 */
export function faultOfPlan({ plan }: BackupFile): Fault | undefined {
  if (!plan) return undefined;
  const [slots, campaigns] = [plan.slots, plan.campaigns].map((rows) => new Set(rows.map(({ id }) => id)));
  for (const [i, { slotId, campaignId }] of plan.items.entries()) {
    if (slotId !== undefined && !slots?.has(slotId))
      return { field: fieldPath(['plan', 'items', i, 'slotId']), message: `no such slot: ${slotId}` };
    if (campaignId !== undefined && !campaigns?.has(campaignId))
      return {
        field: fieldPath(['plan', 'items', i, 'campaignId']),
        message: `no such campaign: ${campaignId}`,
      };
  }
  return undefined;
}
