import { shortened } from './content-fields';
import { diffRecords } from './diff-records';
import {
  type CadenceRecord,
  cadenceFields,
  campaignFields,
  ideaFields,
  itemFields,
  NO_PLAN,
  type PlanContents,
  planTemplateFields,
  type SensitiveRecord,
  sensitiveFields,
  slotFields,
} from './plan-fields';

const byId = { idOf: (row: { readonly id: string }) => row.id, ignored: ['rev'] };
const byName = { ...byId, nameOf: (row: { readonly name: string }) => row.name };

const cadenceOf = ({ cadence }: PlanContents): readonly CadenceRecord[] => {
  if (!cadence) return [];
  const { rev: _rev, ...settings } = cadence;
  return [{ id: 'cadence', ...settings }];
};
const sensitiveOf = ({ sensitive }: PlanContents): readonly SensitiveRecord[] =>
  sensitive ? [{ id: 'sensitive', days: sensitive.days }] : [];

/** Items that neither side left out: of older ones nothing can be said, and a restore leaves them alone. */
function comparable(now: PlanContents, then: PlanContents): readonly [PlanContents, PlanContents] {
  const [, from = ''] = [now.itemsFrom ?? '', then.itemsFrom ?? ''].sort();
  const cut = (side: PlanContents): PlanContents => ({
    ...side,
    items: side.items.filter(({ day }) => day >= from),
  });
  return [cut(now), cut(then)];
}

/** What a backup would change of the content calendar, kind by kind. A file without it says nothing about it. */
export function diffPlan(now: PlanContents | undefined, then: PlanContents | undefined) {
  const [here, there] = then ? comparable(now ?? NO_PLAN, then) : [NO_PLAN, NO_PLAN];
  return [
    [
      'planItems',
      diffRecords(
        {
          kind: 'planItems',
          fields: itemFields,
          idOf: (one) => one.id,
          nameOf: (one) => `${one.day} ${one.title}`,
          // who touched it last, and what was said of it, are nobody's decision
          ignored: ['rev', 'told', 'updatedAt', 'updatedBy'],
        },
        here.items,
        there.items,
      ),
    ],
    ['planSlots', diffRecords({ kind: 'planSlots', fields: slotFields, ...byName }, here.slots, there.slots)],
    [
      'campaigns',
      diffRecords({ kind: 'campaigns', fields: campaignFields, ...byName }, here.campaigns, there.campaigns),
    ],
    [
      'ideas',
      diffRecords(
        { kind: 'ideas', fields: ideaFields, ...byId, nameOf: (one) => shortened(one.text) },
        here.ideas,
        there.ideas,
      ),
    ],
    [
      'planTemplates',
      diffRecords(
        { kind: 'planTemplates', fields: planTemplateFields, ...byName },
        here.templates,
        there.templates,
      ),
    ],
    [
      'cadence',
      diffRecords(
        { kind: 'cadence', fields: cadenceFields, ...byId, nameOf: () => '' },
        cadenceOf(here),
        cadenceOf(there),
      ),
    ],
    [
      'sensitive',
      diffRecords(
        { kind: 'sensitive', fields: sensitiveFields, ...byId, nameOf: () => '' },
        sensitiveOf(here),
        sensitiveOf(there),
      ),
    ],
  ] as const;
}
