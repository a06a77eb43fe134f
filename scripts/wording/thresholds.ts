import { type Sample, SCORED } from './samples';

/** A clause with the scores that a model which has not seen its hand gives it. */
export interface Scored {
  readonly sample: Sample;
  readonly scores: readonly number[];
}

export interface Thresholds {
  /** Per category. */
  readonly raise: readonly number[];
  readonly lower: readonly number[];
}

/** Share of the hard negatives that may get a finding from the score. */
const ALARMS = 0.012;
/** Share of the breaches whose score may count as harmless. */
const OVERRULED = 0.03;
/** Scores of few texts are blurred by this before a threshold is laid between them. */
const BLUR = 0.5;
/** A category with fewer breaches than this leans on all categories together. */
const ENOUGH = 40;
/** Clauses beside a breach count less than texts without one: what a person must look at anyway. */
const BESIDE = 0.2;

const GRID = Array.from({ length: 121 }, (_, i) => -6 + i * 0.1);

/** Smooth share of a score that lies above a threshold. */
const above = (score: number, threshold: number): number =>
  1 / (1 + Math.exp((threshold - score) / (BLUR / 2)));

interface Evidence {
  /** Best score of each label. */
  readonly labels: readonly number[];
  /** Highest score of each text without a breach, and of clauses beside one. */
  readonly harmless: readonly { readonly score: number; readonly weight: number }[];
}

function gather(texts: readonly (readonly Scored[])[], category: number): Evidence {
  const labels: number[] = [];
  const harmless: { score: number; weight: number }[] = [];
  for (const clauses of texts) {
    const expect = clauses[0]?.sample.text.expect ?? [];
    for (const label of expect) {
      if (label.category !== SCORED[category]) continue;
      const touching = clauses.filter(({ sample }) => sample.start < label.end && label.start < sample.end);
      labels.push(Math.max(-20, ...touching.map(({ scores }) => scores[category] as number)));
    }
    const free = clauses.filter(
      ({ sample }) => !sample.breaches.has(category) && !sample.unknown.has(category),
    );
    if (free.length > 0)
      harmless.push({
        score: Math.max(...free.map(({ scores }) => scores[category] as number)),
        weight: expect.length === 0 ? 1 : BESIDE,
      });
  }
  return { labels, harmless };
}

/** The threshold at which what is found is worth `price` times what is disturbed. */
function bestRaise({ labels, harmless }: Evidence, price: number): number {
  let best = GRID.at(-1) as number;
  let most = 0;
  for (const threshold of GRID) {
    const found = labels.reduce((sum, score) => sum + above(score, threshold), 0);
    const alarms = harmless.reduce((sum, { score, weight }) => sum + weight * above(score, threshold), 0);
    const worth = found - price * alarms;
    if (worth > most) {
      most = worth;
      best = threshold;
    }
  }
  return best;
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(share * sorted.length)] ?? -20;

/** Share of the hard negatives in which some clause is above the thresholds. */
export function shareOfAlarms(texts: readonly (readonly Scored[])[], raise: readonly number[]): number {
  const hard = texts.filter((clauses) => clauses[0]?.sample.text.hardNegative);
  const alarmed = hard.filter((clauses) =>
    clauses.some(({ scores }) => scores.some((score, c) => score > (raise[c] as number))),
  );
  return alarmed.length / Math.max(1, hard.length);
}

/** Lays the thresholds by scores from models that had not seen the hand; one list of clauses a text. */
export function chooseThresholds(texts: readonly (readonly Scored[])[]): Thresholds {
  const evidence = SCORED.map((_, category) => gather(texts, category));
  let low = 0.1;
  let high = 100;
  for (let i = 0; i < 20; i++) {
    const price = Math.sqrt(low * high);
    const alarms = shareOfAlarms(
      texts,
      evidence.map((each) => bestRaise(each, price)),
    );
    if (alarms > ALARMS) low = price;
    else high = price;
  }
  const sortedLabels = evidence.map(({ labels }) => [...labels].sort((a, b) => a - b));
  const all = quantile(
    sortedLabels.flat().sort((a, b) => a - b),
    OVERRULED,
  );
  return {
    raise: evidence.map((each) => bestRaise(each, high)),
    lower: sortedLabels.map((labels) => {
      const trust = labels.length / (labels.length + ENOUGH);
      return trust * quantile(labels, OVERRULED) + (1 - trust) * all;
    }),
  };
}
