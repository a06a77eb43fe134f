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
 * strictly. Two zeros follow the last class.
 */
export interface Stream {
  classes: Uint16Array;
  map: Int32Array;
  n: number;
}

export const createStream = (): Stream => ({
  classes: new Uint16Array(1024),
  map: new Int32Array(1024),
  n: 0,
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

/** 0 for noise, 1 for every other class, without a branch: noise is too frequent to be guessed. */
const isKept = (c: number): number => ((c ^ DROP) + 0xffff) >>> 16;

/** Fills `stream` from `text`. */
export const readStream = (reader: Reader, text: string, stream: Stream): void => {
  const length = text.length;
  growStream(stream, length + 3);
  const { classes, map } = stream;
  const table = reader.classes;
  let n = 0;
  for (let i = 0; i < length; i++) {
    const at = i;
    let c = table[text.charCodeAt(i)] as number;
    if (c === SURROGATE) {
      c = readAstral(text, i, reader.astral);
      if ((text.codePointAt(i) ?? 0) > 0xffff) i++;
    }
    classes[n] = c;
    map[n] = at;
    n += isKept(c);
  }
  classes[n] = 0;
  classes[n + 1] = 0;
  stream.n = n;
};

/** Whether a letter stands twice in a row anywhere. */
export const hasDoubled = ({ classes, n }: Stream): boolean => {
  for (let i = 1; i < n; i++) if (classes[i] === classes[i - 1] && classes[i] !== BARRIER) return true;
  return false;
};
