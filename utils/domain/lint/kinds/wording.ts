import type { WordingRule } from '../types';
import { wordsOf } from '../wording/explain';
import { SCORE_UNITS } from '../wording/model';
import type { Kind } from './kind';

/** What is around a breach sounds like one, too: a clause so far below the highest of its post is left alone. */
const BESIDE_TOP = 1.5 * SCORE_UNITS;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** The score has learned Chinese: of mostly Latin words it knows nothing. A bare number with letters is a contact. */
function isForeign(clause: string): boolean {
  const letters = count(clause, /[a-z]/g);
  const han = count(clause, /[\u4e00-\u9fff]/g);
  return letters > 2 && letters > 2 * han && !(han === 0 && /\d/.test(clause));
}

/** Clauses whose wording scores as a breach of the rule's category; neighbours are joined when findings are arranged. */
export const wordingKind: Kind<WordingRule> = (rule) =>
  function* ({ folded, text, wording }, view) {
    if (!wording || view !== folded) return;
    const { model, clauses, tops, view: read } = wording;
    const category = model.categories.indexOf(rule.category);
    if (category < 0) return;
    const top = tops[category] as number;
    if (top < (model.raise[category] as number)) return;
    const least = Math.max(model.raise[category] as number, top - BESIDE_TOP);
    for (const clause of clauses) {
      if ((clause.scores[category] as number) < least || isForeign(clause.text)) continue;
      const words = wordsOf(clause, category, model).map(({ start, end }) => {
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
