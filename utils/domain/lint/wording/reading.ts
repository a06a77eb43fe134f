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
}

/** Reads a view with a model. */
export const readWording = (
  model: WordingModel,
  view: View,
  context: WordingContext,
  memory: LintMemory,
): WordingReading => ({ model, view, clauses: scoreClauses(view.text, context, model, memory) });
