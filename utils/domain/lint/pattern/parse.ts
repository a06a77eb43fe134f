/** Shape of a regular expression, as far as safety and gating need it. */
export type Node =
  /** `ends`: the sentence ends it may be, as bits (see `endBits`). */
  | { readonly t: 'char'; readonly chars: string; readonly ends: number }
  | { readonly t: 'wide'; readonly ends: number }
  /** Takes no characters; `look` is what a look-around looks at, `back` in which direction. */
  | { readonly t: 'zero'; readonly look?: Node; readonly back?: boolean }
  | { readonly t: 'seq'; readonly items: readonly Node[] }
  | { readonly t: 'alt'; readonly items: readonly Node[] }
  | { readonly t: 'rep'; readonly item: Node; readonly min: number; readonly max: number };

export class PatternError extends Error {}

/** Character sets larger than this say nothing useful about a text. */
const NARROW = 64;

/** What ends a sentence in the normalised text. */
export const SENTENCE_ENDS = '。！？\n';

/** Of the sentence ends those in a set of characters, one bit each. */
export function endBits(chars: string): number {
  let bits = 0;
  for (let i = 0; i < SENTENCE_ENDS.length; i++) if (chars.includes(SENTENCE_ENDS.charAt(i))) bits |= 1 << i;
  return bits;
}
const ALL_ENDS = endBits(SENTENCE_ENDS);
const NOT_NEWLINE = endBits('。！？');

const charNode = (chars: string): Node => ({ t: 'char', chars, ends: endBits(chars) });

/** Sentence ends in `\w`, `\s` and their like. */
const classEnds = (letter: string): string =>
  ({ s: '\n', S: '。！？', W: SENTENCE_ENDS, D: SENTENCE_ENDS })[letter] ?? '';

/** Reads the accepted part of the regular-expression language; throws PatternError with a zh-CN reason. */
export function parsePattern(source: string): Node {
  let at = 0;
  const peek = (): string => source[at] ?? '';
  const fail = (why: string): never => {
    throw new PatternError(`${why}（第 ${at + 1} 个字符，${source.slice(Math.max(0, at - 8), at + 8)}）`);
  };

  const alternatives = (): Node => {
    const items = [sequence()];
    while (peek() === '|') {
      at++;
      items.push(sequence());
    }
    return items.length === 1 && items[0] ? items[0] : { t: 'alt', items };
  };

  const sequence = (): Node => {
    const items: Node[] = [];
    while (at < source.length && peek() !== '|' && peek() !== ')') items.push(repeated(atom()));
    return { t: 'seq', items };
  };

  const repeated = (item: Node): Node => {
    const match = /^(?:([?*+])|\{(\d+)(,(\d*))?\})[?]?/.exec(source.slice(at, at + 14));
    if (!match) return item;
    if (match[1] === '*' || match[1] === '+' || (match[3] !== undefined && match[4] === ''))
      fail('量词没有上限，请写成 {1,20} 这样的范围');
    at += match[0].length;
    const min = match[1] === '?' ? 0 : Number(match[2]);
    const max = match[1] === '?' ? 1 : match[3] === undefined ? min : Number(match[4]);
    if (max > 200 || max < min) fail('量词范围不合理');
    return { t: 'rep', item, min, max };
  };

  const group = (): Node => {
    const head = /^\((?:\?(?:(<?[=!])|:|<\w+>))?/.exec(source.slice(at, at + 24));
    if (!head) return fail('括号写法不认识');
    at += head[0].length;
    if (head[0] === '(' && peek() === '?') fail('括号写法不认识');
    const inner = alternatives();
    if (peek() !== ')') fail('括号没有闭合');
    at++;
    return head[1] ? { t: 'zero', look: inner, back: head[1].startsWith('<') } : inner;
  };

  /** One character of a class, as it stands or escaped. */
  const classUnit = (): number => {
    const escaped = peek() === '\\' ? (source[at + 1] ?? '') : '';
    if (escaped === 'u') {
      at += 6;
      return Number.parseInt(source.slice(at - 4, at), 16);
    }
    at += escaped === '' ? 1 : 2;
    if (escaped === 'n' || escaped === 't') return escaped === 'n' ? 10 : 9;
    return source.charCodeAt(at - 1);
  };

  const charClass = (): Node => {
    const start = at;
    at++;
    const negated = peek() === '^';
    if (negated) at++;
    let chars = '';
    let wide = negated;
    let spans = '';
    while (at < source.length && peek() !== ']') {
      const letter = peek() === '\\' ? (source[at + 1] ?? '') : '';
      if (/[wWsSDpPbB]/.test(letter)) {
        at += 2;
        wide = true;
        spans += classEnds(letter);
        continue;
      }
      if (letter === 'd') {
        at += 2;
        chars += '0123456789';
        continue;
      }
      const from = classUnit();
      if (peek() !== '-' || source[at + 1] === ']' || at + 1 >= source.length) {
        chars += String.fromCharCode(from);
        continue;
      }
      at++;
      const to = classUnit();
      if (to < from) fail('字符范围倒置');
      const within = [...SENTENCE_ENDS].filter((c) => from <= c.charCodeAt(0) && c.charCodeAt(0) <= to);
      spans += within.join('');
      if (to - from > NARROW) wide = true;
      else for (let c = from; c <= to; c++) chars += String.fromCharCode(c);
    }
    if (peek() !== ']') {
      at = start;
      fail('方括号没有闭合');
    }
    at++;
    if (!wide && chars.length <= NARROW) return charNode(chars);
    const ends = endBits(chars + spans);
    return { t: 'wide', ends: negated ? ALL_ENDS & ~ends : ends };
  };

  const escaped = (): Node => {
    const c = source[at + 1] ?? '';
    at += 2;
    if (c === 'd') return charNode('0123456789');
    if (c === 'b' || c === 'B') return { t: 'zero' };
    if (c === 'n') return charNode('\n');
    if (/[wWsSDpP]/.test(c)) {
      if (c === 'p' || c === 'P') fail('不支持 \\p');
      return { t: 'wide', ends: endBits(classEnds(c)) };
    }
    if (c === 'u') {
      const code = Number.parseInt(source.slice(at, at + 4), 16);
      at += 4;
      return charNode(String.fromCharCode(code));
    }
    if (/[0-9k]/.test(c)) fail('不支持反向引用');
    return charNode(c);
  };

  const atom = (): Node => {
    const c = peek();
    if (c === '(') return group();
    if (c === '[') return charClass();
    if (c === '\\') return escaped();
    if (/[*+?]/.test(c)) fail('量词前面没有内容');
    at++;
    if (c === '.') return { t: 'wide', ends: NOT_NEWLINE };
    if (c === '^' || c === '$') return { t: 'zero' };
    return charNode(c);
  };

  const tree = alternatives();
  if (at < source.length) fail('多出一个右括号');
  return tree;
}
