import { i18n } from '#i18n';
import { incidentReport } from '@/utils/domain/crisis/incident-report';
import type { Incident } from '@/utils/model/incident';
import type { GovernedAccount } from '@/utils/model/policy';

const SHANGHAI_MS = 8 * 3_600_000;
const timeOf = (at: number): string =>
  new Date(at + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');

/** The course of an incident in the language of the interface, times in Shanghai. */
export const reportOf = (incident: Incident, accounts: readonly GovernedAccount[]): string =>
  incidentReport(incident, {
    level: (level) => i18n.t(`crisis.level_${level}`),
    time: timeOf,
    account: (uid) => accounts.find((one) => one.uid === uid)?.name ?? uid,
    item: ({ id, text }) => text ?? i18n.t(`crisis.item_${id as 'facts'}`),
    raised: (who, at, level) => i18n.t('crisis.report_raised', [at, who, level]),
    heads: {
      facts: i18n.t('crisis.report_accounts'),
      course: i18n.t('crisis.report_course'),
      checklist: i18n.t('crisis.report_checklist'),
      standDown: i18n.t('crisis.report_stand_down'),
      review: i18n.t('crisis.report_review'),
      cause: i18n.t('crisis.report_cause'),
      lessons: i18n.t('crisis.report_lessons'),
      measures: i18n.t('crisis.report_measures'),
    },
  });
