import { readReplyPrefix } from '@/utils/domain/text/repost-chain';
import { closest } from '../find';
import { readCommentAround, type ShownComment } from '../parse/comment';
import type { Permalink } from '../parse/permalink';
import { outerArticle, readPost, type ShownPost } from '../parse/post';
import { readLayerTitle } from './surface';

/** What a comment, repost or reply is about; fields are undefined where the page does not tell for certain. */
export interface ComposeContext {
  readonly permalink?: Permalink;
  readonly author?: { readonly uid: string; readonly name?: string };
  /** The post's own text as shown; `cut` when 展开 is still offered. */
  readonly text?: string;
  readonly cut?: boolean;
  readonly original?: ShownPost['original'];
  /** Who is answered, from 回复@NAME in the layer's title. */
  readonly replyTo?: string;
  /** The answered comment, when the reply was opened from it. */
  readonly comment?: ShownComment;
}

/** What stood around the last press: layers open away from the post they belong to. */
export interface PressedPlace {
  readonly post?: ShownPost;
  readonly comment?: ShownComment;
}

export function readPressedPlace(element: Element, now: number): PressedPlace | undefined {
  const article = outerArticle(element);
  const comment = readCommentAround(element, now);
  if (!article && !comment) return undefined;
  return { post: article && readPost(article, now), comment };
}

/** Reads the context of a box: the article around it, or for a layer the place it was opened from. */
export function readContext(
  input: HTMLTextAreaElement,
  now: number,
  pressed: PressedPlace | undefined,
): ComposeContext {
  const title = readLayerTitle(input);
  const replyTo = title === undefined ? undefined : readReplyPrefix(`${title}:`)?.name;
  const inLayer = title !== undefined;
  // A layer, and a compact box away from any article (picture viewer), belong to the place that was pressed.
  const isAway = inLayer || closest('compactBox', input) !== undefined;
  const article = outerArticle(input);
  const post = article ? readPost(article, now) : isAway ? pressed?.post : undefined;
  const comment = inLayer && pressed?.comment?.name === replyTo ? pressed?.comment : undefined;
  return {
    permalink: post?.permalink,
    author: post?.author,
    text: post?.text,
    cut: post?.cut,
    original: post?.original,
    replyTo,
    comment,
  };
}
