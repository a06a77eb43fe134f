import { createLinter } from '@/utils/domain/lint/create-linter';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { measureQuality, precisionOf, recallOf } from '@/utils/domain/lint/quality';
import { buildScanner } from '@/utils/domain/lint/scanner';
import { openWording, type WordingModel } from '@/utils/domain/lint/wording/model';
import { HANDS, NOW, type TrainingText } from './corpus';
import { encodeWording } from './encode';
import { type Sample, samplesOf } from './samples';
import { chooseThresholds, type Scored } from './thresholds';
import { scoreSample, train, type Weights } from './train';

export type Samples = ReadonlyMap<string, readonly (readonly Sample[])[]>;

/** A set as a model sees it that was trained without it. */
export interface Unseen {
  readonly weights: readonly Weights[];
  readonly texts: readonly (readonly Scored[])[];
}

/** Samples of every set, a list a text. */
export const sampleSets = (corpus: ReadonlyMap<string, readonly TrainingText[]>): Samples =>
  new Map([...corpus].map(([set, texts]) => [set, texts.map(samplesOf)]));

/** Weights of all sets but one. */
export const trainWithout = (samples: Samples, left: string | undefined): readonly Weights[] =>
  train([...samples].flatMap(([set, texts]) => (set === left ? [] : texts.flat())));

/** Each hand's texts, and the ordinary posts, scored by models that have not seen them. */
export function scoreUnseen(samples: Samples): ReadonlyMap<string, Unseen> {
  const unseen = new Map<string, Unseen>();
  for (const set of [...HANDS, 'ordinary']) {
    const texts = samples.get(set);
    if (!texts) continue;
    const weights = trainWithout(samples, set);
    const scored = texts.map((clauses) =>
      clauses.map((sample) => ({ sample, scores: scoreSample(weights, sample) })),
    );
    unseen.set(set, { weights, texts: scored });
  }
  return unseen;
}

/** What `npm run quality` prints of a set; shares from 0 to 1. */
export interface Shares {
  readonly recall: number;
  readonly precision: number;
  readonly clean: number;
  readonly tight: number;
}

function measure(texts: readonly TrainingText[], wording: WordingModel | undefined): Shares {
  const linter = createLinter({ packs: BUILTIN_PACKS, scanner: buildScanner(BUILTIN_PACKS), wording });
  const { overall, hardNegatives, spans } = measureQuality(
    texts,
    (item) => linter.lint(item.text, { ...item.context, surface: 'post', now: NOW }).findings,
  );
  return {
    recall: recallOf(overall),
    precision: precisionOf(overall),
    clean: hardNegatives.clean / hardNegatives.texts,
    tight: spans.tight / spans.hits,
  };
}

/** Rules alone, and rules with a score that has seen neither the hand's texts nor its thresholds. */
export function crossValidate(
  corpus: ReadonlyMap<string, readonly TrainingText[]>,
  unseen: ReadonlyMap<string, Unseen>,
): Readonly<Record<string, { readonly rules: Shares; readonly withScore: Shares }>> {
  return Object.fromEntries(
    HANDS.flatMap((hand) => {
      const here = unseen.get(hand);
      const texts = corpus.get(hand);
      if (!here || !texts) return [];
      const others = [...unseen].flatMap(([set, each]) => (set === hand ? [] : each.texts));
      const bytes = encodeWording(here.weights, chooseThresholds(others));
      const wording = openWording(Uint8Array.from(bytes).buffer);
      return [[hand, { rules: measure(texts, undefined), withScore: measure(texts, wording) }]];
    }),
  );
}
