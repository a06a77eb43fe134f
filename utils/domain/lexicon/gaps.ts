import { hasBigram } from './bigram';
import { isDigit, isHan, isLatin, PARTING_ORDER, type Parting, partingOf } from './char-kind';
import type { Stream } from './stream';

/** Visible characters that may stand between two letters of one word. */
const MAX_GAP = 6;

interface Gap {
  /** Letter index (in the match) before which it stands. */
  readonly before: number;
  readonly parting: Parting;
}

/** `none`: letters touch. `folded`: only invisible characters between. `skip`: written apart. `no`: not one word. */
export type GapVerdict = 'none' | 'folded' | 'skip' | 'no';

const widthAt = (text: string, i: number): number => ((text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1);

const readGap = (text: string, from: number, to: number): Parting | undefined => {
  let seen = 0;
  let strongest = 0;
  for (let i = from; i < to; i += widthAt(text, i)) {
    const parting = partingOf(String.fromCodePoint(text.codePointAt(i) ?? 0));
    if (parting !== 'invisible' && ++seen > MAX_GAP) return undefined;
    strongest = Math.max(strongest, PARTING_ORDER.indexOf(parting));
  }
  return PARTING_ORDER[strongest];
};

const findGaps = (text: string, map: Int32Array, position: number, length: number): Gap[] | undefined => {
  const gaps: Gap[] = [];
  for (let j = 1; j < length; j++) {
    const before = map[position + j - 1] as number;
    const from = before + widthAt(text, before);
    const to = map[position + j] as number;
    if (to <= from) continue;
    const parting = readGap(text, from, to);
    if (!parting) return undefined;
    gaps.push({ before: j, parting });
  }
  return gaps;
};

/** Whether the letters left or right of a gap rather belong to the word outside the match (之最 佳能). */
const tornFromWord = (
  text: string,
  filter: Uint32Array,
  map: Int32Array,
  position: number,
  length: number,
  gap: Gap,
  next: number,
  previous: number,
): boolean => {
  const unit = (j: number) => text.charCodeAt(map[position + j] as number);
  if (next === length && next - gap.before === 1) {
    const after = text.charCodeAt((map[position + length - 1] as number) + 1);
    if (isHan(after) && hasBigram(filter, unit(gap.before), after)) return true;
  }
  if (previous === 0 && gap.before === 1) {
    const before = text.charCodeAt((map[position] as number) - 1);
    if (isHan(before) && hasBigram(filter, before, unit(0))) return true;
  }
  return false;
};

const joinsLatin = (text: string, map: Int32Array, position: number, j: number): boolean =>
  isLatin(text.charCodeAt(map[position + j - 1] as number)) &&
  isLatin(text.charCodeAt(map[position + j] as number));
const joinsDigits = (text: string, map: Int32Array, position: number, j: number): boolean =>
  isDigit(text.charCodeAt(map[position + j - 1] as number)) &&
  isDigit(text.charCodeAt(map[position + j] as number));

/**
 * Decides whether a hit whose letters stand apart is one word written around a check. Blanks between Latin words, a
 * decimal point, and a clause border that ordinary text has there are not evasion.
 */
export const judgeGaps = (
  text: string,
  stream: Stream,
  position: number,
  length: number,
  filter: Uint32Array,
): GapVerdict => {
  const { map } = stream;
  const gaps = findGaps(text, map, position, length);
  if (!gaps) return 'no';
  const visible = gaps.filter((gap) => gap.parting !== 'invisible');
  if (visible.length === 0) return gaps.length === 0 ? 'none' : 'folded';
  const everywhere = visible.length === length - 1;
  for (const [k, gap] of visible.entries()) {
    if (joinsDigits(text, map, position, gap.before)) return 'no';
    if (joinsLatin(text, map, position, gap.before)) {
      if (gap.parting !== 'weak' && !everywhere) return 'no';
      continue;
    }
    if (gap.parting === 'final' && !(everywhere && length >= 3)) return 'no';
    if (gap.parting === 'strong' && !everywhere) return 'no';
    if (everywhere && length >= 3) continue;
    const next = visible[k + 1]?.before ?? length;
    const previous = visible[k - 1]?.before ?? 0;
    if (tornFromWord(text, filter, map, position, length, gap, next, previous)) return 'no';
  }
  return 'skip';
};
