import { type Register, voicesOf } from '@/utils/domain/accounts/permissions';
import type { Draft, RoundLane } from '@/utils/model/draft';
import { barredFrom } from './barred-from';
import { currentStep, isLaneDone, resultOf, voiceOf } from './round';

export interface OpenLane {
  readonly lane: RoundLane;
  /** Person spoken for, when it is not one's own voice. */
  readonly actingFor?: string;
}

/**
 * The lane in which a person may give a verdict on a draft at `now` (epoch ms), their own voice before one that was
 * delegated to them. Undefined when there is none: not in review, own draft, not their turn, or heard already.
 */
export function laneFor(
  draft: Draft,
  register: Register,
  personId: string,
  now: number,
): OpenLane | undefined {
  const round = draft.rounds[draft.rounds.length - 1];
  const barred = barredFrom(draft);
  if (!round || draft.phase !== 'in-review' || resultOf(round) !== 'open' || barred.has(personId)) {
    return undefined;
  }
  const step = currentStep(round);
  const voices = voicesOf(register, personId, now).filter((id) => !barred.has(id));
  const lanes = (round.steps[step]?.lanes ?? []).filter((lane) => {
    const decided = round.decisions.filter((d) => d.step === step && d.lane === lane.id);
    return !isLaneDone(round, step, lane) && !decided.some((d) => d.by === personId);
  });
  for (const voice of voices) {
    const lane = lanes.find(
      (one) =>
        one.people.includes(voice) &&
        !round.decisions.some((d) => d.step === step && d.lane === one.id && voiceOf(d) === voice),
    );
    if (lane) return voice === personId ? { lane } : { lane, actingFor: voice };
  }
  return undefined;
}
