import { LIMITS } from './candidate';

/** A content line put together again, with the number (from 1) of the line it begins on. */
export interface IcsLine {
  readonly line: number;
  readonly text: string;
}

/** A component directly inside a VCALENDAR, with the lines between its BEGIN and END, those of nested ones included. */
export interface IcsBlock {
  /** VEVENT, VTIMEZONE, VTODO … */
  readonly name: string;
  readonly line: number;
  readonly lines: readonly IcsLine[];
}

export type IcsFileProblem = 'size' | 'not-calendar' | 'unbalanced' | 'cut-off' | 'line' | 'version' | 'many';

export type SplitIcs =
  | { readonly ok: true; readonly blocks: readonly IcsBlock[]; readonly own: readonly IcsLine[] }
  | { readonly ok: false; readonly line: number; readonly problem: IcsFileProblem };

const EDGE = /^(BEGIN|END):([A-Z0-9-]+)\s*$/i;

/** Content lines of a text: continued ones joined (RFC 5545 3.1), empty ones left out. Any kind of break is taken. */
export function unfold(text: string): readonly IcsLine[] {
  const lines: { line: number; text: string }[] = [];
  for (const [i, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const last = lines.at(-1);
    if (last && /^[ \t]/.test(raw)) last.text += raw.slice(1);
    else if (raw.trim() !== '') lines.push({ line: i + 1, text: raw });
  }
  return lines;
}

/** Components of a calendar file. What is broken as a whole is named by its line; a faulty event does not break it. */
export function splitIcs(text: string): SplitIcs {
  if (text.length > LIMITS.file) return { ok: false, line: 1, problem: 'size' };
  const blocks: IcsBlock[] = [];
  const own: IcsLine[] = [];
  const open: string[] = [];
  let block: { name: string; line: number; lines: IcsLine[] } | undefined;
  const lines = unfold(text);

  for (const entry of lines) {
    const [, edge = '', given = ''] = EDGE.exec(entry.text) ?? [];
    const name = given.toUpperCase();
    const isBegin = edge.toUpperCase() === 'BEGIN';
    const fail = (problem: IcsFileProblem): SplitIcs => ({ ok: false, line: entry.line, problem });
    if (open.length === 0) {
      if (!isBegin || name !== 'VCALENDAR') return fail('not-calendar');
      open.push(name);
    } else if (isBegin) {
      // an event inside an event: the end of the first is missing
      if (name === 'VCALENDAR' || (name === 'VEVENT' && block)) return fail('unbalanced');
      open.push(name);
      if (block) block.lines.push(entry);
      else block = { name, line: entry.line, lines: [] };
    } else if (edge !== '') {
      if (open.pop() !== name) return fail('unbalanced');
      if (open.length === 1 && block) {
        blocks.push(block);
        block = undefined;
      } else block?.lines.push(entry);
    } else if (block) block.lines.push(entry);
    else if (/^[A-Z0-9-]+[;:]/i.test(entry.text)) own.push(entry);
    else return fail('line');
  }
  if (lines.length === 0) return { ok: false, line: 1, problem: 'not-calendar' };
  if (open.length > 0) return { ok: false, line: lines.at(-1)?.line ?? 1, problem: 'cut-off' };
  return { ok: true, blocks, own };
}
