import type { Register } from '@/utils/domain/accounts/permissions';
import type { Flow, Lane } from '@/utils/model/flow';
import { openSteps, type RouteFacts } from './route';

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Ids of the people who could decide in a lane at `now` (epoch ms), for a draft with these facts. Empty = too few for
 * the lane ever to be decided: a submission that takes it is refused.
 */
export function lanePeople(
  lane: Lane,
  register: Register,
  facts: RouteFacts,
  now: number,
  barred: ReadonlySet<string> = NOBODY,
): readonly string[] {
  const flow: Flow = { id: 'one', name: '', when: {}, steps: [{ id: 'one', name: '', lanes: [lane] }] };
  return openSteps(flow, register, facts, barred, now)?.[0]?.lanes[0]?.people ?? [];
}

/**
 * Whether somebody could decide in every lane of a flow, for at least one account it applies to. A lane that leaves it
 * to the head of the draft's department counts as long as one of the departments has a head.
 */
export function hopelessLanes(
  flow: Flow,
  register: Register,
  factsOf: readonly RouteFacts[],
  now: number,
): readonly Lane[] {
  return flow.steps
    .flatMap((step) => step.lanes)
    .filter((lane) => factsOf.every((facts) => lanePeople(lane, register, facts, now).length === 0));
}
