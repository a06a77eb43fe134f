/** Careful reading of foreign JSON: nothing throws, what is not of the expected type is undefined. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const readFields = (value: unknown): Fields | undefined => (isFields(value) ? value : undefined);

export const readList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const readString = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** A finite number, also from digits in a string. */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
}

/** The first value that is an id: digits in a string, or a number that has not lost precision. */
export function readId(...values: readonly unknown[]): string | undefined {
  for (const value of values) {
    if (typeof value === 'string' && /^[1-9]\d*$/.test(value)) return value;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return String(value);
  }
  return undefined;
}

const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONGEST_EXACT = 15;

/** Parses JSON with integers of 16 digits and more kept as strings; undefined when it is not JSON. */
export function parseExactJson(text: string): unknown {
  const exact = text.replace(STRING_OR_NUMBER, (token) =>
    /^-?\d+$/.test(token) && token.replace('-', '').length > LONGEST_EXACT ? `"${token}"` : token,
  );
  try {
    return JSON.parse(exact);
  } catch {
    return undefined;
  }
}
