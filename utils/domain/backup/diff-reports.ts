import type { Period } from '@/utils/model/report';
import type { ScoreSubject } from '@/utils/model/scorecard';
import { diffRecords } from './diff-records';
import {
  type CriteriaRecord,
  cardFields,
  criteriaFields,
  goalFields,
  inspectionFields,
  NO_REPORTS,
  planFields,
  type ReportContents,
  sentFields,
} from './report-fields';

const byId = { idOf: (row: { readonly id: string }) => row.id, ignored: [] };
const periodText = ({ from, to, topic }: Period): string =>
  [topic && `#${topic}#`, from, '–', to].filter(Boolean).join(' ');
const idOf = (subject: ScoreSubject): string => (subject.type === 'person' ? subject.id : subject.uid);
const criteriaOf = ({ criteria }: ReportContents): readonly CriteriaRecord[] =>
  criteria ? [{ id: 'criteria', list: criteria.list }] : [];

/**
 * What a backup would change of reports, scorecards and goals, kind by kind. A file without them says nothing about
 * them.
 *
 * @param nameOf what people call a person or an account
 */
export function diffReports(
  now: ReportContents | undefined,
  then: ReportContents | undefined,
  nameOf: (id: string) => string,
) {
  const [here, there] = then ? [now ?? NO_REPORTS, then] : [NO_REPORTS, NO_REPORTS];
  return [
    [
      'plans',
      diffRecords(
        { kind: 'plans', fields: planFields, ...byId, nameOf: ({ uid }) => (uid ? nameOf(uid) : '') },
        here.plans,
        there.plans,
      ),
    ],
    [
      'sent',
      diffRecords(
        { kind: 'sent', fields: sentFields, ...byId, nameOf: ({ period }) => periodText(period) },
        here.sent,
        there.sent,
      ),
    ],
    [
      'scorecards',
      diffRecords(
        {
          kind: 'scorecards',
          fields: cardFields,
          ...byId,
          nameOf: ({ subject, period }) => `${nameOf(idOf(subject))} ${periodText(period)}`,
          ignored: ['rev'],
        },
        here.cards,
        there.cards,
      ),
    ],
    [
      'inspections',
      diffRecords(
        {
          kind: 'inspections',
          fields: inspectionFields,
          ...byId,
          nameOf: ({ seed, period }) => `${seed} ${periodText(period)}`,
        },
        here.inspections,
        there.inspections,
      ),
    ],
    [
      'goals',
      diffRecords(
        { kind: 'goals', fields: goalFields, ...byId, nameOf: (one) => one.name },
        here.goals,
        there.goals,
      ),
    ],
    [
      'criteria',
      diffRecords(
        { kind: 'criteria', fields: criteriaFields, ...byId, nameOf: () => '' },
        criteriaOf(here),
        criteriaOf(there),
      ),
    ],
  ] as const;
}
