import { ASTRAL_RUNS, FOLD_RUNS, FOLD_SINGLES, IDEOGRAPHS, IDEOGRAPHS_FROM } from './generated/fold-data';

let table: Uint16Array | undefined;
let astral: ReadonlyMap<number, number> | undefined;

/** Folded unit of every BMP unit: width, case, accents, traditional, enclosed, foreign look-alikes of Latin letters. */
export const foldTable = (): Uint16Array => {
  if (table) return table;
  table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let i = 0; i < FOLD_RUNS.length; i += 3) {
    const [first = 0, length = 0, target = 0] = FOLD_RUNS.slice(i, i + 3);
    for (let k = 0; k < length; k++) table[first + k] = target + k;
  }
  for (let i = 0; i < FOLD_SINGLES.length; i += 2)
    table[FOLD_SINGLES.charCodeAt(i)] = FOLD_SINGLES.charCodeAt(i + 1);
  for (let unit = 0x41; unit <= 0x5a; unit++) table[unit] = unit + 32;
  return table;
};

/** Folded unit of characters outside the BMP that have one (𝐯, 🅥, CJK compatibility characters). */
export const astralFolds = (): ReadonlyMap<number, number> => {
  if (astral) return astral;
  const map = new Map<number, number>();
  for (let i = 0; i < ASTRAL_RUNS.length; i += 3) {
    const [first = 0, length = 0, target = 0] = ASTRAL_RUNS.slice(i, i + 3);
    for (let k = 0; k < length; k++) map.set(first + k, target + k);
  }
  // a blank stands for one that folds to nothing else
  for (let i = 0; i < IDEOGRAPHS.length; i++)
    if (IDEOGRAPHS[i] !== ' ') map.set(IDEOGRAPHS_FROM + i, IDEOGRAPHS.charCodeAt(i));
  astral = map;
  return map;
};
