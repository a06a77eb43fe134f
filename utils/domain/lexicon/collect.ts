import type { Candidate } from './candidate';
import { collapseRuns } from './collapse';
import { collectLeet } from './collect-leet';
import { collectSounds } from './collect-sounds';
import { edgesHold } from './edges';
import { findKeys } from './find-keys';
import { judgeGaps } from './gaps';
import { createHits, resetHits, thinHits } from './hits';
import {
  ALLOW,
  ALLOW_OWN,
  EDGE_END,
  EDGE_START,
  LITERAL,
  metaReading,
  metaTerm,
  WHOLE_WORD,
} from './key-meta';
import { matchLiteral } from './literal';
import type { OpenedLexicon } from './open';
import { isRepeat } from './repeat';
import { createStream, hasDoubled, readStream, type Stream } from './stream';

const SKIP = 2;
const REPEAT = 3;

const main = createStream();
const collapsed = createStream();
const hits = createHits();
const allHits = createHits();

const endOf = (text: string, at: number): number => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

const readingOf = (
  opened: OpenedLexicon,
  text: string,
  stream: Stream,
  position: number,
  letters: number,
  evasions: boolean,
): number | undefined => {
  if ((stream.map[position + letters - 1] as number) - (stream.map[position] as number) === letters - 1)
    return -1;
  const verdict = judgeGaps(text, stream, position, letters, opened.bigrams);
  if (verdict === 'no') return undefined;
  if (verdict !== 'skip') return -1;
  return evasions ? SKIP : undefined;
};

/** Appends the candidates of one lexicon. `evasions` false: plain and folded readings only. */
export const collectCandidates = (
  opened: OpenedLexicon,
  lexicon: number,
  text: string,
  evasions: boolean,
  out: Candidate[],
): void => {
  readStream(opened.reader, text, main);
  resetHits(hits, main.n);
  findKeys(opened.index, main.classes, main.n, hits);
  thinHits(hits);
  for (let h = 0; h < hits.size; h += 3) {
    const position = hits.data[h] as number;
    const letters = hits.data[h + 1] as number;
    const meta = opened.keyMeta[hits.data[h + 2] as number] as number;
    const fixed = metaReading(meta);
    if (fixed !== 0 && !evasions) continue;
    let start = main.map[position] as number;
    let end = endOf(text, main.map[position + letters - 1] as number);
    let reading: number | undefined;
    if (meta & LITERAL) {
      const span = matchLiteral(opened.reader, text, main, position, opened.store.text(metaTerm(meta)));
      if (!span) continue;
      [start, end] = span;
      reading = -1;
    } else reading = readingOf(opened, text, main, position, letters, evasions);
    if (reading === undefined || !edgesHold(text, start, end, meta, opened.bigrams)) continue;
    out.push({ lexicon, start, end, meta, reading: fixed === 0 ? reading : fixed, letters });
  }
  if (!evasions) return;
  if (hasDoubled(main)) collectRepeats(opened, lexicon, text, out);
  if (opened.leet) collectLeet(opened, lexicon, text, out);
  if (opened.sounds) collectSounds(opened, opened.sounds, lexicon, text, out);
};

const NOT_SIMPLE = LITERAL | EDGE_START | EDGE_END | WHOLE_WORD;

/** `[start, end, termIndex]` of plain and folded occurrences, without an object for each; allow words are left out. */
export const collectRaw = (opened: OpenedLexicon, text: string): Int32Array => {
  readStream(opened.reader, text, main);
  allHits.size = 0;
  findKeys(opened.index, main.classes, main.n, allHits);
  const { data, size } = allHits;
  const raw = new Int32Array(size);
  let n = 0;
  for (let h = 0; h < size; h += 3) {
    const position = data[h] as number;
    const letters = data[h + 1] as number;
    const meta = opened.keyMeta[data[h + 2] as number] as number;
    if (meta & (ALLOW | ALLOW_OWN) || metaReading(meta) !== 0) continue;
    let start = main.map[position] as number;
    let end = endOf(text, main.map[position + letters - 1] as number);
    if (meta & NOT_SIMPLE || end - start !== letters) {
      if (meta & LITERAL) {
        const span = matchLiteral(opened.reader, text, main, position, opened.store.text(metaTerm(meta)));
        if (!span) continue;
        [start, end] = span;
      } else if (readingOf(opened, text, main, position, letters, false) === undefined) continue;
      if (!edgesHold(text, start, end, meta, opened.bigrams)) continue;
    }
    raw[n] = start;
    raw[n + 1] = end;
    raw[n + 2] = metaTerm(meta);
    n += 3;
  }
  return raw.slice(0, n);
};

const collectRepeats = (opened: OpenedLexicon, lexicon: number, text: string, out: Candidate[]): void => {
  collapseRuns(main, collapsed);
  resetHits(hits, collapsed.n);
  findKeys(opened.index, collapsed.classes, collapsed.n, hits);
  thinHits(hits);
  for (let h = 0; h < hits.size; h += 3) {
    const position = hits.data[h] as number;
    const letters = hits.data[h + 1] as number;
    const meta = opened.keyMeta[hits.data[h + 2] as number] as number;
    if (meta & LITERAL || metaReading(meta) !== 0) continue;
    if (!isRepeat(opened.reader, text, collapsed, position, letters, opened.bigrams)) continue;
    const start = collapsed.map[position] as number;
    const end = endOf(text, collapsed.map[position + letters - 1] as number);
    if (edgesHold(text, start, end, meta, opened.bigrams))
      out.push({ lexicon, start, end, meta, reading: REPEAT, letters });
  }
};
