import { hasBigram } from './bigram';
import { splitForms } from './component-table';
import { lookalikes } from './lookalike-table';
import { syllableTable } from './syllable-table';
import type { EvadeOptions } from './term';

/** A written-around form of a term that is looked for letter by letter. */
export interface EvadeKey {
  readonly text: string;
  readonly reading: 'split' | 'lookalike' | 'initials';
}

const ALL: Required<Omit<EvadeOptions, 'initials'>> & { initials: boolean } = {
  homophone: true,
  pinyin: true,
  initials: true,
  split: true,
  leet: true,
  lookalike: true,
  numerals: true,
};

export const evadeOptions = (evade: true | EvadeOptions | undefined): EvadeOptions =>
  evade === true ? ALL : (evade ?? {});

/** Abbreviations that everybody knows as something else. */
const KNOWN_INITIALS = new Set(
  (
    'app ceo cfo cto coo cpu gpu gps gdp cpi ppi ipo pdf ppt usb vip svip ktv dvd mv pk ps pc ai ar vr xr it ip id hr pr bgm kpi okr faq ' +
    'gjj zfb yyds xswl dbq nsdd zqsg plmm ssfd awsl jms dddd bdjw szd xjj gg mm dd jj bb cp bp tv ok wifi nba cba fifa uefa who wto ' +
    'www com http https html css sdk api iot led oled lcd suv mpv bba byd bmw ' +
    'lv cctv bbc cnn sci phd mba ems sf jd tb pdd dy ks xhs wb qq'
  ).split(' '),
);

const MIN_INITIALS = 3;
const MAX_MIXED = 8;

const initialsOf = (chars: readonly string[]): readonly string[] | undefined => {
  const { names, ofChar } = syllableTable();
  const letters = chars.map((c) => {
    const id = ofChar.get(c);
    return id === undefined ? '' : (names[id] as string).charAt(0);
  });
  return letters.every((l) => l !== '') ? letters : undefined;
};

const replaceAt = (chars: readonly string[], i: number, by: string): string =>
  chars.map((c, k) => (k === i ? by : c)).join('');

const initialKeys = (chars: readonly string[], short: boolean): string[] => {
  const letters = initialsOf(chars);
  const least = short ? 2 : MIN_INITIALS;
  if (!letters || chars.length < least) return [];
  const whole = letters.join('');
  const mixed =
    chars.length <= MAX_MIXED ? chars.map((_, i) => replaceAt(chars, i, letters[i] as string)) : [];
  return KNOWN_INITIALS.has(whole) ? mixed : [whole, ...mixed];
};

const splitKeys = (chars: readonly string[]): string[] => {
  const forms = splitForms();
  const keys: string[] = [];
  chars.forEach((c, i) => {
    for (const way of forms.get(c) ?? []) keys.push(replaceAt(chars, i, way));
  });
  const all = chars.map((c) => forms.get(c)?.[0] ?? c).join('');
  if (keys.length > 1 && all !== chars.join('')) keys.push(all);
  return keys;
};

const lookalikeKeys = (chars: readonly string[], bigrams: Uint32Array): string[] => {
  const twins = lookalikes();
  const isWord = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && hasBigram(bigrams, a.charCodeAt(0), b.charCodeAt(0));
  return chars.flatMap((c, i) =>
    [...(twins.get(c) ?? '')]
      .filter((twin) => !isWord(chars[i - 1], twin) && !isWord(twin, chars[i + 1]))
      .map((twin) => replaceAt(chars, i, twin)),
  );
};

const HAN_ONLY = /^\p{Script=Han}{2,}$/u;

/** Extra keys of a term, by its evade options. Only terms of two or more Chinese characters have any. */
export const evadeKeys = (text: string, options: EvadeOptions, bigrams: Uint32Array): readonly EvadeKey[] => {
  if (!HAN_ONLY.test(text)) return [];
  const chars = [...text];
  const keys: EvadeKey[] = [];
  if (options.split) for (const key of splitKeys(chars)) keys.push({ text: key, reading: 'split' });
  if (options.lookalike)
    for (const key of lookalikeKeys(chars, bigrams)) keys.push({ text: key, reading: 'lookalike' });
  if (options.initials)
    for (const key of initialKeys(chars, options.initials === 'short'))
      keys.push({ text: key, reading: 'initials' });
  return keys;
};

/** Syllable ids of a term, with second readings of polyphones (four sequences at most); empty when it has none. */
export const syllableKeys = (text: string): readonly (readonly number[])[] => {
  const { ofChar, second } = syllableTable();
  let keys: number[][] = [[]];
  for (const char of text) {
    const id = ofChar.get(char);
    if (id === undefined) return [];
    const other = second.get(char);
    const ids = other === undefined || keys.length > 2 ? [id] : [id, other];
    keys = keys.flatMap((key) => ids.map((i) => [...key, i]));
  }
  return keys[0]?.length === 1 ? [] : keys;
};
