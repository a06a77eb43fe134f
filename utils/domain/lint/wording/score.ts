import type { LintMemory } from '../memory';
import { sameEnds } from '../pattern/same-ends';
import { type Clause, cutClauses } from './clauses';
import { contextFeatures, eachFeature, spell, type WordingContext } from './features';
import type { WordingModel } from './model';

/** How many clauses on either side say what a clause is about. */
export const AROUND = 8;

export interface ScoredClause extends Clause {
  /** One sum per category of the model. */
  readonly scores: Int32Array;
  /** The same object for the same words of a clause, for what else is worked out from them. */
  readonly sums: object;
}

/** What a clause adds to its own score and to that of its neighbours: of the clause alone, so it is remembered. */
export interface ClauseSums {
  readonly own: Int32Array;
  readonly around: Int32Array;
}

function sumClause(model: WordingModel, clause: string): ClauseSums {
  const { text } = spell(clause);
  const sums = { own: new Int32Array(model.bias.length), around: new Int32Array(model.bias.length) };
  for (const role of ['own', 'around'] as const) {
    const seen = new Set<number>();
    eachFeature(text, role, (hash) => {
      if (role === 'around' && seen.has(hash)) return;
      seen.add(hash);
      model.add(hash, sums[role]);
    });
  }
  return sums;
}

/** Scores the clauses of a normalised text: its own words, those around, the circumstances. Whole numbers throughout. */
export function scoreClauses(
  text: string,
  context: WordingContext,
  model: WordingModel,
  memory: LintMemory,
): readonly ScoredClause[] {
  const clauses = cutClauses(text);
  const sums = clauses.map((clause) => memory.clauseSums(clause.text, () => sumClause(model, clause.text)));
  const start = model.bias.slice();
  for (const hash of contextFeatures(context)) model.add(hash, start);
  const last = memory.lastScores;
  const { head, tail } = sameEnds(last?.sums ?? [], sums);
  const shift = (last?.sums.length ?? 0) - sums.length;
  // a clause with all that is around it in what stayed scores as it did
  const asBefore = (i: number): Int32Array | undefined => {
    if (i + AROUND < head) return last?.scores[i];
    return i - AROUND >= Math.max(0, sums.length - tail) ? last?.scores[i + shift] : undefined;
  };
  const scores = sums.map((own, i) => asBefore(i) ?? scoreOne(start, sums, own, i));
  memory.lastScores = { sums, scores };
  return clauses.map(({ start, end, text }, i) => ({
    start,
    end,
    text,
    scores: scores[i] as Int32Array,
    sums: sums[i] as ClauseSums,
  }));
}

/** The scores of the clauses of a text, kept for the next text. */
export interface LastScores {
  readonly sums: readonly ClauseSums[];
  readonly scores: readonly Int32Array[];
}

const add = (to: Int32Array, what: Int32Array): void => {
  for (let c = 0; c < to.length; c++) to[c] = (to[c] as number) + (what[c] as number);
};

function scoreOne(
  start: Int32Array,
  all: readonly ClauseSums[],
  { own }: ClauseSums,
  at: number,
): Int32Array {
  const scores = start.slice();
  add(scores, own);
  const end = Math.min(all.length, at + AROUND + 1);
  for (let i = Math.max(0, at - AROUND); i < end; i++) add(scores, (all[i] as ClauseSums).around);
  return scores;
}
