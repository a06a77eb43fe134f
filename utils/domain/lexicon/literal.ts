import { partingOf } from './char-kind';
import { DROP, type Reader, type Stream } from './stream';

const widthAt = (text: string, i: number): number => ((text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1);

const isNoiseUnit = (reader: Reader, unit: number): boolean => reader.classes[unit] === DROP;

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
  while (lead < term.length && isNoiseUnit(reader, term.charCodeAt(lead))) lead++;
  const start = (stream.map[position] as number) - lead;
  if (start < 0) return undefined;
  let cursor = start;
  let letter = position;
  for (let i = 0; i < term.length; ) {
    const sign = term[i] as string;
    const width = widthAt(term, i);
    cursor = skipWhile(text, cursor, 'invisible');
    if (!isNoiseUnit(reader, term.charCodeAt(i))) {
      if (cursor !== stream.map[letter]) return undefined;
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
