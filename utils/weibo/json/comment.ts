import { parseTime } from '../parse/time';
import { readHtmlText, trimStored } from './html-text';
import { isFields, readId, readList, readNumber, readString } from './read';
import { readUser, type WeiboUser } from './user';

export interface WeiboComment {
  readonly id: string;
  /** The comment at the head of the thread; itself for a first-level comment. */
  readonly rootId?: string;
  readonly user?: WeiboUser;
  readonly at?: number;
  readonly text: string;
  readonly likes?: number;
  readonly region?: string;
  /** Answers that came along; `total` may be more. */
  readonly replies: readonly WeiboComment[];
  readonly total: number;
}

/** Reads a comment; undefined when it has no id. */
export function readComment(value: unknown, depth = 1): WeiboComment | undefined {
  if (!isFields(value)) return undefined;
  const id = readId(value.idstr, value.mid, value.id);
  if (!id) return undefined;
  const replies = depth > 0 ? readList(value.comments).flatMap((c) => readComment(c, depth - 1) ?? []) : [];
  return {
    id,
    rootId: readId(value.rootidstr, value.rootid),
    user: readUser(value.user),
    at: parseTime(readString(value.created_at) ?? '', 0)?.at,
    text: trimStored(readString(value.text_raw) ?? readHtmlText(readString(value.text) ?? '')),
    likes: readNumber(value.like_counts) ?? readNumber(value.like_count),
    region: readString(value.source),
    replies,
    total: readNumber(value.total_number) ?? replies.length,
  };
}
