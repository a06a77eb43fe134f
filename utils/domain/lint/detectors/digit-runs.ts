import type { Span } from '@/utils/model/span';

/** A run of digits as a person reads it, whatever the shapes and separators. */
export interface DigitRun extends Span {
  readonly digits: string;
  /** Lengths of the groups between separators. */
  readonly groups: readonly number[];
  /** View position of every digit. */
  readonly places: readonly number[];
  /** Written with Chinese numerals, letters or separators inside groups. */
  readonly shaped: boolean;
}

const SHAPES: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  o: '0',
  幺: '1',
  l: '1',
  一: '1',
  壹: '1',
  二: '2',
  贰: '2',
  三: '3',
  叁: '3',
  四: '4',
  肆: '4',
  五: '5',
  伍: '5',
  六: '6',
  陆: '6',
  七: '7',
  柒: '7',
  八: '8',
  捌: '8',
  九: '9',
  玖: '9',
  // as numbers are read out over the radio
  洞: '0',
  两: '2',
  拐: '7',
  勾: '9',
};

const DIGIT = '\\d零〇幺一壹二贰三叁四肆五伍六陆七柒八捌九玖洞两拐勾';
const RUN = new RegExp(`[${DIGIT}](?:[ \\-.·_*•，、~/|]{0,3}[${DIGIT}ol]){6,40}`, 'g');

/** The last text that was read: several detectors ask for the runs of one text. */
let last: { readonly text: string; readonly runs: readonly DigitRun[] } | undefined;

/** Runs of at least seven digits in a normalised text. */
export function findDigitRuns(text: string): readonly DigitRun[] {
  if (last?.text === text) return last.runs;
  const runs = readDigitRuns(text);
  last = { text, runs };
  return runs;
}

function readDigitRuns(text: string): readonly DigitRun[] {
  const runs: DigitRun[] = [];
  for (const match of text.matchAll(RUN)) {
    const digits: string[] = [];
    const places: number[] = [];
    const groups: number[] = [];
    let shaped = false;
    let lastEnd = match.index;
    for (let i = match.index; i < match.index + match[0].length; i++) {
      const c = text[i] ?? '';
      const digit = SHAPES[c] ?? c;
      if (!/\d/.test(digit)) continue;
      if (digit !== c) shaped = true;
      digits.push(digit);
      places.push(i);
      if (i === lastEnd && groups.length > 0) groups[groups.length - 1] = (groups.at(-1) ?? 0) + 1;
      else groups.push(1);
      lastEnd = i + 1;
    }
    runs.push({
      start: match.index,
      end: match.index + match[0].length,
      digits: digits.join(''),
      groups,
      places,
      shaped,
    });
  }
  return runs;
}

/** Pieces of a run that could be one number: each group, each join of neighbouring groups, the whole. */
export function* piecesOf(
  run: DigitRun,
  length: number,
): Generator<{ digits: string; span: Span; groups: readonly number[] }> {
  for (let first = 0, from = 0; first < run.groups.length; from += run.groups[first] ?? 0, first++) {
    let size = 0;
    for (let last = first; last < run.groups.length && size < length; last++) {
      size += run.groups[last] ?? 0;
      if (size !== length) continue;
      const start = run.places[from] ?? run.start;
      const end = (run.places[from + size - 1] ?? run.end) + 1;
      yield {
        digits: run.digits.slice(from, from + size),
        span: { start, end },
        groups: run.groups.slice(first, last + 1),
      };
    }
  }
}
