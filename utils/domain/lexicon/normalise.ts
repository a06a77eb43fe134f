import { isNoise, partingOf } from './char-kind';
import { astralFolds, foldTable } from './fold-table';

/** A text as rules read it. `map[i]` is the UTF-16 offset in the original of `view[i]`; `map[view.length]` its length. */
export interface NormalisedText {
  readonly view: string;
  readonly map: Int32Array;
}

const isInvisible = (point: number, char: string): boolean =>
  isNoise(point) && partingOf(char) === 'invisible' && point !== 0x0a && point !== 0x0d && point !== 0x09;

/** Full-width signs to their ASCII twins; everything else as it stands. */
const foldSign = (unit: number): number => {
  if (unit === 0x3000) return 0x20;
  return unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
};

/**
 * Folds width, case, accents, traditional, enclosed and mathematical characters and leaves invisible characters out.
 * Punctuation, emoji and blanks stay, so patterns see sentences. Never throws; offsets rise.
 */
export const normaliseText = (text: string): NormalisedText => {
  const fold = foldTable();
  const astral = astralFolds();
  const units = new Uint16Array(text.length);
  const map = new Int32Array(text.length + 1);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const point = text.codePointAt(i) ?? unit;
    if (point > 0xffff) {
      const folded = astral.get(point);
      if (folded !== undefined) {
        units[n] = folded;
        map[n++] = i;
      } else if (!(point >= 0xe0000 && point <= 0xe0fff)) {
        units[n] = unit;
        map[n++] = i;
        units[n] = text.charCodeAt(i + 1);
        map[n++] = i + 1;
      }
      i++;
      continue;
    }
    if (unit > 0x7e && isInvisible(unit, text[i] as string)) continue;
    units[n] = foldSign(fold[unit] as number);
    map[n++] = i;
  }
  map[n] = text.length;
  let view = '';
  for (let i = 0; i < n; i += 8192) view += String.fromCharCode(...units.subarray(i, Math.min(n, i + 8192)));
  return { view, map: map.subarray(0, n + 1) };
};
