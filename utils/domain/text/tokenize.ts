import type { Span } from '@/utils/model/span';
import { EMOJI_SOURCE, NAME_SOURCE, URL_SOURCE } from './patterns';

export const TOKEN_KINDS = [
  'text',
  'mention',
  'topic',
  'super-topic',
  'emoji',
  'stock',
  'link',
  'email',
] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** One piece of a post; the tokens of a text tile it without gap or overlap. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** The characters as written. */
  readonly raw: string;
  /** Without marks: name without `@`, topic without `#` and `[超话]`, emoji without brackets, stock without `$`. */
  readonly value: string;
}

/**
 * Longest-living readings first, each with a mark it cannot do without. A t.cn link ends with its code even when Chinese
 * or a `#` follows; any other link gives back a closing `#` so that a topic glued to it survives.
 */
const READINGS: readonly (readonly [mark: string, source: string])[] = [
  ['://', '(?<short>https?:\\/\\/t\\.cn\\/[A-Za-z0-9]+)'],
  ['://', `(?<link>${URL_SOURCE}(?<!#))`],
  [
    '@',
    '(?<![A-Za-z0-9._%+\\-])(?<email>[A-Za-z0-9._%+\\-]+@[A-Za-z0-9\\-]+(?:\\.[A-Za-z0-9\\-]+)*\\.[A-Za-z]{2,})',
  ],
  ['#', '#(?<super>[^#]+)\\[超话\\]#'],
  ['#', '#(?<topic>[^#]+)#'],
  ['@', `@(?<mention>${NAME_SOURCE})`],
  ['[', `(?<emoji>${EMOJI_SOURCE})`],
  ['$', '\\$(?<stock>[^$\\s]{1,30})\\$'],
];

const grammars = new Map<string, RegExp>();

/** The readings whose marks a text has; undefined when it has none. */
function grammarFor(text: string): RegExp | undefined {
  const there = READINGS.filter(([mark]) => text.includes(mark));
  const source = there.map(([, reading]) => reading).join('|');
  if (source === '') return undefined;
  let grammar = grammars.get(source);
  if (!grammar) {
    grammar = new RegExp(source, 'g');
    grammars.set(source, grammar);
  }
  return grammar;
}

const KIND_OF: readonly (readonly [string, TokenKind])[] = [
  ['short', 'link'],
  ['link', 'link'],
  ['email', 'email'],
  ['super', 'super-topic'],
  ['topic', 'topic'],
  ['mention', 'mention'],
  ['emoji', 'emoji'],
  ['stock', 'stock'],
];

/** Splits a post as Weibo renders it (site fact: render patterns 2026-09). Offsets are UTF-16 units. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  const pushText = (until: number): void => {
    if (until <= end) return;
    const raw = text.slice(end, until);
    tokens.push({ kind: 'text', start: end, end: until, raw, value: raw });
  };
  const grammar = grammarFor(text);
  for (const match of grammar ? text.matchAll(grammar) : []) {
    const [group, kind] = KIND_OF.find(([name]) => match.groups?.[name] !== undefined) ?? ['', 'text'];
    const raw = match[0];
    const value = match.groups?.[group] ?? raw;
    pushText(match.index);
    end = match.index + raw.length;
    tokens.push({ kind, start: match.index, end, raw, value: kind === 'emoji' ? value.slice(1, -1) : value });
  }
  pushText(text.length);
  return tokens;
}
