import { type Finding, SEVERITIES } from '@/utils/model/finding';
import type { Mark } from '@/utils/page/mark-segments';
import { toItems } from './items';

/** Findings as underlines; the graver one is drawn where two overlap. */
export const toMarks = (findings: readonly Finding[]): readonly Mark[] =>
  toItems(findings).map(({ id, finding }) => ({
    key: id,
    tone: finding.severity,
    rank: SEVERITIES.indexOf(finding.severity),
    start: finding.start,
    end: finding.end,
  }));
