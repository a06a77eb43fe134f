import { HANDS, type TrainingText } from './corpus';
import { type Sample, samplesOf } from './samples';
import type { Scored } from './thresholds';
import { scoreSample, train, type Weights } from './train';

export type Samples = ReadonlyMap<string, readonly (readonly Sample[])[]>;

/** Samples of every set, a list a text. */
export const sampleSets = (corpus: ReadonlyMap<string, readonly TrainingText[]>): Samples =>
  new Map([...corpus].map(([set, texts]) => [set, texts.map(samplesOf)]));

/** Weights of all sets but one. */
export const trainWithout = (samples: Samples, left: string | undefined): readonly Weights[] =>
  train([...samples].flatMap(([set, texts]) => (set === left ? [] : texts.flat())));

/** Scores of each hand's texts, and of the ordinary posts, by a model that has not seen them. */
export function scoreUnseen(samples: Samples): ReadonlyMap<string, readonly (readonly Scored[])[]> {
  const scored = new Map<string, readonly (readonly Scored[])[]>();
  for (const set of [...HANDS, 'ordinary']) {
    const texts = samples.get(set);
    if (!texts) continue;
    const weights = trainWithout(samples, set);
    scored.set(
      set,
      texts.map((clauses) => clauses.map((sample) => ({ sample, scores: scoreSample(weights, sample) }))),
    );
  }
  return scored;
}
