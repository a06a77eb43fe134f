import type { Comment } from '../shared/types';
import type { Variant } from '../variant';
import { repliesOf } from './comments';
import { toHtml } from './markup';
import type { World } from './world';

/** Replies a list answer carries with each comment. */
const INLINE_REPLIES = 2;

/** Pending comments are for their author and the author of the post. */
export function maySee(world: World, mid: string, comment: Comment): boolean {
  if (comment.approval_comment_type !== 1) return true;
  const owner = world.statuses.get(mid)?.user?.idstr;
  return world.account !== null && (world.account === owner || world.account === comment.user.idstr);
}

/** A reply as the server answers it: what it answers, and `回复@NAME:` where the text has it. */
export function viewReply(variant: Variant, reply: Comment): Comment {
  const { reply_comment: target, ...rest } = reply;
  if (target === undefined) return { ...reply };
  const isToReply = target.idstr !== reply.rootidstr;
  const prefix = isToReply || variant.replyPrefix === 'always' ? `回复@${target.user.screen_name}:` : '';
  const text = `${prefix}${reply.text_raw}`;
  const shown = { ...rest, text_raw: text, text: prefix === '' ? reply.text : toHtml(text) };
  return variant.replyTarget === 'id'
    ? { ...shown, reply_comment_id: target.idstr }
    : { ...shown, reply_comment: target };
}

/** A comment as a list answers it, with its first replies. */
export function viewRoot(world: World, variant: Variant, mid: string, comment: Comment): Comment {
  const replies = repliesOf(comment).filter((reply) => maySee(world, mid, reply));
  const inline = replies.slice(0, INLINE_REPLIES);
  const none = variant.noReplies === 'false' ? (false as const) : [];
  return {
    ...comment,
    comments: inline.length === 0 ? none : inline.map((reply) => viewReply(variant, reply)),
    total_number: replies.length,
    max_id: replies.length > inline.length ? (inline.at(-1)?.id ?? 0) : 0,
  };
}
