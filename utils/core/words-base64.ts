import { fromBase64, toBase64 } from './base64';

const WORD = 4;

/** 32-bit words as base64 text, the low byte first on every machine. */
export function wordsToBase64(words: Uint32Array): string {
  const view = new DataView(new ArrayBuffer(words.length * WORD));
  words.forEach((word, i) => {
    view.setUint32(i * WORD, word, true);
  });
  return toBase64(new Uint8Array(view.buffer));
}

/** Words of such a text; undefined = it is no base64, or holds a piece of a word. */
export function wordsFromBase64(text: string): Uint32Array<ArrayBuffer> | undefined {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = fromBase64(text);
  } catch {
    return undefined;
  }
  if (bytes.length % WORD !== 0) return undefined;
  const view = new DataView(bytes.buffer);
  const words = new Uint32Array(bytes.length / WORD);
  for (let i = 0; i < words.length; i += 1) words[i] = view.getUint32(i * WORD, true);
  return words;
}
