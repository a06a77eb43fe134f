import type { WordingRule } from '../types';
import { heaviestWords } from '../wording/explain';
import type { Kind } from './kind';

/** Clauses whose wording scores as a breach of the rule's category; neighbours are joined when findings are arranged. */
export const wordingKind: Kind<WordingRule> = (rule) =>
  function* ({ folded, text, wording }, view) {
    if (!wording || view !== folded) return;
    const { model, clauses, view: read } = wording;
    const category = model.categories.indexOf(rule.category);
    if (category < 0) return;
    for (const clause of clauses) {
      if ((clause.scores[category] as number) <= (model.raise[category] as number)) continue;
      const words = heaviestWords(clause.text, category, model).map(({ start, end }) => {
        const word = read.toOriginal({ start: clause.start + start, end: clause.start + end });
        return `“${text.slice(word.start, word.end)}”`;
      });
      yield {
        ...read.toOriginal(clause),
        original: true,
        reading: read.decodedIn(clause)?.reading ?? 'plain',
        data: { words: words.join('') },
      };
    }
  };
