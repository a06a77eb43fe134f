import { readComment, type WeiboComment } from '../json/comment';
import { isFields, parseExactJson, readId, readList } from '../json/read';
import { isRecord, readEntries } from '../request-body';
import { onCopies } from './on-copies';

/** A comment as Weibo's own data has it. */
export interface CommentFact {
  readonly id: string;
  readonly rootId?: string;
  /** Post it stands under; unknown where a thread was read whose head was not seen. */
  readonly mid?: string;
  readonly uid: string;
  readonly name: string;
  readonly text: string;
  /** epoch ms. */
  readonly at: number;
  readonly likes?: number;
  /** Comment it answers: the head of its thread. */
  readonly answersId?: string;
}

/** What the page's own requests tell about comments. */
export type CommentNews =
  | { readonly type: 'seen'; readonly comments: readonly CommentFact[] }
  /** A comment or a reply went out and Weibo took it. `cid` = the comment it answers. */
  | { readonly type: 'sent'; readonly mid: string; readonly cid?: string; readonly comment: CommentFact }
  | { readonly type: 'removed'; readonly cid: string };

const factOf = (comment: WeiboComment, mid: string | undefined, headId?: string): readonly CommentFact[] => {
  const { id, user, at, text, likes, rootId, replies } = comment;
  const answersId = headId ?? (rootId === id ? undefined : rootId);
  const own: readonly CommentFact[] =
    user && at !== undefined
      ? [
          {
            id,
            uid: user.uid,
            name: user.name,
            text,
            at,
            ...(mid === undefined ? {} : { mid }),
            ...(answersId === undefined ? {} : { rootId: answersId, answersId }),
            ...(likes === undefined ? {} : { likes }),
          },
        ]
      : [];
  return [...own, ...replies.flatMap((reply) => factOf(reply, mid, id))];
};

const asJson = (body: unknown): unknown => (typeof body === 'string' ? parseExactJson(body) : body);

/**
 * Reads one detail of the bridge's comment event (site facts: `buildComments` with the post's id, or a comment's with
 * `is_mix=1`; `comments/create|reply`; `destroyComment`). Undefined = nothing about comments.
 *
 * @param midOf post of a comment that was seen before
 */
export function readCommentNews(
  detail: unknown,
  midOf: (commentId: string) => string | undefined,
): CommentNews | undefined {
  const told = typeof detail === 'string' ? asJson(detail) : undefined;
  if (!isFields(told) || typeof told.url !== 'string' || !URL.canParse(told.url)) return undefined;
  const { pathname, searchParams } = new URL(told.url);
  const answer = asJson(told.body);
  if (!isRecord(answer)) return undefined;
  if (pathname.endsWith('/buildComments')) {
    const id = readId(searchParams.get('id'));
    if (id === undefined) return undefined;
    const isThread = searchParams.get('is_mix') === '1';
    const mid = isThread ? midOf(id) : id;
    const list = readList(answer.data).flatMap((item) => readComment(item) ?? []);
    return { type: 'seen', comments: list.flatMap((item) => factOf(item, mid, isThread ? id : undefined)) };
  }
  if (!(Number(answer.ok) > 0) || answer.error) return undefined;
  if (pathname.endsWith('/destroyComment')) {
    const cid = readId(readEntries(told.sent, 'cid')?.cid);
    return cid === undefined ? undefined : { type: 'removed', cid };
  }
  const fields = readEntries(told.sent, 'comment');
  const mid = readId(fields?.id);
  const cid = readId(fields?.cid);
  const comment = readComment(
    isFields(answer.data) && isFields(answer.data.comment) ? answer.data.comment : answer.data,
  );
  const [fact] = comment ? factOf({ ...comment, replies: [] }, mid, cid) : [];
  if (mid === undefined || !fact) return undefined;
  return { type: 'sent', mid, ...(cid === undefined ? {} : { cid }), comment: fact };
}

/** Comments under a post, and what is done to them. */
const COMMENTS = /^\/ajax\/(statuses\/(build|destroy)C|comments)/;

/** Listens to the page's world from here on: only where somebody listens are comments told at all. */
export const onCommentNews = (listener: (detail: string) => void, signal: AbortSignal): void =>
  onCopies(COMMENTS, listener, signal);
