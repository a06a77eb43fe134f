import { findAll, peek } from '../find';
import { readComment, type ShownComment } from '../parse/comment';
import type { Permalink } from '../parse/permalink';
import { outerArticle, readPostPermalink } from '../parse/post';
import { parseRoute } from '../routes';

/** A comment on the page, and where its line of time and icons is. */
export interface CommentPlace {
  readonly item: HTMLElement;
  /** What is appended comes after Weibo's own items. */
  readonly line: HTMLElement;
  readonly shown: ShownComment;
  /** Post it stands under; undefined in a layer that does not say. */
  readonly post?: Pick<Permalink, 'uid' | 'mblogid'>;
  readonly isReply: boolean;
}

export interface CommentListener {
  /** Comments on the page, after something changed. */
  onLook(places: readonly CommentPlace[]): void;
  /** A node shows another comment than before, or is gone: nothing of the old one may stay. */
  onOther(item: HTMLElement): void;
}

const OBSERVED: MutationObserverInit = { childList: true, subtree: true, characterData: true };
/** A new comment is found within this time, ms. */
const LOOK_WITHIN = 120;

/** Everything that tells one comment from another in a node that is used again. */
const signOf = (item: HTMLElement): string => {
  const line = peek('commentText', item);
  const author = line && peek('commentAuthor', line);
  return `${author?.getAttribute('usercard') ?? ''} ${line?.textContent ?? ''}`;
};

/**
 * Follows the comments on the page. Lists are re-used for other posts: the observer runs after the page's own update
 * and before paint, so that what belonged to the old comment can be taken away before anybody sees it. Nodes are never
 * marked. Ends with the signal.
 */
export function watchComments(
  root: Document,
  listener: CommentListener,
  now: () => number,
  signal: AbortSignal,
): { readonly look: () => void } {
  const known = new Map<HTMLElement, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const placeOf = (item: HTMLElement, isReply: boolean): CommentPlace | undefined => {
    const line = peek('commentInfo', item);
    const shown = line && readComment(item, now());
    if (!line || !shown) return undefined;
    const article = outerArticle(item);
    const route = parseRoute(root.location.href);
    const permalink = article && readPostPermalink(article);
    const { uid, mblogid } = permalink ?? (!article && route.kind === 'post' ? route : {});
    const isKnown = uid !== undefined && mblogid !== undefined;
    return { item, line, shown, isReply, ...(isKnown ? { post: { uid, mblogid } } : {}) };
  };
  const look = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted) return;
    const heads = findAll('comment', root);
    if (heads.length === 0 && known.size === 0) return;
    const replies = heads.flatMap((head) => [...findAll('commentReply', head)]);
    const seen = new Set([...heads, ...replies]);
    for (const item of known.keys()) {
      if (seen.has(item)) continue;
      known.delete(item);
      listener.onOther(item);
    }
    const places = [
      ...heads.map((item) => placeOf(item, false)),
      ...replies.map((item) => placeOf(item, true)),
    ].filter((place): place is CommentPlace => place !== undefined);
    for (const { item } of places) known.set(item, signOf(item));
    listener.onLook(places);
  };
  const observer = new MutationObserver(() => {
    for (const [item, sign] of known) {
      if (item.isConnected && signOf(item) === sign) continue;
      known.delete(item);
      listener.onOther(item);
    }
    timer ??= setTimeout(look, LOOK_WITHIN);
  });
  observer.observe(root, OBSERVED);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const item of known.keys()) listener.onOther(item);
    known.clear();
  });
  look();
  return { look };
}
