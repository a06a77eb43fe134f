import { hasBigram } from './bigram';
import { PARTING_ORDER, partingOf } from './char-kind';
import { DROP, type Reader, type Stream } from './stream';

/**
 * Whether a hit in a collapsed stream is one word with letters written several times (国家家级): every gap holds only
 * the letter before it again, or weak noise, and at least one letter is repeated. A doubled letter that ends one
 * common word and begins the next (不要要求) is ordinary text.
 */
export const isRepeat = (
  reader: Reader,
  text: string,
  stream: Stream,
  position: number,
  length: number,
  filter: Uint32Array,
): boolean => {
  const { map, classes } = stream;
  let repeated = 0;
  let torn = false;
  for (let j = 1; j < length; j++) {
    const before = map[position + j - 1] as number;
    const at = map[position + j] as number;
    const letter = classes[position + j - 1];
    let copies = 0;
    for (let i = before + 1; i < at; i++) {
      const c = reader.classes[text.charCodeAt(i)];
      if (c === letter) copies++;
      else if (c !== DROP || PARTING_ORDER.indexOf(partingOf(text[i] as string)) > 2) return false;
    }
    if (copies === 1 && j > 1) {
      const left = text.charCodeAt(map[position + j - 2] as number);
      const middle = text.charCodeAt(before);
      torn ||= hasBigram(filter, left, middle) && hasBigram(filter, middle, text.charCodeAt(at));
    }
    if (copies > 0) repeated++;
  }
  return repeated > 1 || (repeated === 1 && !torn);
};
