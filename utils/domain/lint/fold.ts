import { ASTRAL_RUNS, FOLD_RUNS, FOLD_SINGLES } from '../lexicon/generated/fold-data';
import { foldSpelledNumbers, joinSpelled } from './fold-spelled';
import { isCjk, isDigit, isWord } from './unit-kind';

/** Normalised text with, for every unit of it, the span of the original it came from. */
export interface Folded {
  readonly text: string;
  /** Original offset where unit i begins. */
  readonly starts: Uint32Array;
  /** Original offset where unit i ends. */
  readonly ends: Uint32Array;
}

/** Patterns are written with Chinese punctuation, so the ASCII forms fold to it and not the other way. */
const PUNCTUATION = ',，!！?？:：;；(（)）「“『“」”』”‘“’”｡。〜~—-–-\u3000 \u00a0 \t \r ';

/** Rare, Japanese and old forms that stand for a common character and nothing else. */
const VARIANTS =
  '囯国単单夲本朂最笫第穏稳菗抽価价売卖薬药証证気气検检銭钱転转黒黑徳德悪恶対对仮假囲围実实変变戦战効效発发経经済济険险毎每歩步渋涩駅驿図图関关応应楽乐辺边処处挙举権权労劳帰归両两桜樱覇霸氷冰観观ㄖ日鈤日ㄇ冂儍傻遈逼籾粉皛白妳你伱你祢你';

/** Ranges of digits and letters in shapes the lexicon's tables leave alone: first, count, first plain form. */
const SHAPES: readonly (readonly [number, number, string])[] = [
  [0x2776, 9, '1'],
  [0x2780, 9, '1'],
  [0x278a, 9, '1'],
  [0x24f5, 9, '1'],
  [0x2488, 9, '1'],
  [0x2160, 4, '1'],
  [0x2170, 4, '1'],
  [0x0660, 10, '0'],
  [0x06f0, 10, '0'],
  [0x0966, 10, '0'],
  [0x24ff, 1, '0'],
];

/** Letters of other scripts that look like Latin ones, after case folding. */
const LOOKALIKE =
  'вbсcеeнhкkмmоoрpтtуyхxѕsіiјjԁdɡgпnгrшwаaᴀaʙbᴄcᴅdᴇeɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrᴛtᴜuᴠvᴡwʏyᴢzꓦvꓫxꓪwꓐbꓢsꓔtοoρpνvχxτtκkαaβbεeηnιiωwυu';

/** Zero-width, direction and variation marks, soft hyphen, keycap and combining accents. */
const isInvisible = (c: number): boolean =>
  (c >= 0x200b && c <= 0x200f) ||
  (c >= 0x202a && c <= 0x202e) ||
  (c >= 0x2060 && c <= 0x2064) ||
  c === 0xfeff ||
  c === 0xad ||
  c === 0x20e3 ||
  c === 0xfe0e ||
  c === 0xfe0f ||
  (c >= 0x300 && c <= 0x36f);

let table: Uint16Array | undefined;

/** Unit → folded unit; 0 = drop. Width, case, enclosed forms, traditional characters come from the lexicon's data. */
function foldTable(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(0x10000);
  for (let c = 1; c < 0x10000; c++) table[c] = isInvisible(c) ? 0 : c;
  for (let i = 0; i + 2 < FOLD_RUNS.length; i += 3) {
    const [from = 0, length = 0, to = 0] = [FOLD_RUNS[i], FOLD_RUNS[i + 1], FOLD_RUNS[i + 2]];
    for (let k = 0; k < length; k++) table[from + k] = to + k;
  }
  for (let i = 0; i + 1 < FOLD_SINGLES.length; i += 2)
    table[FOLD_SINGLES.charCodeAt(i)] = FOLD_SINGLES.charCodeAt(i + 1);
  // seals that decorate (降㊙️脂)
  table[0x3297] = 0;
  table[0x3299] = 0;
  for (const [first, count, plain] of SHAPES)
    for (let k = 0; k < count; k++) table[first + k] = plain.charCodeAt(0) + k;
  for (let i = 0; i + 1 < LOOKALIKE.length; i += 2)
    table[LOOKALIKE.charCodeAt(i)] = LOOKALIKE.charCodeAt(i + 1);
  // capitals of those alphabets fold to their small letters first
  for (let c = 0x370; c < 0x530; c++) {
    const folded = table[c] ?? c;
    if (folded >= 0x370) table[c] = table[String.fromCharCode(c).toLowerCase().charCodeAt(0)] ?? folded;
  }
  for (let i = 0; i + 1 < VARIANTS.length; i += 2) table[VARIANTS.charCodeAt(i)] = VARIANTS.charCodeAt(i + 1);
  for (let i = 0; i + 1 < PUNCTUATION.length; i += 2)
    table[PUNCTUATION.charCodeAt(i)] = PUNCTUATION.charCodeAt(i + 1);
  for (let c = 0xff01; c < 0xff60; c++) {
    const folded = PUNCTUATION.indexOf(String.fromCharCode(c - 0xfee0));
    if (folded >= 0 && folded % 2 === 0) table[c] = PUNCTUATION.charCodeAt(folded + 1);
  }
  return table;
}

/** Mathematical and enclosed letters outside the basic plane; 0 = not one of them. */
function foldAstral(code: number): number {
  for (let i = 0; i + 2 < ASTRAL_RUNS.length; i += 3) {
    const from = ASTRAL_RUNS[i] ?? 0;
    if (code >= from && code < from + (ASTRAL_RUNS[i + 1] ?? 0))
      return (ASTRAL_RUNS[i + 2] ?? 0) + code - from;
  }
  return 0;
}

/** A space that only sets off a number or letters from Chinese, or spells a word out (`国 家 级`). */
function isLooseSpace(units: Uint16Array, at: number, length: number): boolean {
  const before = at > 0 ? (units[at - 1] ?? 0) : 0;
  const after = at + 1 < length ? (units[at + 1] ?? 0) : 0;
  if (!isWord(before) || !isWord(after)) return false;
  if (isCjk(before) !== isCjk(after)) return true;
  if (!isCjk(before)) return false;
  const loneBefore = at < 2 || units[at - 2] === 32;
  const loneAfter = at + 2 >= length || units[at + 2] === 32;
  return loneBefore && loneAfter;
}

/** Normalises a text for matching. Never throws; starts and ends never fall. */
export function foldText(text: string): Folded {
  const fold = foldTable();
  const units = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    let out = fold[c] as number;
    let width = 1;
    if (c >= 0xd835 && c <= 0xd83c) {
      const astral = foldAstral(text.codePointAt(i) ?? 0);
      if (astral) {
        out = fold[astral] ?? astral;
        width = 2;
      }
    }
    if (out === 0) continue;
    units[n] = out;
    starts[n] = i;
    ends[n] = i + width;
    n++;
    i += width - 1;
  }
  return tidy(units, starts, ends, joinSpelled(units, starts, ends, n));
}

/** Numerals of bank forms; those in the second line are ordinary characters too and fold only beside a number. */
const FORMAL = '壹一贰二叁三肆四柒七捌八玖九佰百仟千萬万';
const FORMAL_BESIDE = '伍五陆六拾十零零';
const NUMERALS = new Set(
  [...`0123456789一二三四五六七八九十百千万亿元块天分次个年月日时小周折倍成${FORMAL}${FORMAL_BESIDE}`].map(
    (c) => c.charCodeAt(0),
  ),
);

/** What a formal numeral stands for, always or beside a number; 0 = it is none. */
const formalTable = (pairs: string): Uint16Array => {
  const made = new Uint16Array(0x10000);
  for (let i = 0; i + 1 < pairs.length; i += 2) made[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  return made;
};
const ALWAYS = formalTable(FORMAL);
const BESIDE = formalTable(FORMAL_BESIDE);

/** Folds 壹贰叁 to 一二三 in place. */
function foldNumerals(units: Uint16Array, length: number): void {
  for (let i = 0; i < length; i++) {
    const c = units[i] as number;
    const always = ALWAYS[c] as number;
    if (always !== 0) units[i] = always;
    // 第1 says 第一
    if (c === 49 && units[i - 1] === 0x7b2c && !isDigit(i + 1 < length ? (units[i + 1] ?? 0) : 0))
      units[i] = 0x4e00;
    const beside = BESIDE[c] as number;
    if (beside === 0) continue;
    const lone = !NUMERALS.has(units[i - 1] ?? 0) && !NUMERALS.has(i + 1 < length ? (units[i + 1] ?? 0) : 0);
    if (!lone) units[i] = beside;
  }
}

/** Ends of lines and sentences: how a text folds on one side of them does not depend on the other. */
export const isFoldEnd = (c: number): boolean => c === 10 || c === 0x3002;

/** Whether the character at `at`, equal to the next, belongs to a run of three or to a chain of doubled characters. */
function isStutter(units: Uint16Array, at: number, length: number): boolean {
  const c = units[at];
  if ((at > 0 && units[at - 1] === c) || (at + 2 < length && units[at + 2] === c)) return true;
  const pairAt = (i: number): boolean =>
    i >= 0 && i + 1 < length && isCjk(units[i] ?? 0) && units[i] === units[i + 1];
  const goesOn = (i: number): boolean => !isFoldEnd(units[i] ?? 0) && !isFoldEnd(units[i + 1] ?? 0);
  let pairs = 0;
  if (pairAt(at - 2)) pairs++;
  if (pairAt(at + 2)) pairs++;
  if (pairAt(at - 4) && goesOn(at - 2)) pairs++;
  if (pairAt(at + 4) && goesOn(at + 2)) pairs++;
  return pairs >= 2;
}

/** Drops loose and doubled spaces; a comma between digits groups a number (`10,000`) and stays a comma. */
function tidy(units: Uint16Array, starts: Uint32Array, ends: Uint32Array, length: number): Folded {
  foldNumerals(units, length);
  foldSpelledNumbers(units, length);
  let n = 0;
  const kept = new Uint16Array(length);
  for (let i = 0; i < length; i++) {
    const c = units[i] ?? 0;
    if (c === 32 && ((i + 1 < length && units[i + 1] === 32) || isLooseSpace(units, i, length))) continue;
    // three and more of one character, or doubled characters in a row (稳稳赚赚), say no more than one
    const again = i + 1 < length && c === units[i + 1];
    if (again && isCjk(c) && !NUMERALS.has(c) && isStutter(units, i, length)) continue;
    const groups = c === 0xff0c && isDigit(units[i - 1] ?? 0) && isDigit(units[i + 1] ?? 0);
    kept[n] = groups ? 44 : c;
    starts[n] = starts[i] ?? 0;
    ends[n] = ends[i] ?? 0;
    n++;
  }
  let out = '';
  for (let i = 0; i < n; i += 4096) out += String.fromCharCode(...kept.subarray(i, Math.min(n, i + 4096)));
  return { text: out, starts: starts.subarray(0, n), ends: ends.subarray(0, n) };
}
