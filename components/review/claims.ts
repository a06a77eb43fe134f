import type { DraftMeta } from '@/utils/model/draft';
import type { Finding } from '@/utils/model/finding';

/** A finding that a source settles, whatever its weight: the linter lets it go once one is given. */
export const isClaim = (finding: Finding): boolean =>
  finding.severity === 'evidence' || finding.fixes[0]?.kind === 'evidence';

/** The source that came with a draft for a claim: for the same words first, else for the same rule. */
export function sourceOf(meta: DraftMeta, claim: Finding): string | undefined {
  const given = (meta.evidence ?? []).filter((one) => one.rule === claim.rule);
  return (given.find((one) => one.quote === claim.quote) ?? given[0])?.source;
}

/** What stands against sending the text as it is: grave findings, but not those a given source settles. */
export const unsettled = (meta: DraftMeta, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => !isClaim(finding) || sourceOf(meta, finding) === undefined);
