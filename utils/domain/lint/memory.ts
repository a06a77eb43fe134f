import { Generations } from './pattern/generations';
import { type Family, type Piece, searchPiece } from './pattern/pieces';
import type { LastCut } from './pattern/recut';
import type { SearchMemory } from './pattern/text-search';
import type { TermHit } from './term-index';
import type { Verdict } from './verdict';

/** More than the pieces, sentences or blocks of a text of 5,000 characters. */
const KEPT = 800;

/** Pieces of one kind of text (as normalised, decoded or as written). */
class Searches implements SearchMemory {
  #pieces = new Map<Family, Generations<Piece>>();
  last: LastCut | undefined;

  readonly piece = (family: Family, text: string): Piece => {
    // a whole text comes back too seldom to be kept
    if (family.separators === '') return searchPiece(text, family.index);
    let pieces = this.#pieces.get(family);
    if (!pieces) {
      pieces = new Generations(KEPT);
      this.#pieces.set(family, pieces);
    }
    return pieces.get(text, () => searchPiece(text, family.index));
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
  folded: SearchMemory = new Searches();
  decoded: SearchMemory = new Searches();
  raw: SearchMemory = new Searches();

  /** Says for whom and under which circumstances (`key`) it is used now; anything else is forgotten. */
  serve(owner: object, key: string): void {
    if (owner === this.#owner && key === this.#key) return;
    this.#owner = owner;
    this.#key = key;
    this.#verdicts = new Generations(KEPT);
    this.#terms = new Generations(KEPT);
    this.folded = new Searches();
    this.decoded = new Searches();
    this.raw = new Searches();
  }

  /** Verdicts on hits in a sentence. */
  verdictsOn(sentence: string): Map<number, Verdict> {
    return this.#verdicts.get(sentence, () => new Map());
  }

  /** Listed words in a block of text. */
  termsIn(block: string, find: () => readonly TermHit[]): readonly TermHit[] {
    return this.#terms.get(block, find);
  }
}
