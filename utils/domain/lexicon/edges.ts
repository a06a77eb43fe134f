import { hasBigram } from './bigram';
import { isDigit, isHan, isLatin } from './char-kind';
import { EDGE_END, EDGE_START, WHOLE_WORD } from './key-meta';

const continues = (a: number, b: number): boolean => (isLatin(a) && isLatin(b)) || (isDigit(a) && isDigit(b));

/** Whether the edges of a span may be where the word begins and ends. */
export const edgesHold = (
  text: string,
  start: number,
  end: number,
  meta: number,
  bigrams: Uint32Array,
): boolean => {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (meta & EDGE_START && continues(before, text.charCodeAt(start))) return false;
  if (meta & EDGE_END && continues(text.charCodeAt(end - 1), after)) return false;
  if (!(meta & WHOLE_WORD)) return true;
  if (isHan(before) && hasBigram(bigrams, before, text.charCodeAt(start))) return false;
  return !(isHan(after) && hasBigram(bigrams, text.charCodeAt(end - 1), after));
};
