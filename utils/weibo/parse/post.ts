import { find, findAll, peek } from '../find';
import { type PostCounts, parseCountLabel } from './counts';
import { type Permalink, readOnlyPermalink } from './permalink';
import { readRichText } from './rich-text';
import { parseTime, type ShownTime } from './time';

/** A post as its article shows it; counts are rounded, text may be cut. */
export interface ShownPost {
  readonly permalink: Permalink;
  readonly author: { readonly uid: string; readonly name?: string };
  readonly time?: ShownTime;
  readonly text: string;
  /** 展开 is offered: the text is not whole. */
  readonly cut: boolean;
  readonly edited: boolean;
  readonly source?: string;
  readonly region?: string;
  readonly counts?: PostCounts;
  readonly pictures: number;
  /** The reposted original; author undefined when it was deleted. */
  readonly original?: {
    readonly author?: { readonly uid: string; readonly name: string };
    readonly text: string;
  };
}

/** The outermost article around an element; nested articles belong to it. */
export function outerArticle(element: Element): HTMLElement | undefined {
  let article: HTMLElement | null = null;
  for (
    let at = element.closest<HTMLElement>('article');
    at;
    at = at.parentElement?.closest('article') ?? null
  )
    article = at;
  return article ?? undefined;
}

/** The permalink of a post: exactly one distinct link in its header, otherwise undefined. */
export function readPostPermalink(article: Element): Permalink | undefined {
  const header = peek('postHeader', article);
  return header && readOnlyPermalink(header.getElementsByTagName('a'));
}

/** Reads an article; undefined unless it is certain which post it is. `now` in epoch ms. */
export function readPost(article: Element, now: number): ShownPost | undefined {
  const header = find('postHeader', article);
  const permalink = header && readOnlyPermalink(header.getElementsByTagName('a'));
  if (!header || !permalink) return undefined;
  const author = find('postAuthor', header);
  const name = peek('postAuthorName', header);
  const time = find('postTime', header);
  const original = peek('postOriginal', article);
  const own = findAll('postText', article).find((text) => !original?.contains(text));
  const shownTime = time?.getAttribute('title') || time?.textContent || '';
  return {
    permalink,
    author: {
      uid: author?.getAttribute('usercard') || permalink.uid,
      name: readName(name) ?? (author?.getAttribute('aria-label') || undefined),
    },
    time: parseTime(shownTime, now),
    text: own ? readRichText(own) : '',
    cut: own !== undefined && peek('expand', own) !== undefined,
    edited: (header.textContent ?? '').includes('已编辑'),
    source:
      peek('postSource', header)
        ?.textContent?.replace(/^\s*来自\s*/, '')
        .trim() || undefined,
    region: peek('postRegion', header)?.textContent?.trim() || undefined,
    counts: parseCountLabel(find('postCounts', article)?.getAttribute('aria-label') ?? ''),
    pictures: article.querySelectorAll('img').length === 0 ? 0 : findAll('postPicture', article).length,
    original: original && readOriginal(original),
  };
}

function readOriginal(card: Element): NonNullable<ShownPost['original']> {
  const text = find('originalText', card);
  const link = [...card.getElementsByTagName('a')].find(
    (a) => a.hasAttribute('usercard') && !text?.contains(a),
  );
  const uid = link?.getAttribute('usercard') ?? '';
  const name = (link?.textContent ?? '').trim().replace(/^@/, '');
  return {
    author: uid ? { uid, name } : undefined,
    text: text ? readRichText(text) : (card.textContent ?? '').trim(),
  };
}

function readName(element: Element | undefined): string | undefined {
  return element?.getAttribute('title') || element?.textContent?.trim() || undefined;
}
