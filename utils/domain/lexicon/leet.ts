/** What digits and signs stand for in leet; `1` and `|` are tried as l and as i. */
const LEET_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
};

const RUN = /[A-Za-z0-9@$!|+]{3,64}/g;
const MIXED = /[A-Za-z][A-Za-z]*[0-9@$!|+]|[0-9@$!|+][A-Za-z]/;

/** A stretch of letters and digits respelled, with its place in the text; the same length as what it replaces. */
export interface Respelling {
  readonly start: number;
  readonly original: string;
  readonly text: string;
}

const respell = (run: string, one: string): string =>
  run.replace(/[^A-Za-z]/g, (c) => (c === '1' || c === '|' ? one : (LEET_LETTERS[c] ?? c)));

/** The stretches of `text` that mix Latin letters with digits or signs, read as letters. */
export const respellings = (text: string): readonly Respelling[] =>
  [...text.matchAll(RUN)]
    .filter(([run]) => MIXED.test(run))
    .flatMap(({ 0: run, index }) => {
      const ways = new Set([respell(run, 'l'), respell(run, 'i')]);
      return [...ways].map((way) => ({ start: index, original: run, text: way }));
    });
