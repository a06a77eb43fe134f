import type { PostFact } from '../bridge';

const MAX_POSTS = 60;
const MAX_TEXT = 6_000;
/** Weibo's word for a post that is not there (site fact: 该微博不存在). */
const NO_SUCH_POST = '20101';

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/**
 * Posts of an answer of Weibo (a timeline, one post, the full text of one, what was just published or edited), the
 * reposted ones included. `search` = query of the request: it names the post where the answer does not.
 */
export function readPosts(answer: unknown, search = ''): readonly PostFact[] {
  if (!isObject(answer)) return [];
  const data = isObject(answer.data) ? answer.data : {};
  if (typeof data.longTextContent === 'string') return named(search, data.longTextContent.slice(0, MAX_TEXT));
  if (text(answer.errno) === NO_SUCH_POST) return named(search, '', true);
  const list =
    [answer.statuses, data.list, data.statuses, answer.data].find(Array.isArray) ??
    [data.statuses, answer.statuses, data.mid ? data : answer].filter(isObject).slice(0, 1);
  return list
    .flatMap((post: unknown) => (isObject(post) ? [post, post.retweeted_status] : []))
    .flatMap(readPost)
    .slice(0, MAX_POSTS);
}

/** A fact about the post that the request asked for; its text is whole. */
function named(search: string, content: string, isDeleted?: true): readonly PostFact[] {
  const id = new URLSearchParams(search).get('id') ?? '';
  if (!id) return [];
  const isMid = /^\d{14,}$/.test(id);
  const which = isMid ? { mid: id } : { mid: '', mblogid: id };
  return [{ ...which, text: content, isLong: false, ...(isDeleted ? { isDeleted } : {}) }];
}

function readPost(post: unknown): readonly PostFact[] {
  if (!isObject(post)) return [];
  const mid = text(post.mid) ?? text(post.idstr) ?? text(post.id);
  if (!mid || typeof post.text_raw !== 'string') return [];
  const user = isObject(post.user) ? post.user : {};
  return [
    {
      mid,
      mblogid: text(post.mblogid),
      uid: text(user.idstr) ?? text(user.id),
      name: text(user.screen_name),
      text: post.text_raw.slice(0, MAX_TEXT),
      isLong: post.isLongText === true || post.text_raw.length > MAX_TEXT,
      created: text(post.created_at),
      edits: number(post.edit_count),
      visible: isObject(post.visible) ? number(post.visible.type) : undefined,
    },
  ];
}
