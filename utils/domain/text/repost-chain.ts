import type { Span } from '@/utils/model/span';
import { NAME_SOURCE } from './patterns';

/** One forwarded remark `//@NAME:text`; the span covers it whole, from the slashes. */
export interface ChainLink extends Span {
  readonly name: string;
  readonly text: string;
}

export interface RepostChain {
  /** What the person adds now; always starts at 0. */
  readonly own: string;
  /** Remarks carried along, newest first as written. */
  readonly links: readonly ChainLink[];
}

const LINK = new RegExp(`//\\s?@(${NAME_SOURCE})\\s?[:：]`, 'g');
const REPLY = new RegExp(`^回复\\s?@(${NAME_SOURCE})\\s?[:：]\\s?`);

/** Splits `comment//@A:textA//@B:textB` (site fact). Text without a chain gives no links. */
export function splitRepostChain(text: string): RepostChain {
  const heads = [...text.matchAll(LINK)];
  const links = heads.map((head, i) => {
    const end = heads[i + 1]?.index ?? text.length;
    return {
      name: head[1] ?? '',
      text: text.slice(head.index + head[0].length, end),
      start: head.index,
      end,
    };
  });
  return { own: text.slice(0, heads[0]?.index ?? text.length), links };
}

/** `回复@NAME:text` at the head of a comment: who is answered and where the answer begins; undefined if absent. */
export function readReplyPrefix(
  text: string,
): { readonly name: string; readonly textStart: number } | undefined {
  const match = REPLY.exec(text);
  return match ? { name: match[1] ?? '', textStart: match[0].length } : undefined;
}
