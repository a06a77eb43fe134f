import { Generations } from './pattern/generations';
import type { PatternIndex } from './pattern/pattern-index';
import { type Piece, searchPiece } from './pattern/pieces';
import type { TermHit } from './term-index';
import type { Verdict } from './verdict';

/** More than the pieces, sentences or blocks of a text of 5,000 characters. */
const KEPT = 800;

/**
 * What a linter has worked out about the parts of the texts it saw, held by whoever asks it again and again: while a
 * person writes, most of a text stays. With it or without it a text is judged the same. For one linter at a time.
 */
export class LintMemory {
  #owner: object | undefined;
  #key = '';
  #pieces = new Map<PatternIndex, Generations<Piece>>();
  #verdicts = new Generations<Map<number, Verdict>>(KEPT);
  #terms = new Generations<readonly TermHit[]>(KEPT);

  /** Says for whom and under which circumstances (`key`) it is used now; anything else is forgotten. */
  serve(owner: object, key: string): void {
    if (owner === this.#owner && key === this.#key) return;
    this.#owner = owner;
    this.#key = key;
    this.#pieces = new Map();
    this.#verdicts = new Generations(KEPT);
    this.#terms = new Generations(KEPT);
  }

  /** What patterns find in a piece of text. */
  readonly piece = (index: PatternIndex, text: string): Piece => {
    let pieces = this.#pieces.get(index);
    if (!pieces) {
      pieces = new Generations(KEPT);
      this.#pieces.set(index, pieces);
    }
    return pieces.get(text, () => searchPiece(text, index));
  };

  /** Verdicts on hits in a sentence. */
  verdictsOn(sentence: string): Map<number, Verdict> {
    return this.#verdicts.get(sentence, () => new Map());
  }

  /** Listed words in a block of text. */
  termsIn(block: string, find: () => readonly TermHit[]): readonly TermHit[] {
    return this.#terms.get(block, find);
  }
}
