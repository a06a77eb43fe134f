import { SECOND_READINGS, SYLLABLES } from './generated/syllable-data';

/** Toneless syllables: `names[id]`, and the id of each character's usual reading. */
export interface SyllableTable {
  readonly names: readonly string[];
  readonly idOf: ReadonlyMap<string, number>;
  /** Ids of characters (by unit); -1 or absent: no reading. */
  readonly ofChar: ReadonlyMap<string, number>;
  /** A second reading of frequent polyphones. */
  readonly second: ReadonlyMap<string, number>;
}

let table: SyllableTable | undefined;

export const syllableTable = (): SyllableTable => {
  if (table) return table;
  const names: string[] = [];
  const idOf = new Map<string, number>();
  const ofChar = new Map<string, number>();
  for (const line of SYLLABLES.split(' ')) {
    const name = /^[a-z]+/.exec(line)?.[0] ?? '';
    const id = names.push(name) - 1;
    idOf.set(name, id);
    for (const char of line.slice(name.length)) ofChar.set(char, id);
  }
  const second = new Map<string, number>();
  for (const entry of SECOND_READINGS.split(' ')) {
    const id = idOf.get(entry.slice(1));
    if (id !== undefined) second.set(entry.charAt(0), id);
  }
  table = { names, idOf, ofChar, second };
  return table;
};

/** Emoji and signs that are read aloud as a syllable. */
export const SPOKEN_SIGNS: Readonly<Record<string, string>> = {
  xin: '❤♥💗💓💕💖💘💝🧡💛💚💙💜🖤🤍🤎💟✉📧📩💌',
  qian: '💰💵💴💶💷💸🤑',
  jia: '➕+',
  zui: '👄💋',
  ji: '🐔🐓🐥',
  niu: '🐮🐂🐄',
  gou: '🐶🐕',
  ma: '🐴🐎',
  jiu: '🍺🍻🍷🍶🥃🍸',
  che: '🚗🚙🚕',
  fang: '🏠🏡',
  huo: '🔥',
  shi: '💩',
  yu: '🐟🐠🌧',
  xing: '⭐🌟',
  yao: '💊',
  qiang: '🔫',
  yang: '🐑☀🌞',
  yue: '🌙🌛',
  mao: '🐱🐈',
  zhu: '🐷🐖',
  hu: '🐯🐅',
  long: '🐲🐉',
  she: '🐍',
  li: '🎁',
  shou: '✋👋',
  yan: '👀👁🚬',
  cha: '🍵',
  cai: '🥬🥗',
  dan: '🥚',
  shu: '🌳',
  nai: '🥛',
  piao: '🎫',
  fei: '✈',
  xue: '🩸',
};

/** Digits read aloud. */
export const SPOKEN_DIGITS: readonly string[] = [
  'ling',
  'yi',
  'er',
  'san',
  'si',
  'wu',
  'liu',
  'qi',
  'ba',
  'jiu',
];
