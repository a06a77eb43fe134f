import { partingOf } from './char-kind';
import { DROP, type Reader, type Stream } from './stream';

const widthAt = (text: string, i: number): number => ((text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1);

/** Half a surrogate pair is no letter: the streams leave it out on both sides. */
const isNoiseAt = (reader: Reader, term: string, i: number): boolean => {
  const point = term.codePointAt(i) ?? 0;
  return (point >= 0xd800 && point <= 0xdfff) || reader.classes[term.charCodeAt(i)] === DROP;
};

const sameSign = (a: string, b: string): boolean => a === b || a.normalize('NFKC') === b.normalize('NFKC');

const skipWhile = (text: string, from: number, kind: 'blank' | 'invisible'): number => {
  let i = from;
  while (i < text.length && partingOf(text[i] as string) === kind) i++;
  return i;
};

/**
 * Checks a term that has punctuation (100%有效, No.1) against the text around a hit of its letters. Blanks of the term
 * are optional, its other signs must stand there. Returns the span with the signs, or undefined.
 */
export const matchLiteral = (
  reader: Reader,
  text: string,
  stream: Stream,
  position: number,
  term: string,
): readonly [number, number] | undefined => {
  let lead = 0;
  while (lead < term.length && isNoiseAt(reader, term, lead)) lead++;
  const start = (stream.map[position] as number) - lead;
  if (start < 0) return undefined;
  let cursor = start;
  let letter = position;
  for (let i = 0; i < term.length; ) {
    const sign = term[i] as string;
    const width = widthAt(term, i);
    cursor = skipWhile(text, cursor, 'invisible');
    if (!isNoiseAt(reader, term, i)) {
      // behind the last letter the map holds what an earlier text left there
      if (letter >= stream.n || cursor !== stream.map[letter]) return undefined;
      cursor += widthAt(text, cursor);
      letter++;
    } else if (partingOf(sign) === 'blank') cursor = skipWhile(text, cursor, 'blank');
    else if (partingOf(sign) !== 'invisible') {
      if (cursor >= text.length || !sameSign(text[cursor] as string, sign)) return undefined;
      cursor++;
    }
    i += width;
  }
  return [start, cursor];
};
