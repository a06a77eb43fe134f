import type { Candidate } from './candidate';
import { findKeys } from './find-keys';
import { createHits, resetHits, thinHits } from './hits';
import { judgeSyllables } from './homophone';
import { ALLOW, ALLOW_OWN, AS_HOMOPHONE, AS_PINYIN, metaTerm } from './key-meta';
import type { OpenedLexicon, OpenedSounds } from './open';
import { READING_CODES } from './reading';
import { createSyllableStream, readSyllables } from './syllable-stream';

const stream = createSyllableStream();
const hits = createHits();

/** Appends what sounds like a term that asked for it: homophones, pinyin, emoji and digits read aloud. */
export const collectSounds = (
  opened: OpenedLexicon,
  { reader, index, keyMeta }: OpenedSounds,
  lexicon: number,
  text: string,
  out: Candidate[],
): void => {
  readSyllables(reader, text, stream);
  resetHits(hits, stream.n);
  findKeys(index, stream.classes, stream.n, hits);
  thinHits(hits);
  for (let h = 0; h < hits.size; h += 3) {
    const position = hits.data[h] as number;
    const letters = hits.data[h + 1] as number;
    const meta = keyMeta[hits.data[h + 2] as number] as number;
    const start = stream.map[position] as number;
    const end = stream.ends[position + letters - 1] as number;
    if (meta & (ALLOW | ALLOW_OWN)) {
      out.push({ lexicon, start, end, meta, reading: 0, letters });
      continue;
    }
    const reading = judgeSyllables(opened, text, stream, position, letters, opened.lettersOf(metaTerm(meta)));
    if (!reading || !(meta & (reading === 'pinyin' ? AS_PINYIN : AS_HOMOPHONE))) continue;
    out.push({ lexicon, start, end, meta, reading: READING_CODES.indexOf(reading), letters });
  }
};
