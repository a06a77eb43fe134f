import type { Folded } from './fold';
import { Generations } from './pattern/generations';
import { type Family, type Piece, searchLong, searchPiece } from './pattern/pieces';
import type { SearchMemory } from './pattern/text-search';
import type { TermHit } from './term-index';
import type { Verdict } from './verdict';
import type { ClauseSums, LastScores } from './wording/score';

/** More than the pieces, sentences or blocks of a text of 5,000 characters. */
const KEPT = 800;

/** Remembers what families of patterns find in pieces of text. */
function rememberPieces(): (family: Family, text: string) => Piece {
  const kept = new Map<Family, Generations<Piece>>();
  const places = new Map<Family, Generations<readonly number[]>>();
  return (family, text) => {
    // a whole text comes back too seldom to be kept, its sentences do not
    if (family.separators === '') {
      let placed = places.get(family);
      if (!placed) {
        placed = new Generations(KEPT);
        places.set(family, placed);
      }
      const inSentences = placed;
      return searchLong(text, family.index, (sentence) =>
        inSentences.get(sentence, () => family.index.place(sentence)),
      );
    }
    let pieces = kept.get(family);
    if (!pieces) {
      pieces = new Generations(KEPT);
      kept.set(family, pieces);
    }
    return pieces.get(text, () => searchPiece(text, family.index));
  };
}

/** Searches of three kinds of text; what is decoded is mostly what is folded. */
function rememberSearches(): Record<'folded' | 'decoded' | 'raw', SearchMemory> {
  const piece = rememberPieces();
  return {
    folded: { piece, last: undefined },
    decoded: { piece, last: undefined },
    raw: { piece, last: undefined },
  };
}

/**
 * What a linter has worked out about the parts of the texts it saw, held by whoever asks it again and again: while a
 * person writes, most of a text stays. With it or without it a text is judged the same. For one linter at a time.
 */
export class LintMemory {
  #owner: object | undefined;
  #key = '';
  #verdicts = new Generations<Map<number, Verdict>>(KEPT);
  #terms = new Generations<readonly TermHit[]>(KEPT);
  #sums = new Generations<ClauseSums>(KEPT);
  #folds = new Generations<Folded>(KEPT);
  searches = rememberSearches();
  /** How the clauses of the last text scored. */
  lastScores: LastScores | undefined;

  /** Says for whom and under which circumstances (`key`) it is used now; anything else is forgotten. */
  serve(owner: object, key: string): void {
    if (owner === this.#owner && key === this.#key) return;
    this.#owner = owner;
    this.#key = key;
    this.#verdicts = new Generations(KEPT);
    this.#terms = new Generations(KEPT);
    this.#sums = new Generations(KEPT);
    this.lastScores = undefined;
    this.searches = rememberSearches();
  }

  /** A sentence as it folds; of its characters only, so it holds for every linter. */
  foldOf(sentence: string, fold: () => Folded): Folded {
    return this.#folds.get(sentence, fold);
  }

  /** Verdicts on hits in a sentence. */
  verdictsOn(sentence: string): Map<number, Verdict> {
    return this.#verdicts.get(sentence, () => new Map());
  }

  /** What the wording score adds up for a clause. */
  clauseSums(clause: string, add: () => ClauseSums): ClauseSums {
    return this.#sums.get(clause, add);
  }

  /** Listed words in a block of text. */
  termsIn(block: string, find: () => readonly TermHit[]): readonly TermHit[] {
    return this.#terms.get(block, find);
  }
}
