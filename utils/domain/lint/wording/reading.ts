import type { LintMemory } from '../memory';
import type { View } from '../view';
import type { WordingContext } from './features';
import type { WordingModel } from './model';
import { type ScoredClause, scoreClauses } from './score';

/** A text as the wording score sees it. */
export interface WordingReading {
  readonly model: WordingModel;
  /** Disguises read: the decoded view where there is one. */
  readonly view: View;
  readonly clauses: readonly ScoredClause[];
  /** The highest score of any clause, per category. */
  readonly tops: Int32Array;
}

/** Reads a view with a model. */
export const readWording = (
  model: WordingModel,
  view: View,
  context: WordingContext,
  memory: LintMemory,
): WordingReading => {
  const clauses = scoreClauses(view.text, context, model, memory);
  const tops = new Int32Array(model.bias.length).fill(-0x8000_0000);
  for (const { scores } of clauses) {
    for (let c = 0; c < tops.length; c++)
      if ((scores[c] as number) > (tops[c] as number)) tops[c] = scores[c] as number;
  }
  return { model, view, clauses, tops };
};
