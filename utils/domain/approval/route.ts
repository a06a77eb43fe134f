import { permit, type Register } from '@/utils/domain/accounts/permissions';
import type { DraftMeta, RoundStep } from '@/utils/model/draft';
import { SEVERITIES, type Severity } from '@/utils/model/finding';
import type { Chooser, Flow, FlowCondition } from '@/utils/model/flow';
import type { GovernedAccount } from '@/utils/model/policy';

/** What decides which flow a draft takes. */
export interface RouteFacts {
  readonly account: GovernedAccount;
  readonly meta: DraftMeta;
  readonly crisisLevel: number;
}

/** `SEVERITIES` has the gravest first. */
const isAtLeast = (severity: Severity | undefined, least: Severity): boolean =>
  severity !== undefined && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);

const includes = <T>(list: readonly T[] | undefined, value: T | undefined): boolean =>
  list === undefined || (value !== undefined && list.includes(value));

function applies(when: FlowCondition, { account, meta, crisisLevel }: RouteFacts): boolean {
  return (
    includes(when.kinds, account.kind) &&
    includes(when.accounts, account.uid) &&
    includes(when.departments, meta.departmentId) &&
    (when.tags === undefined || when.tags.some((tag) => meta.tags.includes(tag))) &&
    (when.amountAtLeast === undefined || (meta.amount ?? 0) >= when.amountAtLeast) &&
    (when.severityAtLeast === undefined || isAtLeast(meta.gravest, when.severityAtLeast)) &&
    (when.crisisAtLeast === undefined || crisisLevel >= when.crisisAtLeast)
  );
}

/** First flow of the list that applies; companies put the special before the general. */
export const chooseFlow = (flows: readonly Flow[], facts: RouteFacts): Flow | undefined =>
  flows.find((flow) => flow.steps.length > 0 && applies(flow.when, facts));

/** People who may decide in a lane: chosen, active, allowed to review, and not among `barred`. */
function chosen(
  who: Chooser,
  register: Register,
  facts: RouteFacts,
  barred: ReadonlySet<string>,
  now: number,
) {
  const head = who.departmentHead
    ? register.departments.find((one) => one.id === facts.meta.departmentId)?.headId
    : undefined;
  return register.people
    .filter((person) => person.active && !barred.has(person.id))
    .filter(
      (person) =>
        person.id === head ||
        who.people?.includes(person.id) ||
        person.roles.some((role) => who.roles?.includes(role)),
    )
    .filter(
      (person) =>
        person.id === head ||
        permit(register, person.id, 'draft.review', now, facts.account, facts.meta.departmentId).allowed,
    )
    .map((person) => person.id);
}

/**
 * Steps of a round with their people. Undefined when some lane would have too few people to be decided at all:
 * an empty role fails closed, it never counts as agreement.
 */
export function openSteps(
  flow: Flow,
  register: Register,
  facts: RouteFacts,
  barred: ReadonlySet<string>,
  now: number,
): readonly RoundStep[] | undefined {
  const steps = flow.steps.map((step) => ({
    id: step.id,
    name: step.name,
    slaMinutes: step.slaMinutes,
    lanes: step.lanes.map((lane) => ({
      id: lane.id,
      name: lane.name,
      need: lane.need,
      people: chosen(lane.who, register, facts, barred, now),
    })),
  }));
  const isHopeless = steps.some(
    (step) =>
      step.lanes.length === 0 ||
      step.lanes.some(
        (lane) => lane.people.length < (typeof lane.need === 'number' ? Math.max(1, lane.need) : 1),
      ),
  );
  return isHopeless ? undefined : steps;
}
