import { useMemo } from 'react';
import { barredFrom } from '@/utils/domain/approval/barred-from';
import { freezeOf } from '@/utils/domain/approval/context';
import { type ContentDifference, differenceOf } from '@/utils/domain/approval/difference';
import { type EarlierVersion, earlierVersion } from '@/utils/domain/approval/earlier-version';
import { extractFacts, type Fact } from '@/utils/domain/approval/facts';
import { laneFor, type OpenLane } from '@/utils/domain/approval/lane-for';
import { readableDiff } from '@/utils/domain/approval/readable-diff';
import type { Draft, DraftVersion, Round } from '@/utils/model/draft';
import type { Finding } from '@/utils/model/finding';
import type { Freeze } from '@/utils/model/freeze';
import type { GovernedAccount } from '@/utils/model/policy';
import { type OpenItem, openItems, type Ticks } from './checks';
import { isClaim } from './claims';
import { useDeskFacts } from './desk-context';
import { useLint } from './useLint';

/** open = a verdict of mine is wanted; stale = the text is not the one that was read any more. */
export type Stage = 'open' | 'own' | 'elsewhere' | 'closed' | 'stale';

/** Everything the panel shows of one draft in the version that is being read. */
export interface Review {
  readonly draft: Draft;
  readonly version: DraftVersion;
  readonly round: Round | undefined;
  readonly account: GovernedAccount | undefined;
  readonly stage: Stage;
  readonly lane: OpenLane | undefined;
  readonly freeze: Freeze | undefined;
  readonly earlier: EarlierVersion | undefined;
  readonly difference: ContentDifference | undefined;
  readonly facts: readonly Fact[];
  /** All findings; `claims` = those that want a source. */
  readonly findings: readonly Finding[];
  readonly claims: readonly Finding[];
  readonly isChecking: boolean;
  readonly lintError: unknown;
  readonly open: readonly OpenItem[];
}

function stageOf(draft: Draft, version: DraftVersion, me: string, lane: OpenLane | undefined): Stage {
  const last = draft.versions[draft.versions.length - 1];
  if (last?.fingerprint !== version.fingerprint) return 'stale';
  if (draft.phase !== 'in-review') return 'closed';
  if (barredFrom(draft).has(me)) return 'own';
  return lane ? 'open' : 'elsewhere';
}

const NONE: readonly Finding[] = [];

/** `version` = the one before the reader's eyes, which need not be the newest. */
export function useReview(draft: Draft, version: DraftVersion, ticks: Ticks): Review {
  const { me, now, register, freezes, accountOf } = useDeskFacts();
  const { content } = version;
  const account = accountOf(content.accountUid);
  const lint = useLint(content, account);
  const lane = laneFor(draft, register, me, now);
  const facts = useMemo(
    () => extractFacts(content.text, new Date(version.at).getFullYear()),
    [content, version.at],
  );
  const earlier = useMemo(() => earlierVersion(draft, version.n), [draft, version.n]);
  const difference = useMemo(() => {
    if (!earlier) return undefined;
    const whole = differenceOf(earlier.version.content, content);
    return { ...whole, text: readableDiff(whole.text) };
  }, [earlier, content]);
  const findings = lint.result?.findings ?? NONE;
  const claims = useMemo(() => findings.filter(isClaim), [findings]);
  return {
    draft,
    version,
    round: draft.rounds.findLast((round) => round.version === version.n),
    account,
    stage: stageOf(draft, version, me, lane),
    lane,
    // agreeing with a post that is out lets nothing out
    freeze: draft.recheck ? undefined : freezeOf(freezes, content.accountUid),
    earlier,
    difference,
    facts,
    findings,
    claims,
    isChecking: lint.result === undefined && lint.error === undefined,
    lintError: lint.error,
    open: openItems(facts, claims, ticks),
  };
}
