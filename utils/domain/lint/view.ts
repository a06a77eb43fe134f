import type { Reading } from '@/utils/model/finding';
import type { Span } from '@/utils/model/span';
import type { Folded } from './fold';
import type { LintMemory } from './memory';
import { planSearch, TextSearch } from './pattern/text-search';
import type { Window } from './types';
import type { Verdict } from './verdict';

/** A stretch of a decoded view that was written in disguise. */
export interface Decoded extends Span {
  readonly reading: Reading;
  /** What the text has there. */
  readonly surface: string;
  /** What it reads as. */
  readonly term: string;
  readonly shown: string;
}

const isSentenceEnd = (c: number): boolean => c === 0x3002 || c === 0xff01 || c === 0xff1f || c === 10;
const isClauseEnd = (c: number): boolean => c === 0xff0c || c === 0xff1b || c === 0x2026 || isSentenceEnd(c);

/** Without a plan every pattern is run on the whole text when it is asked for. */
const NO_PLAN = planSearch([]);

/** A text as patterns see it, with the way back to the original. */
export class View {
  readonly #verdicts = new Map<number, Map<number, Verdict>>();
  /** What patterns find in the text; a linter puts a planned search here. */
  search: TextSearch;

  constructor(
    readonly text: string,
    private readonly starts: Uint32Array,
    private readonly ends: Uint32Array,
    readonly originalLength: number,
    /** Sorted disguised stretches; empty for the plainly normalised view. */
    readonly decoded: readonly Decoded[] = [],
  ) {
    this.search = new TextSearch(text, NO_PLAN);
  }

  static of(folded: Folded, originalLength: number): View {
    return new View(folded.text, folded.starts, folded.ends, originalLength);
  }

  /** Span of the original text for a span of this view. */
  toOriginal({ start, end }: Span): Span {
    const from = this.starts[start] ?? this.originalLength;
    return { start: from, end: end > start ? (this.ends[end - 1] ?? this.originalLength) : from };
  }

  /** First position of this view at or after an original offset. */
  fromOriginal(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.starts[mid] ?? 0) < offset) low = mid + 1;
      else high = mid;
    }
    return low;
  }

  /** The disguised stretch inside or across a span, if any. */
  decodedIn({ start, end }: Span): Decoded | undefined {
    return this.decoded.find((d) => d.start < end && start < d.end);
  }

  /** The clause, sentence or post around a span. */
  windowOf(span: Span, window: Window): Span {
    if (window === 'post') return { start: 0, end: this.text.length };
    const isEnd = window === 'clause' ? isClauseEnd : isSentenceEnd;
    let { start, end } = span;
    while (start > 0 && !isEnd(this.text.charCodeAt(start - 1))) start--;
    while (end < this.text.length && !isEnd(this.text.charCodeAt(end))) end++;
    // the closing mark belongs to the window: a question ends with one
    return { start, end: Math.min(this.text.length, end + 1) };
  }

  /** What this view has of a stretch of the original, and how its units lie in that. */
  part(from: number, to: number): { readonly view: string; readonly alignment: () => string } {
    const first = this.fromOriginal(from);
    const last = this.fromOriginal(to);
    const alignment = (): string => {
      let lies = '';
      for (let i = first; i < last; i++)
        lies += String.fromCharCode((this.starts[i] ?? 0) - from, (this.ends[i] ?? 0) - from);
      return lies;
    };
    return { view: this.text.slice(first, last), alignment };
  }

  /** The view of a stretch of the original alone. */
  partView(from: number, to: number): View {
    const first = this.fromOriginal(from);
    const last = this.fromOriginal(to);
    const shift = (offsets: Uint32Array): Uint32Array => offsets.slice(first, last).map((at) => at - from);
    return new View(this.text.slice(first, last), shift(this.starts), shift(this.ends), to - from);
  }

  /** Remembered verdicts on hits in a sentence of this view. */
  verdictsOn({ start, end }: Span, memory: LintMemory): Map<number, Verdict> {
    const key = start * 0x10_0000 + end;
    let verdicts = this.#verdicts.get(key);
    if (!verdicts) {
      verdicts = memory.verdictsOn(this.text.slice(start, end));
      this.#verdicts.set(key, verdicts);
    }
    return verdicts;
  }

  /** The same view with stretches replaced by what they read as. */
  decode(stretches: readonly (Span & Omit<Decoded, 'start' | 'end'>)[]): View {
    let out = '';
    const starts: number[] = [];
    const ends: number[] = [];
    const decoded: Decoded[] = [];
    let at = 0;
    const copy = (until: number): void => {
      for (; at < until; at++) {
        out += this.text[at];
        starts.push(this.starts[at] ?? 0);
        ends.push(this.ends[at] ?? 0);
      }
    };
    for (const stretch of stretches) {
      if (stretch.start < at || stretch.end <= stretch.start) continue;
      copy(stretch.start);
      const whole = this.toOriginal(stretch);
      decoded.push({ ...stretch, start: out.length, end: out.length + stretch.term.length });
      for (let i = 0; i < stretch.term.length; i++) {
        out += stretch.term[i];
        starts.push(whole.start);
        ends.push(whole.end);
      }
      at = stretch.end;
    }
    copy(this.text.length);
    return new View(out, Uint32Array.from(starts), Uint32Array.from(ends), this.originalLength, decoded);
  }
}
