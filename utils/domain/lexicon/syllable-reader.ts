import { isNoise } from './char-kind';
import { foldTable } from './fold-table';
import { BARRIER, DROP, FIRST_CLASS, SURROGATE } from './stream';
import { SPOKEN_DIGITS, SPOKEN_SIGNS, syllableTable } from './syllable-table';

/** Table values from here on stand for the letters a–z. */
export const LETTER_A = 0xff00;

/** Sections of the syllable view: table by UTF-16 unit, astral pairs, and all syllable names in class order. */
export interface SyllableSections {
  readonly classes: Uint16Array;
  readonly astral: Uint32Array;
  /** Names joined by blanks, as UTF-16; name `i` has class `FIRST_CLASS + i`. */
  readonly names: Uint16Array;
}

const classOfName = (name: string): number => {
  const id = syllableTable().idOf.get(name);
  return id === undefined ? BARRIER : FIRST_CLASS + id;
};

/** What each character sounds like, as a table that needs nothing else when it is opened. */
export const syllableSections = (): SyllableSections => {
  const { ofChar, names } = syllableTable();
  const fold = foldTable();
  const byUnit = new Uint16Array(0x10000);
  for (const [char, id] of ofChar) byUnit[char.charCodeAt(0)] = FIRST_CLASS + id;
  for (let d = 0; d < 10; d++) byUnit[0x30 + d] = classOfName(SPOKEN_DIGITS[d] ?? '');
  for (let l = 0; l < 26; l++) byUnit[0x61 + l] = LETTER_A + l;
  const classes = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const folded = fold[unit] as number;
    if (unit >= 0xd800 && unit <= 0xdfff) classes[unit] = SURROGATE;
    else classes[unit] = byUnit[folded] || (isNoise(folded) ? DROP : BARRIER);
  }
  const astral: number[] = [];
  for (const [name, signs] of Object.entries(SPOKEN_SIGNS))
    for (const sign of signs) {
      const point = sign.codePointAt(0) ?? 0;
      if (point > 0xffff) astral.push(point, classOfName(name));
      else classes[point] = classOfName(name);
    }
  classes[0xff0b] = classes[0x2b] as number;
  return {
    classes,
    astral: Uint32Array.from(astral),
    names: Uint16Array.from(names.join(' '), (c) => c.charCodeAt(0)),
  };
};
