import { readFileSync } from 'node:fs';

interface Labelled {
  readonly text: string;
}

const readTexts = (set: string): string[] =>
  readFileSync(`tests/quality/${set}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as Labelled).text);

/** A round trip makes a flat two-byte string, as a text area gives it. */
export const flat = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

export const TEXT_KINDS = ['ordinary', 'breaching'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** Posts of exactly `length` units: ordinary public posts one after another, or every third text one that breaches. */
export function lintTexts(kind: TextKind, count: number, length: number): readonly string[] {
  const ordinary = readTexts('ordinary');
  const breaching = readTexts('dev');
  let at = 0;
  const next = (): string => {
    at++;
    const pool = kind === 'breaching' && at % 3 === 0 ? breaching : ordinary;
    return pool[(at * 7) % pool.length] ?? '';
  };
  return Array.from({ length: count }, () => {
    let text = '';
    while (text.length < length) text += `${next()}\n`;
    return flat(text.slice(0, length));
  });
}

/** The texts a box holds while a person writes on at the end of a post: the last `strokes` characters, one by one. */
export const keystrokes = (post: string, strokes: number): readonly string[] =>
  Array.from({ length: strokes }, (_, i) => flat(post.slice(0, post.length - strokes + i + 1)));
