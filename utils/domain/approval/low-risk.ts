import type { Draft } from '@/utils/model/draft';
import type { Finding } from '@/utils/model/finding';
import { extractFacts } from './facts';

/** Facts that nobody has to check against a source. */
const HARMLESS = ['mention', 'name'];

/**
 * Whether a draft may be approved together with others: a first round, plain text without pictures, without a fact
 * that wants checking, and without a finding above a hint. `findings` = what the linter says about its last version;
 * undefined = leave the linter out of it. `year` as for `extractFacts`.
 */
export function isLowRisk(draft: Draft, year: number, findings?: readonly Finding[]): boolean {
  const content = draft.versions[draft.versions.length - 1]?.content;
  if (!content || draft.recheck || draft.rounds.length !== 1 || content.media.length > 0) return false;
  const isPlain = content.originalMid === undefined && draft.meta.amount === undefined;
  const isGrave = draft.meta.gravest !== undefined && draft.meta.gravest !== 'info';
  if (!isPlain || isGrave) return false;
  if (findings?.some((finding) => finding.severity !== 'info')) return false;
  return extractFacts(content.text, year).every((fact) => HARMLESS.includes(fact.kind));
}
