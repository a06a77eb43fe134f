import { isAstralNoise } from './char-kind';

/** Class-table values below the letters. */
export const BARRIER = 0;
export const DROP = 1;
export const SURROGATE = 2;
export const FIRST_CLASS = 3;

/** How text is read: `classes` by UTF-16 unit, `astral` by code point. */
export interface Reader {
  readonly classes: Uint16Array;
  readonly astral: ReadonlyMap<number, number>;
}

/**
 * Letters of a text as class numbers, noise left out. `map[i]` is where letter `i` begins in the text, so it rises
 * strictly. Two zeros follow the last class. `doubled` tells whether a letter stands twice in a row anywhere.
 */
export interface Stream {
  classes: Uint16Array;
  map: Int32Array;
  n: number;
  doubled: boolean;
}

export const createStream = (): Stream => ({
  classes: new Uint16Array(1024),
  map: new Int32Array(1024),
  n: 0,
  doubled: false,
});

export const growStream = (stream: Stream, size: number): void => {
  if (stream.classes.length >= size) return;
  stream.classes = new Uint16Array(size * 2);
  stream.map = new Int32Array(size * 2);
};

/** Class of the code point at `i`; lone surrogates are noise. */
const readAstral = (text: string, i: number, astral: ReadonlyMap<number, number>): number => {
  const point = text.codePointAt(i) ?? 0;
  if (point < 0x10000) return DROP;
  return astral.get(point) ?? (isAstralNoise(point) ? DROP : BARRIER);
};

/** Fills `stream` from `text[from … to)`. */
export const readStream = (reader: Reader, text: string, stream: Stream): void => {
  const length = text.length;
  growStream(stream, length + 3);
  const { classes, map } = stream;
  const table = reader.classes;
  let n = 0;
  let last = 0;
  let doubled = 0;
  for (let i = 0; i < length; i++) {
    let c = table[text.charCodeAt(i)] as number;
    if (c <= SURROGATE) {
      if (c === DROP) continue;
      if (c === SURROGATE) {
        c = readAstral(text, i, reader.astral);
        const wide = (text.codePointAt(i) ?? 0) > 0xffff;
        if (c !== DROP) {
          classes[n] = c;
          map[n++] = i;
        }
        if (wide) i++;
        last = 0;
        continue;
      }
    }
    classes[n] = c;
    map[n++] = i;
    doubled |= +(c === last && c !== BARRIER);
    last = c;
  }
  classes[n] = 0;
  classes[n + 1] = 0;
  stream.n = n;
  stream.doubled = doubled === 1;
};
