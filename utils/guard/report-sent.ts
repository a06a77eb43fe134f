import type { SendKind } from '@/utils/model/draft';
import type { Params } from '@/utils/rpc/contract';
import type { SendAnswer } from '@/utils/weibo/requests';
import { asMid } from '@/utils/weibo/sent-content';
import type { ReleasedSend } from './approval-port';

/** A send of a company account that Weibo has confirmed. */
export type SentReport = Params<'posts.sent'>;

/** Kinds that put a post on the account's page, or change one there. */
const POSTS: readonly SendKind[] = ['post', 'repost', 'fast-repost', 'edit', 'schedule'];

/**
 * What the worker is told of a send that Weibo has confirmed; undefined for comments and where approval means nothing.
 * A comment with 同时转发 answers with the comment: the repost's id is not known then.
 */
export function reportOf(
  { content, draft, boundId, action }: ReleasedSend,
  answer: SendAnswer,
  commandId: string,
  at: number,
): SentReport | undefined {
  if (!content || !POSTS.includes(content.kind)) return undefined;
  const isPost = content.kind !== 'schedule' && action !== 'comment' && action !== 'reply';
  const mid = content.kind === 'edit' ? (content.originalMid ?? asMid(answer.id)) : asMid(answer.id);
  const { mblogid } = answer;
  return {
    commandId,
    uid: content.accountUid,
    mid: isPost ? mid : undefined,
    mblogid: isPost && mblogid && /^[0-9A-Za-z]{5,15}$/.test(mblogid) ? mblogid : undefined,
    draftId: draft?.id ?? boundId,
    content: {
      ...content,
      // pictures the worker has already, by their digests
      media: content.media.map(({ digest, type, bytes }) => ({ digest, type, bytes })),
    },
    at,
  };
}
