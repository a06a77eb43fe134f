/** A count as a page shows it. `step` is the size of one unit of its last digit: 1 when exact. */
export interface Count {
  readonly value: number;
  readonly exact: boolean;
  readonly step: number;
  /** `100万+`: the true count is this or more. */
  readonly atLeast: boolean;
}

const UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const SHOWN = /^(\d+)(?:\.(\d+))?(万|亿)?(\+)?$/;

/** Words the page shows instead of 0; custom like icons have other titles but never digits. */
const ZERO_WORDS: ReadonlySet<string> = new Set(['', '转发', '评论', '赞', '转', '评']);

/** Reads `1.2万`, `100万+`, `1亿`, `1,234` or a word for zero; undefined for anything else (site fact). */
export function parseCount(shown: string): Count | undefined {
  const text = shown.replace(/[\s,，]/g, '');
  if (ZERO_WORDS.has(text)) return { value: 0, exact: true, step: 1, atLeast: false };
  const match = SHOWN.exec(text);
  if (!match) return undefined;
  const [, whole = '', fraction = '', unit, plus] = match;
  if (fraction !== '' && !unit) return undefined;
  const scale = unit ? (UNITS[unit] ?? 1) : 1;
  return {
    value: Math.round(Number(`${whole}.${fraction || '0'}`) * scale),
    exact: !unit && !plus,
    step: unit ? Math.max(1, scale / 10 ** fraction.length) : 1,
    atLeast: plus !== undefined,
  };
}

export interface PostCounts {
  readonly reposts: Count;
  readonly comments: Count;
  readonly likes: Count;
}

/** Reads the toolbar's label, three values split by commas; undefined unless exactly three read well. */
export function parseCountLabel(label: string): PostCounts | undefined {
  const parts = label.split(/[,，]/).map(parseCount);
  const [reposts, comments, likes] = parts;
  return parts.length === 3 && reposts && comments && likes ? { reposts, comments, likes } : undefined;
}
