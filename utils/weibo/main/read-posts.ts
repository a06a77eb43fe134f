import type { PostFact } from '../bridge';

const MAX_POSTS = 60;
const MAX_TEXT = 6_000;

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

/** Posts of an answer of Weibo (a timeline, one post, or the full text of one), the reposted ones included. */
export function readPosts(answer: unknown, search = ''): readonly PostFact[] {
  if (!isObject(answer)) return [];
  const data = isObject(answer.data) ? answer.data : {};
  if (typeof data.longTextContent === 'string') {
    const mblogid = new URLSearchParams(search).get('id') ?? '';
    return mblogid ? [{ mid: '', mblogid, text: data.longTextContent.slice(0, MAX_TEXT) }] : [];
  }
  const list = [answer.statuses, data.list, data.statuses, answer.data, [answer]].find(Array.isArray) ?? [];
  return list
    .flatMap((post: unknown) => (isObject(post) ? [post, post.retweeted_status] : []))
    .flatMap(readPost)
    .slice(0, MAX_POSTS);
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
    },
  ];
}
