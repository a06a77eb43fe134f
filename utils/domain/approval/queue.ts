import { type Register, voicesOf } from '@/utils/domain/accounts/permissions';
import type { Draft, Round } from '@/utils/model/draft';
import { barredFrom } from './barred-from';
import { awaited, currentStep } from './round';

const MINUTE = 60_000;

export interface QueueItem {
  readonly draft: Draft;
  /** When the step in hand should be done, epoch ms; undefined = no limit set. */
  readonly due?: number;
  readonly isOverdue: boolean;
}

/** When the step in hand began: with the round, or with the decision that finished the step before. */
function stepBegan(round: Round, step: number): number {
  const before = round.decisions.filter((d) => d.step < step).map((d) => d.at);
  return Math.max(round.openedAt, ...before);
}

/** By when a draft in review wants a verdict: the step's own limit or the intended time, whichever comes first. */
export function dueOf(draft: Draft): number | undefined {
  const round = draft.rounds[draft.rounds.length - 1];
  if (draft.phase !== 'in-review' || !round) return undefined;
  const step = currentStep(round);
  const minutes = round.steps[step]?.slaMinutes;
  const limits = [
    ...(minutes === undefined ? [] : [stepBegan(round, step) + minutes * MINUTE]),
    ...(draft.meta.intendedAt === undefined ? [] : [draft.meta.intendedAt]),
  ];
  return limits.length === 0 ? undefined : Math.min(...limits);
}

/** Drafts that wait for this person at `now` (epoch ms), the most urgent first, then the oldest. */
export function queueOf(
  drafts: readonly Draft[],
  register: Register,
  personId: string,
  now: number,
): readonly QueueItem[] {
  const voices = new Set(voicesOf(register, personId, now));
  return drafts
    .filter((draft) => draft.phase === 'in-review' && !barredFrom(draft).has(personId))
    .filter((draft) => {
      const round = draft.rounds[draft.rounds.length - 1];
      return round !== undefined && awaited(round).some((id) => voices.has(id));
    })
    .map((draft) => {
      const due = dueOf(draft);
      return { draft, due, isOverdue: due !== undefined && due < now };
    })
    .sort(
      (a, b) =>
        (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY) ||
        (a.draft.rounds.at(-1)?.openedAt ?? 0) - (b.draft.rounds.at(-1)?.openedAt ?? 0),
    );
}
