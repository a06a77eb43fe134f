import { type Folded, foldText, isFoldEnd } from './fold';

/**
 * `foldText`, sentence by sentence: `keep` gives the remembered form of a sentence, or the one that is made now. Each is
 * folded behind the mark that ends the one before.
 */
export function foldRemembered(text: string, keep: (sentence: string, fold: () => Folded) => Folded): Folded {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let out = '';
  let n = 0;
  for (let from = 0; from < text.length; ) {
    let to = from;
    while (to < text.length && !isFoldEnd(text.charCodeAt(to))) to++;
    to = Math.min(text.length, to + 1);
    const before = from === 0 ? 0 : 1;
    const sentence = text.slice(from - before, to);
    const folded = keep(sentence, () => foldText(sentence));
    const shift = from - before;
    for (let i = before; i < folded.text.length; i++, n++) {
      starts[n] = (folded.starts[i] as number) + shift;
      ends[n] = (folded.ends[i] as number) + shift;
    }
    out += before === 0 ? folded.text : folded.text.slice(1);
    from = to;
  }
  return { text: out, starts: starts.subarray(0, n), ends: ends.subarray(0, n) };
}
