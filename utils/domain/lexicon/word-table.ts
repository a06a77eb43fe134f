import { BIGRAMS, FUNCTION_CHARS } from './generated/word-data';

let filter: Uint32Array | undefined;

/** Pairs inside common words (see bigram.ts). */
export const bigramFilter = (): Uint32Array => {
  filter ??= new Uint32Array(Uint8Array.from(atob(BIGRAMS), (c) => c.charCodeAt(0)).buffer);
  return filter;
};

/** The characters that most often are a word by themselves, most frequent first. */
export const functionChars = (): Uint16Array => Uint16Array.from(FUNCTION_CHARS, (c) => c.charCodeAt(0));
