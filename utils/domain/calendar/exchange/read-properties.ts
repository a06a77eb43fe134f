import ICAL from 'ical.js';
import type { IcsBlock, IcsLine } from './split-ics';

/** A property of an event. */
export interface Property {
  readonly line: number;
  /** In capitals. */
  readonly name: string;
  /** Names in small letters. */
  readonly params: Readonly<Record<string, string>>;
  /** Values with their escapes undone; of a period its beginning. None for names with X- before. */
  readonly values: readonly string[];
  /** The value as the file has it. */
  readonly raw: string;
}

/** A line that is no property, or a value that does not fit its property. */
export interface BadLine {
  readonly line: number;
  readonly name: string;
}

export interface Properties {
  readonly all: readonly Property[];
  readonly bad?: BadLine;
  /** Names of components inside, such as VALARM. */
  readonly nested: readonly string[];
  readonly get: (name: string) => Property | undefined;
  readonly list: (name: string) => readonly Property[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as text; a rule is an object that has none. */
function valueText(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' ? '' : String(first);
}

/** What stands after the first colon outside of quotes; undefined = no such colon. */
const rawOf = (text: string): string | undefined => /^[^":]*(?:"[^"]*"[^":]*)*:([\s\S]*)$/.exec(text)?.[1];

function readProperty({ line, text }: IcsLine): Property | BadLine {
  const name = /^[A-Z0-9-]*/i.exec(text)?.[0].toUpperCase() ?? '';
  const raw = rawOf(text);
  if (raw === undefined || name === '') return { line, name };
  // their values are of no type, and most lines of our own files are such
  if (name.startsWith('X-')) return { line, name, params: {}, values: [], raw };
  try {
    const parsed: unknown = ICAL.parse.property(text);
    if (!Array.isArray(parsed)) return { line, name };
    const [, params, , ...values] = parsed;
    return {
      line,
      name,
      params: Object.fromEntries(
        Object.entries(isRecord(params) ? params : {}).map(([key, value]) => [key, valueText(value)]),
      ),
      values: values.map(valueText),
      raw,
    };
  } catch {
    return { line, name };
  }
}

/** Properties of a component, those of nested components left out. The first line that cannot be read is named. */
export function readProperties(block: IcsBlock): Properties {
  const all: Property[] = [];
  const nested: string[] = [];
  let bad: BadLine | undefined;
  let depth = 0;
  for (const entry of block.lines) {
    const [, edge = '', name = ''] = /^(BEGIN|END):(\S+)/i.exec(entry.text) ?? [];
    if (edge !== '') {
      const isBegin = edge.toUpperCase() === 'BEGIN';
      if (isBegin && depth === 0) nested.push(name.toUpperCase());
      depth += isBegin ? 1 : -1;
    } else if (depth === 0) {
      const read = readProperty(entry);
      if ('values' in read) all.push(read);
      else bad ??= read;
    }
  }
  return {
    all,
    nested,
    ...(bad ? { bad } : {}),
    get: (name) => all.find((property) => property.name === name),
    list: (name) => all.filter((property) => property.name === name),
  };
}
