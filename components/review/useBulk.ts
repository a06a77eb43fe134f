import { useEffect, useRef, useState } from 'react';
import { refusalText } from '@/components/approval/refusal-text';
import { errorText } from '@/components/page/error-text';
import { laneFor } from '@/utils/domain/approval/lane-for';
import { isLowRisk } from '@/utils/domain/approval/low-risk';
import type { QueueItem } from '@/utils/domain/approval/queue';
import { type Draft, VOUCHES } from '@/utils/model/draft';
import { useDeskFacts } from './desk-context';
import { type ReviewPorts, usePorts } from './ports';
import { reviewContext } from './useLint';

/** So many drafts are looked at for one list. */
const MOST = 200;

export type BulkOutcome = { readonly ok: true } | { readonly ok: false; readonly why: string };

export interface Bulk {
  /** Drafts fit for it; undefined while they are being looked for. */
  readonly fit: readonly Draft[] | undefined;
  readonly outcomes: ReadonlyMap<string, BulkOutcome>;
  readonly isRunning: boolean;
  readonly approve: (drafts: readonly Draft[]) => Promise<void>;
  readonly cancel: () => void;
}

const contentOf = (draft: Draft) => draft.versions[draft.versions.length - 1]?.content;

/** Low risk, and the linter says so too. A draft it cannot check is left out. */
async function findFit(
  drafts: readonly Draft[],
  ports: ReviewPorts,
  accountOf: ReturnType<typeof useDeskFacts>['accountOf'],
  isWanted: () => boolean,
): Promise<readonly Draft[]> {
  const year = new Date().getFullYear();
  const fit: Draft[] = [];
  for (const draft of drafts.filter((one) => isLowRisk(one, year)).slice(0, MOST)) {
    if (!isWanted()) break;
    const content = contentOf(draft);
    if (!content) continue;
    const context = reviewContext(content, accountOf(content.accountUid), Date.now());
    const findings = await ports.lint(content.text, context).then(
      (result) => result.findings,
      () => undefined,
    );
    if (findings && isLowRisk(draft, year, findings)) fit.push(draft);
  }
  return fit;
}

/** Several verdicts in a row, each a command of its own: one that is refused stops none of the others. */
export function useBulk(items: readonly QueueItem[], onSettled: (draft: Draft) => void): Bulk {
  const ports = usePorts();
  const { register, me, accountOf } = useDeskFacts();
  const [fit, setFit] = useState<readonly Draft[]>();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, BulkOutcome>>(new Map());
  const [isRunning, setRunning] = useState(false);
  const isCancelled = useRef(false);
  // the list is made once: what is decided on must not move under the pointer
  const first = useRef({ items, accountOf });
  useEffect(() => {
    let isWanted = true;
    const drafts = first.current.items.map((item) => item.draft);
    void findFit(drafts, ports, first.current.accountOf, () => isWanted).then((found) => {
      if (isWanted) setFit(found);
    });
    return () => {
      isWanted = false;
    };
  }, [ports]);

  const approveOne = async (draft: Draft): Promise<BulkOutcome> => {
    const lane = laneFor(draft, register, me, Date.now());
    const version = draft.versions[draft.versions.length - 1];
    if (!lane || !version) return { ok: false, why: refusalText('not-your-lane') };
    try {
      const answer = await ports.decide(draft.id, {
        type: 'decide',
        verdict: 'approve',
        lane: lane.lane.id,
        note: '',
        seen: version.fingerprint,
        checks: { facts: [], evidence: [], vouches: VOUCHES },
      });
      if (!answer.ok) return { ok: false, why: refusalText(answer.refusal) };
      onSettled(answer.draft);
      return { ok: true };
    } catch (error) {
      return { ok: false, why: errorText(error) };
    }
  };
  return {
    fit,
    outcomes,
    isRunning,
    cancel: () => {
      isCancelled.current = true;
    },
    async approve(drafts) {
      isCancelled.current = false;
      setRunning(true);
      for (const draft of drafts) {
        if (isCancelled.current) break;
        const outcome = await approveOne(draft);
        setOutcomes((known) => new Map(known).set(draft.id, outcome));
      }
      setRunning(false);
    },
  };
}
