/** A stretch of text to underline. `rank` 0 is the gravest; where marks overlap, the graver line is drawn. */
export interface Mark {
  readonly key: string;
  readonly tone: string;
  readonly rank: number;
  readonly start: number;
  readonly end: number;
}

/** Text in one style; `keys` are all marks that cover it, gravest first; no tone = plain text. */
export interface Segment {
  readonly text: string;
  readonly tone?: string;
  readonly keys: readonly string[];
}

/** A text as hard lines of segments. Marks out of the text's range are cut to it. */
export function segmentLines(text: string, marks: readonly Mark[]): readonly (readonly Segment[])[] {
  const sorted = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter((mark) => mark.end > mark.start)
    .sort((a, b) => a.start - b.start);
  const lines: Segment[][] = [];
  let line: Segment[] = [];
  let next = 0;
  let active: Mark[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '\n') {
      lines.push(line);
      line = [];
      at++;
      continue;
    }
    for (let mark = sorted[next]; mark && mark.start <= at; mark = sorted[next]) {
      active.push(mark);
      next++;
    }
    active = active.filter((mark) => mark.end > at);
    const newline = text.indexOf('\n', at);
    const stop = Math.min(
      newline < 0 ? text.length : newline,
      sorted[next]?.start ?? text.length,
      ...active.map((mark) => mark.end),
    );
    push(line, segmentOf(text.slice(at, stop), active));
    at = stop;
  }
  lines.push(line);
  return lines;
}

/** Joins what is drawn by the same mark: a line must not start anew where a milder mark begins inside a graver one. */
function push(line: Segment[], segment: Segment): void {
  const last = line.at(-1);
  if (last && last.keys[0] === segment.keys[0]) {
    const keys = [...last.keys, ...segment.keys.filter((key) => !last.keys.includes(key))];
    line[line.length - 1] = { ...last, text: last.text + segment.text, keys };
  } else {
    line.push(segment);
  }
}

function segmentOf(text: string, active: readonly Mark[]): Segment {
  if (active.length === 0) return { text, keys: [] };
  const byGravity = [...active].sort((a, b) => a.rank - b.rank || a.start - b.start);
  return { text, tone: byGravity[0]?.tone, keys: byGravity.map((mark) => mark.key) };
}
