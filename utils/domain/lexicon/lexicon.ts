import type { Candidate } from './candidate';
import { collectCandidates, collectRaw } from './collect';
import type { CompiledLexicon } from './compile';
import { EMBARGO, LITERAL, metaTerm } from './key-meta';
import { type OpenedLexicon, openBuffer } from './open';
import { READING_CODES, readingName } from './reading';
import { dropAllowed, dropWeaker } from './settle';
import { surfaceReading } from './surface';
import type { LexiconTerm, ScanOptions, TermMatch } from './term';

/** Word lists ready to scan; several are scanned together and their allow words count for all. */
export interface LexiconSet {
  /** Occurrences sorted by start, the longer first. Never throws, whatever the text. */
  scan(text: string, options?: ScanOptions): readonly TermMatch[];
}

/** One word list ready to scan. */
export interface Lexicon extends LexiconSet {
  readonly size: number;
  /** The term with all its options. */
  term(index: number): LexiconTerm;
  /** `[start, end, termIndex]` triples of all plain and folded occurrences, overlapping ones included. */
  scanRaw(text: string): Int32Array;
  /** Whether a term has the end of a sentence inside (“不是吧！阿sir”), so that it can go over one. */
  readonly spansSentences: boolean;
  /** Epoch ms at which embargoes of terms end, each once. */
  readonly changes: readonly number[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A date without a time means midnight in China, where the embargo is set. */
const embargoEnd = (value: string): number => Date.parse(DAY.test(value) ? `${value}T00:00:00+08:00` : value);

const isOver = (opened: OpenedLexicon, c: Candidate, now: number): boolean => {
  const until = opened.store.term(metaTerm(c.meta)).embargoUntil;
  return until !== undefined && now >= embargoEnd(until);
};

const toMatch = (opened: OpenedLexicon, text: string, c: Candidate): TermMatch => {
  const termIndex = metaTerm(c.meta);
  const { id, text: term } = opened.store.term(termIndex);
  const surface = text.slice(c.start, c.end);
  const own = surfaceReading(surface, term);
  const coded = READING_CODES[c.reading] ?? own;
  const reading = own === 'lookalike' ? own : coded;
  const { start, end, lexicon } = c;
  return {
    lexiconIndex: lexicon,
    termIndex,
    termId: id,
    term,
    start,
    end,
    surface,
    reading,
    shown: readingName(reading),
  };
};

const scanAll = (
  lists: readonly OpenedLexicon[],
  text: string,
  { now, evasions = true }: ScanOptions = {},
): readonly TermMatch[] => {
  const found: Candidate[] = [];
  lists.forEach((opened, i) => {
    collectCandidates(opened, i, text, evasions, found);
  });
  const openedOf = (c: Candidate) => lists[c.lexicon] as OpenedLexicon;
  const due =
    now === undefined ? found : found.filter((c) => !(c.meta & EMBARGO) || !isOver(openedOf(c), c, now));
  return dropWeaker(dropAllowed(due))
    .map((c) => toMatch(openedOf(c), text, c))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.termIndex - b.termIndex);
};

const FINAL_INSIDE = /[。！？!?；;…\n\r]/;

/** Terms that have a key with this flag, each once. */
const termsWith = ({ keyMeta }: OpenedLexicon, flag: number): readonly number[] => {
  const terms = new Set<number>();
  for (const meta of keyMeta) if (meta & flag) terms.add(metaTerm(meta));
  return [...terms];
};

const embargoEnds = (opened: OpenedLexicon): readonly number[] => {
  const ends = termsWith(opened, EMBARGO)
    .map((term) => opened.store.term(term).embargoUntil ?? '')
    .map(embargoEnd)
    .filter((end) => !Number.isNaN(end));
  return [...new Set(ends)];
};

const bufferOf = (source: CompiledLexicon | ArrayBuffer): ArrayBuffer =>
  source instanceof ArrayBuffer ? source : source.buffer;

/** Opens a compiled lexicon: views only. Throws `LexiconFormatError` for bytes of another format. */
export const openLexicon = (source: CompiledLexicon | ArrayBuffer): Lexicon => {
  const opened = openBuffer(bufferOf(source));
  return {
    size: opened.store.count,
    term: opened.store.term,
    scan: (text, options) => scanAll([opened], text, options),
    scanRaw: (text) => collectRaw(opened, text),
    spansSentences: termsWith(opened, LITERAL).some((term) =>
      FINAL_INSIDE.test(opened.store.text(term).slice(0, -1)),
    ),
    changes: embargoEnds(opened),
  };
};

/** Opens several lexicons for one scan. */
export const openLexicons = (sources: readonly (CompiledLexicon | ArrayBuffer)[]): LexiconSet => {
  const lists = sources.map((source) => openBuffer(bufferOf(source)));
  return { scan: (text, options) => scanAll(lists, text, options) };
};
