import type { Candidate } from './candidate';
import { edgesHold } from './edges';
import { findKeys } from './find-keys';
import { createHits } from './hits';
import { LEET } from './key-meta';
import { respellings } from './leet';
import type { OpenedLexicon } from './open';
import { createStream, readStream } from './stream';

const LEET_READING = 5;
const stream = createStream();
const hits = createHits();

/** Appends Latin terms spelled with digits or signs (w3chat); a hit needs at least one such letter. */
export const collectLeet = (opened: OpenedLexicon, lexicon: number, text: string, out: Candidate[]): void => {
  for (const run of respellings(text)) {
    readStream(opened.reader, run.text, stream);
    hits.size = 0;
    findKeys(opened.index, stream.classes, stream.n, hits);
    for (let h = 0; h < hits.size; h += 3) {
      const from = stream.map[hits.data[h] as number] as number;
      const letters = hits.data[h + 1] as number;
      const meta = opened.keyMeta[hits.data[h + 2] as number] as number;
      const to = from + letters;
      if (!(meta & LEET) || run.original.slice(from, to) === run.text.slice(from, to)) continue;
      if (!edgesHold(run.text, from, to, meta, opened.bigrams)) continue;
      out.push({
        lexicon,
        start: run.start + from,
        end: run.start + to,
        meta,
        reading: LEET_READING,
        letters,
      });
    }
  }
};
