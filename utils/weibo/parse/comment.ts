import { find, findAll, peek } from '../find';
import { type Count, parseCount } from './counts';
import { readRichText } from './rich-text';
import { parseTime, type ShownTime } from './time';

/** A comment as the page shows it. It has no id there: match it against JSON by author, text and time. */
export interface ShownComment {
  readonly uid: string;
  readonly name: string;
  readonly text: string;
  readonly time?: ShownTime;
  readonly region?: string;
  /** 审核评论中: only its author and the post's owner see it. */
  readonly pending: boolean;
  readonly likes?: Count;
}

/** The comment or answer around an element; undefined outside a comment list. */
export function readCommentAround(element: Element, now: number): ShownComment | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.classList.contains('item1') || at.classList.contains('item2')) return readComment(at, now);
  }
  return undefined;
}

/** Every comment in a list, answers left out. */
export const findComments = (root: ParentNode): readonly HTMLElement[] => findAll('comment', root);

/** Reads a comment or an answer to one; undefined when its author or text line is not recognised. */
export function readComment(item: Element, now: number): ShownComment | undefined {
  const line = find('commentText', item);
  const author = line && find('commentAuthor', line);
  const uid = author?.getAttribute('usercard') ?? '';
  if (!line || !author || !uid) return undefined;
  const name = (author.textContent ?? '').trim();
  const info = peek('commentInfo', item);
  const meta = info ? joinTexts(info) : '';
  const likeText = peek('likeCount', item)?.textContent;
  return {
    uid,
    name,
    text: readWords(line, author),
    time: readLeadingTime(meta, now),
    region: /(?:来自|发布于)\s?\S+/.exec(meta)?.[0],
    pending: meta.includes('审核评论中'),
    likes: likeText === undefined || likeText === null ? undefined : parseCount(likeText),
  };
}

/** Texts of an element kept apart: the parts of a meta line have no space between them. */
function joinTexts(element: Element): string {
  const texts: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.trim();
    if (text) texts.push(text);
  }
  return texts.join(' ');
}

/** The words after the name link and the colon. */
function readWords(line: Element, author: Element): string {
  const whole = readRichText(line);
  const name = readRichText(author);
  return whole.startsWith(name)
    ? whole.slice(name.length).replace(/^\s*[:：]\s*/, '')
    : whole.replace(/^[^:：]*[:：]\s*/, '');
}

/** Times stand first in the meta line; the longest leading run that reads as a time wins. */
function readLeadingTime(meta: string, now: number): ShownTime | undefined {
  const run = /^[^来发审翻]*?(?=\s*(?:来自|发布于|审核|翻译|$))/.exec(meta)?.[0] ?? meta;
  return parseTime(run, now);
}
