import type { Reading } from '@/utils/model/finding';

/** Positions are stored in compiled lexicons: append only. */
export const READING_CODES: readonly Reading[] = [
  'plain',
  'folded',
  'skip',
  'repeat',
  'enclosed',
  'leet',
  'split',
  'homophone',
  'pinyin',
  'initials',
  'lookalike',
];

const SHOWN: Readonly<Record<Reading, string>> = {
  plain: '',
  folded: '变体写法',
  skip: '夹杂符号',
  repeat: '重复字',
  enclosed: '特殊字符',
  leet: '数字或符号替代',
  split: '拆字',
  homophone: '谐音',
  pinyin: '拼音',
  initials: '拼音首字母',
  lookalike: '形近字',
};

/** zh-CN name of a reading; empty for `plain`. */
export const readingName = (reading: Reading): string => SHOWN[reading];

const FULL: ReadonlySet<Reading> = new Set(['plain', 'folded', 'skip', 'repeat', 'enclosed']);

/**
 * `full`: the word itself, or the word with a deliberate obstacle; keeps the rule's severity. `reduced`: what it reads
 * as is a guess; a rule should go one step down and show the reading.
 */
export const readingStrength = (reading: Reading): 'full' | 'reduced' =>
  FULL.has(reading) ? 'full' : 'reduced';
