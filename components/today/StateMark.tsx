import { PageIcon } from '@/components/page/PageIcon';
import { Chip, type Tone } from '@/components/ui/Chip';
import type { IconName } from '@/components/ui/icon-paths';
import type { PlanState } from '@/utils/model/plan';
import type { TodayItem } from '@/utils/model/plan-today';
import { stateText } from './words';

const LOOKS: Readonly<Record<PlanState, readonly [IconName, Tone]>> = {
  idea: ['info', 'outline'],
  writing: ['edit', 'plain'],
  review: ['clock', 'accent'],
  ready: ['ok', 'ok'],
  published: ['ok', 'outline'],
  reviewed: ['ok', 'outline'],
};

/** How an item stands, as shape and word. */
export function StateMark({ item }: { readonly item: TodayItem }) {
  const word = stateText(item);
  if (item.isHeld)
    return (
      <span className="wh-chip warn">
        <PageIcon name="ribbon" size={14} />
        {word}
      </span>
    );
  const [icon, tone] = item.isHandedOver ? (['clock', 'plain'] as const) : LOOKS[item.state];
  return (
    <Chip icon={icon} tone={tone}>
      {word}
    </Chip>
  );
}
