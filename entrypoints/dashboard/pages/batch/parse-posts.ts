import Papa from 'papaparse';
import { INDUSTRIES, type Industry } from '@/utils/model/policy';

export interface Post {
  readonly id: string;
  readonly text: string;
  /** What the file says itself; the page's choice fills the rest. */
  readonly context?: {
    readonly industry?: Industry;
    readonly commercial?: boolean;
    readonly hasPurchaseLink?: boolean;
  };
}

export interface ParsedPosts {
  readonly posts: readonly Post[];
  /** Lines that could not be read (1-based) and why; the others are checked. */
  readonly problems: readonly { readonly line: number; readonly problem: 'json' | 'text' | 'industry' }[];
}

export type PostFormat = 'jsonl' | 'csv' | 'txt';

export const formatOf = (name: string): PostFormat | undefined => {
  const end = /\.(\w+)$/.exec(name.toLowerCase())?.[1];
  if (end === 'jsonl' || end === 'ndjson') return 'jsonl';
  return end === 'csv' || end === 'txt' ? end : undefined;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

function parseJsonl(source: string): ParsedPosts {
  const posts: Post[] = [];
  const problems: ParsedPosts['problems'][number][] = [];
  for (const [i, raw] of source.split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue;
    const line = i + 1;
    let value: unknown;
    try {
      value = JSON.parse(raw);
    } catch {
      problems.push({ line, problem: 'json' });
      continue;
    }
    if (!isRecord(value) || typeof value.text !== 'string') {
      problems.push({ line, problem: 'text' });
      continue;
    }
    const given = isRecord(value.context) ? value.context : {};
    const industry = INDUSTRIES.find((name) => name === given.industry);
    if (given.industry !== undefined && industry === undefined) {
      problems.push({ line, problem: 'industry' });
      continue;
    }
    const context = {
      industry,
      commercial: flag(given.commercial),
      hasPurchaseLink: flag(given.hasPurchaseLink),
    };
    posts.push({ id: String(value.id ?? line), text: value.text, context });
  }
  return { posts, problems };
}

const TEXT_HEADS = ['text', '正文', '内容', '文本', '文案', '微博', '微博正文', '微博内容', 'content'];
const ID_HEADS = ['id', '编号', '序号', 'mid', '微博id'];

function parseCsv(source: string): ParsedPosts {
  const { data } = Papa.parse<string[]>(source, { skipEmptyLines: 'greedy' });
  const head = (data[0] ?? []).map((name) => name.trim().toLowerCase());
  const textColumn = head.findIndex((name) => TEXT_HEADS.includes(name));
  const idColumn = head.findIndex((name) => ID_HEADS.includes(name));
  const hasHead = textColumn >= 0;
  const problems: ParsedPosts['problems'][number][] = [];
  const posts = data.slice(hasHead ? 1 : 0).flatMap((row, i) => {
    const line = i + (hasHead ? 2 : 1);
    // without a head the longest cell is the text
    const text = hasHead ? row[textColumn] : [...row].sort((a, b) => b.length - a.length)[0];
    if (!text?.trim()) {
      problems.push({ line, problem: 'text' });
      return [];
    }
    return [{ id: (idColumn >= 0 ? row[idColumn] : undefined) || String(line), text }];
  });
  return { posts, problems };
}

/** Posts apart by empty lines when there are any, else one a line. */
function parseTxt(source: string): ParsedPosts {
  const text = source.replaceAll('\r\n', '\n').trim();
  const parts = /\n[ \t]*\n/.test(text) ? text.split(/\n[ \t]*\n+/) : text.split('\n');
  const posts = parts
    .filter((part) => part.trim())
    .map((part, i) => ({ id: String(i + 1), text: part.trim() }));
  return { posts, problems: [] };
}

const PARSERS = { jsonl: parseJsonl, csv: parseCsv, txt: parseTxt } as const;

/** Posts of a file; lines that do not fit are named and left out. */
export const parsePosts = (source: string, format: PostFormat): ParsedPosts =>
  PARSERS[format](source.replace(/^\uFEFF/, ''));
