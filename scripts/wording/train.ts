import { type Sample, SCORED } from './samples';

/** Weights by feature hash for one category, and what every clause starts with. */
export interface Weights {
  readonly bias: number;
  readonly byHash: ReadonlyMap<number, number>;
}

/** Settings of the learner, chosen by leaving one hand out. */
export const LEARNING = {
  epochs: 6,
  /** Step size of the first steps. */
  alpha: 0.08,
  l1: 20,
  l2: 1,
  /** A breach weighs more than a harmless clause, and so does a text written to look like a breach. */
  breach: 5,
  hardNegative: 5,
  /** A feature is learned when so many clauses have it. */
  least: 2,
} as const;

/** Changes when the same texts give other weights. */
export const TRAINER_VERSION = 2;

/** The same order of samples in every run. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
};

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as number, list[i] as number];
  }
}

/** Logistic regression, one category against all else, by FTRL-proximal steps (McMahan 2013): sparse by its l1. */
function trainOne(category: number, samples: readonly Sample[], rows: readonly Int32Array[], size: number) {
  const { alpha, l1, l2 } = LEARNING;
  const z = new Float64Array(size);
  const squares = new Float64Array(size);
  const weights = new Float64Array(size);
  const random = randomFrom(7 + category);
  const order = samples.flatMap(({ unknown, breaches }, i) =>
    unknown.has(category) && !breaches.has(category) ? [] : [i],
  );
  for (let epoch = 0; epoch < LEARNING.epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const { breaches, text } = samples[i] as Sample;
      const row = rows[i] as Int32Array;
      let score = 0;
      for (const k of row) score += weights[k] as number;
      const isBreach = breaches.has(category);
      const weight = isBreach ? LEARNING.breach : text.hardNegative ? LEARNING.hardNegative : 1;
      const gradient = weight * (1 / (1 + Math.exp(-score)) - (isBreach ? 1 : 0));
      if (Math.abs(gradient) < 1e-3) continue;
      for (const k of row) {
        const before = Math.sqrt(squares[k] as number);
        squares[k] = (squares[k] as number) + gradient * gradient;
        const after = Math.sqrt(squares[k] as number);
        const moved = (z[k] as number) + gradient - ((after - before) / alpha) * (weights[k] as number);
        z[k] = moved;
        const over = Math.abs(moved) - l1;
        weights[k] = over <= 0 ? 0 : (-Math.sign(moved) * over) / ((1 + after) / alpha + l2);
      }
    }
  }
  return weights;
}

/** Learns weights for every scored category; the same samples give the same weights. */
export function train(samples: readonly Sample[]): readonly Weights[] {
  const counts = new Map<number, number>();
  for (const { features } of samples)
    for (const hash of new Set(features)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const places = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= LEARNING.least) places.set(hash, places.size);
  const bias = places.size;
  const rows = samples.map(({ features }) =>
    Int32Array.from([...features.flatMap((hash) => places.get(hash) ?? []), bias]),
  );
  return SCORED.map((_, category) => {
    const weights = trainOne(category, samples, rows, bias + 1);
    const byHash = new Map<number, number>();
    for (const [hash, place] of places) {
      const weight = weights[place] as number;
      if (weight !== 0) byHash.set(hash, weight);
    }
    return { bias: weights[bias] as number, byHash };
  });
}

/** Score of a sample per category, unquantised. */
export const scoreSample = (weights: readonly Weights[], { features }: Sample): readonly number[] =>
  weights.map(({ bias, byHash }) => features.reduce((sum, hash) => sum + (byHash.get(hash) ?? 0), bias));
