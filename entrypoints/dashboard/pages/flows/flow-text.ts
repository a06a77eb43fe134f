import { t } from '@/components/ui/message';
import type { Flow, FlowCondition, Lane } from '@/utils/model/flow';
import type { Person } from '@/utils/model/people';
import type { GovernedAccount } from '@/utils/model/policy';
import type { Workspace } from '@/utils/model/workspace';
import { kindText, listText, nameOf, roleText } from '../../org/words';

export const crisisText = (level: number): string => t(`org.crisis_${level}` as 'org.crisis_0');

/** Conditions of a flow in words; one that has none takes everything else. */
export function whenTexts(
  when: FlowCondition,
  { departments }: Workspace,
  accounts: readonly GovernedAccount[],
): readonly string[] {
  const account = (uid: string) => accounts.find((one) => one.uid === uid)?.name ?? uid;
  const department = (id: string) => departments.find((one) => one.id === id)?.name ?? id;
  const texts = [
    when.kinds && t('org.when_kinds', listText(when.kinds.map(kindText))),
    when.accounts && t('org.when_accounts', listText(when.accounts.map(account))),
    when.departments && t('org.when_departments', listText(when.departments.map(department))),
    when.tags && t('org.when_tags', listText(when.tags)),
    when.amountAtLeast !== undefined && t('org.when_amount', when.amountAtLeast),
    when.severityAtLeast && t('org.when_severity', t(`severity.${when.severityAtLeast}`)),
    when.crisisAtLeast !== undefined && t('org.when_crisis', crisisText(when.crisisAtLeast)),
  ].filter((text) => typeof text === 'string');
  return texts.length > 0 ? texts : [t('org.flow_always')];
}

const needText = ({ need }: Lane): string => {
  if (need === 'any') return t('org.lane_any');
  return need === 'all' ? t('org.lane_all') : t('org.lane_n_text', need);
};

/** Whom a lane asks, and how many of them. */
export function laneText(lane: Lane, people: readonly Person[]): string {
  const { roles = [], people: ids = [], departmentHead } = lane.who;
  const who = [
    ...roles.map(roleText),
    ...ids.map((id) => nameOf(people, id)),
    ...(departmentHead ? [t('org.lane_head')] : []),
  ];
  const names = who.length > 0 ? listText(who) : t('org.none');
  return `${lane.name}: ${names} (${needText(lane)})`;
}

/** Steps of a flow, a line each, with a key. */
export const stepTexts = (flow: Flow, people: readonly Person[]): readonly (readonly [string, string])[] =>
  flow.steps.map((step) => {
    const lanes = step.lanes.map((lane) => laneText(lane, people)).join(' + ');
    const sla = step.slaMinutes === undefined ? '' : ` · ${t('org.sla_text', step.slaMinutes)}`;
    return [step.id, `${step.name} · ${lanes}${sla}`] as const;
  });
