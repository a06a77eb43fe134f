import type { LintMemory } from '../memory';
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
  const add = (to: Int32Array, what: Int32Array | undefined, times = 1): void => {
    if (what) for (let c = 0; c < to.length; c++) to[c] = (to[c] as number) + times * (what[c] as number);
  };
  // a window that slides over the clauses
  const about = new Int32Array(start.length);
  for (let i = 0; i < AROUND; i++) add(about, sums[i]?.around);
  return clauses.map((clause, i) => {
    add(about, sums[i + AROUND]?.around);
    add(about, sums[i - AROUND - 1]?.around, -1);
    const scores = start.slice();
    add(scores, sums[i]?.own);
    add(scores, about);
    return { ...clause, scores, sums: sums[i] as ClauseSums };
  });
}
