import { isNoise } from './char-kind';
import { astralFolds, foldTable } from './fold-table';
import { BARRIER, DROP, FIRST_CLASS, SURROGATE } from './stream';

let noise: Uint8Array | undefined;
const noiseTable = (): Uint8Array => {
  noise ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => +isNoise(unit));
  return noise;
};

/** Folds letters and gives each folded letter of the word lists a small class number. */
export interface Alphabet {
  /** Appends the classes of `text`'s letters to `out` at `at`; returns the new end. Noise is left out. */
  encode(text: string, out: Uint16Array, at: number): number;
  /** Whether `text` has punctuation, symbols or blanks, which `encode` leaves out. */
  hasNoise(text: string): boolean;
  /** Table from UTF-16 unit to class (see stream.ts) and the same for astral code points. */
  tables(): { classes: Uint16Array; astral: ReadonlyMap<number, number> };
  size(): number;
}

export const createAlphabet = (): Alphabet => {
  const fold = foldTable();
  const astral = astralFolds();
  const isDropped = noiseTable();
  const classOf = new Uint16Array(0x10000);
  const rare = new Map<number, number>();
  let next = FIRST_CLASS;

  const classOfPoint = (point: number): number => {
    const folded = astral.get(point);
    if (folded !== undefined) return classOfUnit(folded);
    const known = rare.get(point);
    if (known !== undefined) return known;
    rare.set(point, next);
    return next++;
  };
  const classOfUnit = (unit: number): number => {
    const c = classOf[unit] as number;
    if (c !== 0) return c;
    classOf[unit] = next;
    return next++;
  };

  return {
    encode(text, out, start) {
      let at = start;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        const folded = fold[unit] as number;
        if (folded >= 0xd800 && folded <= 0xdfff) {
          const point = text.codePointAt(i) ?? 0;
          if (point < 0x10000) continue;
          i++;
          if (astral.has(point) || !isNoise(point)) out[at++] = classOfPoint(point);
        } else if (isDropped[folded] === 0) out[at++] = classOfUnit(folded);
      }
      return at;
    },
    hasNoise(text) {
      for (let i = 0; i < text.length; i++)
        if (isDropped[fold[text.charCodeAt(i)] as number] === 1) return true;
      return false;
    },
    tables() {
      const classes = new Uint16Array(0x10000);
      for (let unit = 0; unit < 0x10000; unit++) {
        const folded = fold[unit] as number;
        if (unit >= 0xd800 && unit <= 0xdfff) classes[unit] = SURROGATE;
        else if (isDropped[folded] === 1) classes[unit] = DROP;
        else classes[unit] = classOf[folded] || BARRIER;
      }
      const wide = new Map(rare);
      for (const [point, folded] of astral) wide.set(point, classOf[folded] || BARRIER);
      return { classes, astral: wide };
    },
    size: () => next,
  };
};
