import type { ModerationAct } from '@/utils/model/moderation';
import type { CommentSighting } from '@/utils/model/schema/desk';
import { type CommentFact, onCommentNews, readCommentNews } from '@/utils/weibo/feed/comment-news';
import { REMOVAL_OF } from '@/utils/weibo/feed/watch-presses';
import type { CommentFacts } from './comment-facts';
import { type PostOf, postOf } from './sight';

export type Said = Omit<CommentSighting, 'ref' | 'accountUid' | 'post' | 'answers'>;

/** A reply Weibo took. */
export interface SentReply {
  readonly accountUid: string;
  readonly post: CommentSighting['post'];
  readonly toCommentId?: string;
  readonly to?: Said;
  readonly replyId: string;
  readonly text: string;
  readonly at: number;
}

/** A comment that a person took off the page. */
export interface GoneComment {
  readonly accountUid: string;
  readonly act: ModerationAct;
  readonly post: CommentSighting['post'];
  readonly commentId: string;
  readonly seen?: Said;
  /** Record that was opened before the act. */
  readonly recordId?: string;
  readonly at: number;
}

/** The comment under an own post that was pressed last, as it stood then. */
export interface PressedComment {
  readonly comment: CommentSighting;
  readonly icon?: string;
  readonly at: number;
}

interface NewsDeps {
  readonly facts: CommentFacts;
  readonly post: PostOf;
  readonly isOurs: (uid: string) => boolean;
  readonly pressed: () => PressedComment | undefined;
  /** A comment that is on the page now. */
  readonly shown: (commentId: string) => CommentSighting | undefined;
  readonly recordOf: (comment: Pick<CommentSighting, 'ref' | 'commentId'>) => string | undefined;
  readonly onSeen: () => void;
  readonly onReply: (reply: SentReply) => void;
  readonly onGone: (gone: GoneComment, comment: CommentSighting | undefined) => void;
  readonly now: () => number;
}

/** A press explains a reply that goes out within this time, and a removal within the shorter one, ms. */
const WRITES_WITHIN = 30 * 60_000;
const REMOVES_WITHIN = 2 * 60_000;

/**
 * Listens to what Weibo's own requests tell about comments. Where a comment was loaded before this part came, its id is
 * not known; then what stood there when the person pressed it tells which one it was.
 */
export function hearNews(deps: NewsDeps, signal: AbortSignal): void {
  const { facts, isOurs, now } = deps;
  const pressedAs = (cid: string, within: number): PressedComment | undefined => {
    const last = deps.pressed();
    if (!last || now() - last.at > within) return undefined;
    const { commentId } = last.comment;
    return commentId === undefined || commentId === cid ? last : undefined;
  };
  const onSent = (mid: string, cid: string | undefined, reply: CommentFact): void => {
    facts.learn([reply]);
    if (cid === undefined || !isOurs(reply.uid)) return;
    const press = pressedAs(cid, WRITES_WITHIN)?.comment;
    const pressed = press?.post.mid === mid ? press : undefined;
    const accountUid = deps.post(mid)?.uid ?? pressed?.accountUid;
    // nothing is kept about people under posts of others
    if (accountUid === undefined || !isOurs(accountUid)) return;
    const fact = facts.get(cid);
    const to = fact ? saidOfFact(fact) : pressed && { ...saidOf(pressed), commentId: cid };
    deps.onReply({
      accountUid,
      post: postOf(mid, pressed?.post.mblogid, deps.post),
      toCommentId: cid,
      ...(to ? { to } : {}),
      replyId: reply.id,
      text: reply.text,
      at: now(),
    });
  };
  const onRemoved = (cid: string): void => {
    const last = pressedAs(cid, REMOVES_WITHIN);
    const act = last?.icon === undefined ? undefined : REMOVAL_OF[last.icon];
    const fact = facts.get(cid);
    const comment = deps.shown(cid) ?? (act ? last?.comment : undefined);
    const mid = fact?.mid ?? comment?.post.mid;
    const accountUid = deps.post(mid)?.uid ?? comment?.accountUid;
    const author = fact?.uid ?? comment?.author.uid;
    if (mid === undefined || accountUid === undefined || !isOurs(accountUid)) return;
    // what the company takes back of its own is no moderation
    if (author !== undefined && isOurs(author)) return;
    const seen = comment ? { ...saidOf(comment), commentId: cid } : fact && saidOfFact(fact);
    const recordId = deps.recordOf({ ref: comment?.ref ?? cid, commentId: cid });
    const gone: GoneComment = {
      accountUid,
      act: act ?? 'delete',
      post: postOf(mid, comment?.post.mblogid, deps.post),
      commentId: cid,
      ...(seen ? { seen } : {}),
      ...(recordId === undefined ? {} : { recordId }),
      at: now(),
    };
    deps.onGone(gone, comment);
  };
  onCommentNews((detail) => {
    const news = readCommentNews(detail, (id) => facts.get(id)?.mid);
    if (news?.type === 'seen') {
      facts.learn(news.comments);
      deps.onSeen();
    } else if (news?.type === 'sent') onSent(news.mid, news.cid, news.comment);
    else if (news) onRemoved(news.cid);
  }, signal);
}

const saidOf = ({ ref: _r, accountUid: _a, post: _p, answers: _n, ...said }: CommentSighting): Said => said;

const saidOfFact = ({ id, rootId, uid, name, text, at, likes }: CommentFact): Said => ({
  commentId: id,
  ...(rootId === undefined ? {} : { rootId }),
  author: { uid, name },
  text,
  saidAt: at,
  saidSlack: 0,
  ...(likes === undefined ? {} : { likes }),
});
