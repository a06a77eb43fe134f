import { PageIcon } from '@/components/page/PageIcon';
import { Icon } from '@/components/ui/Icon';
import type { PlanState } from '@/utils/model/plan';

/** Shape and colour of a state; what is out has none (沉默即正常). Decoration: the word is in the label. */
export function StateIcon({ state, isHeld }: { readonly state: PlanState; readonly isHeld: boolean }) {
  if (isHeld) return <PageIcon name="ribbon" size={14} />;
  if (state === 'published' || state === 'reviewed') return null;
  const name = { idea: 'info', writing: 'edit', review: 'clock', ready: 'ok' }[state] as 'edit';
  return (
    <span className={`cal-state ${state}`}>
      <Icon name={name} size={14} />
    </span>
  );
}
