import type { Decision, Round, RoundLane } from '@/utils/model/draft';

/** The person whose voice a decision is: a delegate speaks for somebody else. */
export const voiceOf = (decision: Decision): string => decision.actingFor ?? decision.by;

const approvalsIn = (round: Round, step: number, lane: RoundLane): number =>
  new Set(
    round.decisions
      .filter((d) => d.step === step && d.lane === lane.id && d.verdict === 'approve')
      .map(voiceOf)
      .filter((id) => lane.people.includes(id)),
  ).size;

/** How many voices a lane needs. A number above its people can never be met: it stays closed. */
export function voicesNeeded(lane: RoundLane): number {
  if (lane.people.length === 0) return Number.POSITIVE_INFINITY;
  if (lane.need === 'any') return 1;
  return lane.need === 'all' ? lane.people.length : Math.max(1, lane.need);
}

export const isLaneDone = (round: Round, step: number, lane: RoundLane): boolean =>
  approvalsIn(round, step, lane) >= voicesNeeded(lane);

/** Index of the step that waits, or the number of steps when all are done. */
export function currentStep(round: Round): number {
  const open = round.steps.findIndex((step, index) =>
    step.lanes.some((lane) => !isLaneDone(round, index, lane)),
  );
  return open === -1 ? round.steps.length : open;
}

/** What the decisions of a round amount to. One call for changes or one rejection ends it. */
export function resultOf(round: Round): 'open' | 'approved' | 'changes' | 'rejected' {
  if (round.decisions.some((d) => d.verdict === 'reject')) return 'rejected';
  if (round.decisions.some((d) => d.verdict === 'changes')) return 'changes';
  return round.steps.length > 0 && currentStep(round) === round.steps.length ? 'approved' : 'open';
}

/** People whose voice the round waits for now. */
export function awaited(round: Round): readonly string[] {
  if (resultOf(round) !== 'open') return [];
  const index = currentStep(round);
  const heard = new Set(round.decisions.filter((d) => d.step === index).map(voiceOf));
  const lanes = round.steps[index]?.lanes.filter((lane) => !isLaneDone(round, index, lane)) ?? [];
  return [...new Set(lanes.flatMap((lane) => lane.people))].filter((id) => !heard.has(id));
}
