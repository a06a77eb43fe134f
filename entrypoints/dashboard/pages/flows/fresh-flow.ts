import { t } from '@/components/ui/message';
import type { Flow, Lane, Step } from '@/utils/model/flow';
import type { Person, Role } from '@/utils/model/people';
import { newId } from '../../org/new-id';

export const freshLane = (): Lane => ({
  id: newId('lane'),
  name: t('org.flow_lane_usual'),
  who: { roles: ['reviewer'] },
  need: 'any',
});

export const freshStep = (): Step => ({
  id: newId('step'),
  name: t('org.flow_step_usual'),
  lanes: [freshLane()],
});

export const freshFlow = (): Flow => ({ id: newId('flow'), name: '', when: {}, steps: [freshStep()] });

/** Review by whoever reviews here, then a final check by whoever leads, as far as there are such people. */
export function usualFlow(people: readonly Person[]): Flow {
  const roleAmong = (roles: readonly Role[]) =>
    roles.find((role) => people.some((one) => one.active && one.roles.includes(role)));
  const review = roleAmong(['reviewer', 'compliance', 'manager', 'decider']);
  const final = roleAmong(['manager', 'decider', 'compliance']);
  const step = (name: string, role: Role | undefined): Step => ({
    id: newId('step'),
    name,
    lanes: [{ ...freshLane(), name, who: role ? { roles: [role] } : {} }],
  });
  const first = step(t('org.flow_step_usual'), review);
  const second = final && final !== review ? [step(t('org.flow_final_usual'), final)] : [];
  return { id: newId('flow'), name: t('org.flow_usual'), when: {}, steps: [first, ...second] };
}
