import type { PlanItem } from '@/utils/model/plan';
import { type CadenceRule, USUAL_CADENCE } from '@/utils/model/plan-settings';
import type { PlanItemInput } from '@/utils/model/schema/plan';
import { UID } from './company';
import { freshId, fromPage } from './worker';

/** Saves an item of the company's account through the calendar's own message. */
export const putItem = (over: Partial<PlanItemInput> & Pick<PlanItem, 'id' | 'day'>) =>
  fromPage('plan.put', {
    commandId: freshId(),
    items: [
      {
        rev: 0,
        title: over.id,
        channel: 'weibo',
        uids: [UID],
        state: 'writing',
        form: 'original',
        elements: [],
        tags: [],
        draftIds: [],
        mids: [],
        ...over,
      } as PlanItemInput,
    ],
  });

/** Desktop notices and the number on the toolbar icon, on or off. */
export async function switchNotices(notices: {
  readonly desktop: boolean;
  readonly badge: boolean;
}): Promise<void> {
  const { rev } = await fromPage('desk.policy');
  await fromPage('desk.policy.update', { commandId: freshId(), baseRev: rev, patch: { notices } });
}

/** Rules of how often; the other settings are the usual ones. */
export async function setCadence(rules: readonly CadenceRule[]): Promise<void> {
  const { cadence } = await fromPage('plan.read', { from: '2026-01-01', to: '2026-01-01' });
  await fromPage('plan.saveCadence', {
    commandId: freshId(),
    settings: { ...USUAL_CADENCE, rev: cadence.rev, rules: [...rules] } as never,
  });
}
