import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** One dictionary word with its corpus frequency. */
export interface Word {
  readonly text: string;
  readonly count: number;
}

const HAN = /^\p{Script=Han}+$/u;

/** The words of jieba's dictionary (MIT, shipped by @node-rs/jieba) that are written in Han characters only. */
export const readWords = (): Word[] => {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([text = '', count]) => HAN.test(text) && Number(count) > 0)
    .map(([text = '', count]) => ({ text, count: Number(count) }));
};
