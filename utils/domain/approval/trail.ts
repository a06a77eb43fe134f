import type { Draft } from '@/utils/model/draft';
import { emergenciesOf } from './emergencies';

/** One step of how a published post came to be. */
export interface TrailStep {
  readonly kind:
    | 'submitted'
    | 'approved'
    | 'changes'
    | 'rejected'
    | 'emergency'
    | 'countersigned'
    | 'published'
    | 'recheck'
    | 'recheck_approved'
    | 'recheck_changes'
    | 'recheck_rejected'
    | 'recheck_withdrawn';
  /** Name of the person; undefined where the draft does not say. */
  readonly who?: string;
  /** The person stood in for. */
  readonly for?: string;
  /** Name of the lane (内容, 终审), only where a flow has more than one. */
  readonly lane?: string;
  readonly note?: string;
  /** epoch ms; undefined where it was not kept. */
  readonly at?: number;
}

export interface Trail {
  /** Number of the version that was approved, or the last one. */
  readonly version?: number;
  readonly approvedText?: string;
  readonly steps: readonly TrailStep[];
}

const VERDICTS = { approve: 'approved', changes: 'changes', reject: 'rejected' } as const;

/** Trails one after another, as one: the version is the first one's. */
export const joinTrails = (trails: readonly Trail[]): Trail => ({
  ...trails[0],
  steps: trails.flatMap(({ steps }) => steps),
});

/** The way of a draft from the first submission to the post, oldest first. `nameOf` turns a person's id into a name. */
export function trailOf(draft: Draft, nameOf: (id: string) => string): Trail {
  const { approval, publication, recheck } = draft;
  const version =
    draft.versions.find(({ n }) => n === approval?.version) ?? draft.versions[draft.versions.length - 1];
  const steps: TrailStep[] = draft.rounds.flatMap((round) => {
    const submitted = draft.versions.find(({ n }) => n === round.version);
    const lanes = round.steps.flatMap((step) => step.lanes);
    return [
      {
        kind: recheck ? 'recheck' : 'submitted',
        who: submitted && nameOf(submitted.by),
        note: recheck?.reason,
        at: round.openedAt,
      },
      ...round.decisions.map((decision) => ({
        kind: recheck ? (`recheck_${VERDICTS[decision.verdict]}` as const) : VERDICTS[decision.verdict],
        who: nameOf(decision.by),
        for: decision.actingFor === undefined ? undefined : nameOf(decision.actingFor),
        lane: lanes.length > 1 ? lanes.find(({ id }) => id === decision.lane)?.name : undefined,
        note: decision.note || undefined,
        at: decision.at,
      })),
    ] satisfies TrailStep[];
  });
  for (const { by, reason, at, countersign } of emergenciesOf(draft)) {
    steps.push({ kind: 'emergency', who: nameOf(by), note: reason, at });
    if (countersign) steps.push({ kind: 'countersigned', who: nameOf(countersign.by), at: countersign.at });
  }
  if (recheck && draft.phase === 'withdrawn') steps.push({ kind: 'recheck_withdrawn' });
  if (publication) steps.push({ kind: 'published', at: publication.at });
  return { version: version?.n, approvedText: version?.content.text, steps };
}
