import { FRAGMENTS } from '../grammar';
import { type Branch, branchesOf } from './atoms';
import { PatternError, parsePattern } from './parse';
import { alwaysHas, canBeEmpty, hasLooks, isLiteral, reachOf } from './reach';
import { assertSafe } from './safety';
import { separatorsOf } from './separators';

/** A pattern ready to run; `regex` is made on first use: most are never needed. */
export interface CompiledPattern {
  /** Its number among all patterns compiled so far. */
  readonly id: number;
  readonly source: string;
  /** Strings it cannot do without; see atoms.ts. */
  readonly branches: readonly Branch[];
  /** Greatest length of a match and of what its look-arounds see. */
  readonly reach: number;
  /** It speaks of the hit: `◆` is in its source. */
  readonly about: boolean;
  /** Every match has `◆` in it. */
  readonly framed: boolean;
  /** It has look-arounds or edges. */
  readonly looks: boolean;
  /** Fixed words only: no gaps, no look-arounds. */
  readonly literal: boolean;
  /** Where it matches it gives a span: whether it occurs can be told from its matches. */
  readonly tells: boolean;
  /** Characters at which a text may be cut before the search; empty = only the whole text will do. */
  readonly separators: string;
  readonly regex: () => RegExp;
}

const CLAUSE_GAP = '[^，。！？；…\\n]';
const SENTENCE_GAP = '[^。！？\\n]';

/**
 * Expands the shorthand of rule patterns: `~` a gap of up to 8 characters inside the clause, `~~` up to 20 inside the
 * sentence, `~{a,b}` with a range of its own, `<name>` a fragment of grammar.ts. `\~` is a literal tilde.
 */
export function expandPattern(pattern: string, depth = 0): string {
  if (depth > 6) throw new PatternError('片段互相引用');
  return pattern.replace(
    /(\\[\s\S])|(?<!\(\?)<([a-z][a-z0-9-]*)>|(~~?)(\{\d+,\d+\})?/g,
    (whole, escaped, name, gap, range) => {
      if (escaped) return escaped === '\\~' ? '\\u007e' : whole;
      if (name) {
        const fragment = FRAGMENTS[name];
        if (fragment === undefined) throw new PatternError(`没有名为 <${name}> 的片段`);
        return `(?:${expandPattern(fragment, depth + 1)})`;
      }
      return gap === '~~' ? `${SENTENCE_GAP}${range ?? '{0,20}'}?` : `${CLAUSE_GAP}${range ?? '{0,8}'}?`;
    },
  );
}

const cache = new Map<string, CompiledPattern>();

/** All patterns compiled so far; `id` is the place. */
export const PATTERNS: CompiledPattern[] = [];

/** Compiles a rule pattern. Throws PatternError (zh-CN) for syntax outside the accepted language or a slow pattern. */
export function compilePattern(pattern: string): CompiledPattern {
  const known = cache.get(pattern);
  if (known) return known;
  const source = expandPattern(pattern);
  const tree = parsePattern(source);
  assertSafe(tree);
  const flags = source.includes('(?<hit>') ? 'gd' : 'g';
  let regex: RegExp | undefined;
  const compiled: CompiledPattern = {
    id: PATTERNS.length,
    source,
    branches: branchesOf(tree),
    reach: reachOf(tree),
    about: source.includes('◆'),
    framed: alwaysHas(tree, '◆'),
    looks: hasLooks(tree),
    literal: isLiteral(tree),
    tells: flags === 'g' && !canBeEmpty(tree),
    separators: separatorsOf(tree),
    regex: () => {
      regex ??= new RegExp(source, flags);
      regex.lastIndex = 0;
      return regex;
    },
  };
  cache.set(pattern, compiled);
  PATTERNS.push(compiled);
  return compiled;
}
