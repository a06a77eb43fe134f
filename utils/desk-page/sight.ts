import type { CommentSighting } from '@/utils/model/schema/desk';
import type { PostFact } from '@/utils/weibo/bridge';
import type { CommentFact } from '@/utils/weibo/feed/comment-news';
import type { CommentPlace } from '@/utils/weibo/feed/watch-comments';
import { toMid } from '@/utils/weibo/parse/ids';
import { type CommentFacts, saidAt } from './comment-facts';

/** What is known of posts on the page. */
export type PostOf = (id: string | undefined) => PostFact | undefined;

const EXCERPT = 60;

/** A post as a ticket keeps it. */
export function postOf(mid: string, mblogid: string | undefined, page: PostOf): CommentSighting['post'] {
  const fact = page(mid);
  const excerpt = fact?.text.replace(/\s+/g, ' ').trim().slice(0, EXCERPT);
  const short = mblogid ?? fact?.mblogid;
  return { mid, ...(short ? { mblogid: short } : {}), ...(excerpt ? { excerpt } : {}) };
}

/** Name of a comment on this page: Weibo's id where it is known, else what it shows. */
const refOf = (id: string | undefined, mid: string, { shown }: CommentPlace): string => {
  if (id !== undefined) return id;
  let hash = 7;
  for (const char of `${shown.text} ${shown.time?.at ?? ''}`)
    hash = (hash * 31 + (char.codePointAt(0) ?? 0)) | 0;
  return `${mid}.${shown.uid}.${(hash >>> 0).toString(36)}`;
};

/**
 * A comment on the page as the worker is told about it; Weibo's own data win over what is shown. Undefined = it stands
 * under no post of a company account, or neither its post nor its time is known.
 *
 * @param isOurs whether an account is registered
 */
export function sightOf(
  place: CommentPlace,
  facts: CommentFacts,
  page: PostOf,
  isOurs: (uid: string) => boolean,
): CommentSighting | undefined {
  const { shown, post: at } = place;
  const fact: CommentFact | undefined = facts.find(shown);
  const mid = (at && toMid(at.mblogid)) ?? fact?.mid;
  const owner = at?.uid ?? page(mid)?.uid;
  if (mid === undefined || owner === undefined || !isOurs(owner)) return undefined;
  const said = fact ? { at: fact.at, slack: 0 } : saidAt(shown);
  if (!said) return undefined;
  const likes = fact?.likes ?? (shown.likes?.exact ? shown.likes.value : undefined);
  return {
    ref: refOf(fact?.id, mid, place),
    accountUid: owner,
    post: postOf(mid, at?.mblogid, page),
    ...(fact ? { commentId: fact.id } : {}),
    ...(fact?.rootId === undefined ? {} : { rootId: fact.rootId }),
    author: { uid: shown.uid, name: shown.name },
    text: fact?.text ?? shown.text,
    saidAt: said.at,
    saidSlack: said.slack,
    ...(fact?.answersId === undefined ? {} : { answers: { commentId: fact.answersId } }),
    ...(likes === undefined ? {} : { likes }),
  };
}
