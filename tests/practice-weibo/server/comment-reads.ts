import type { Comment } from '../shared/types';
import { maySee, viewReply, viewRoot } from './comment-view';
import { findComment, repliesOf } from './comments';
import { json, type PracticeResponse } from './http';
import type { ServerContext } from './reads';
import { findStatus } from './world';

const MISSING = { ok: 0, errno: '20101', msg: '该微博不存在' };
const BY_HEAT = '0';
const BY_TIME = '1';

const timeOf = (comment: Comment): number => Date.parse(comment.created_at);
const newestFirst = (a: Comment, b: Comment): number => timeOf(b) - timeOf(a) || b.id - a.id;
const mostLikedFirst = (a: Comment, b: Comment): number => b.like_counts - a.like_counts || newestFirst(a, b);

interface Page {
  readonly data: readonly Comment[];
  readonly max_id: number;
}

/** The page after the comment with id `max_id`; `max_id` of the answer is 0 at the end (site fact). */
function cut(all: readonly Comment[], query: URLSearchParams): Page {
  const max = Number(query.get('max_id') ?? 0);
  const before = all.findIndex((comment) => comment.id === max);
  const start = max === 0 ? 0 : before < 0 ? all.length : before + 1;
  const end = start + Number(query.get('count') ?? 20);
  const data = all.slice(start, end);
  return { data, max_id: end < all.length ? (data.at(-1)?.id ?? 0) : 0 };
}

function replies({ world, variant }: ServerContext, query: URLSearchParams): PracticeResponse {
  const found = findComment(world, query.get('id') ?? '');
  if (found === undefined) return json({ ok: 0, msg: '该评论不存在' });
  const all = repliesOf(found.root).filter((reply) => maySee(world, found.mid, reply));
  const { data, max_id } = cut(all, query);
  return json({
    ok: 1,
    data: data.map((reply) => viewReply(variant, reply)),
    max_id,
    total_number: all.length,
  });
}

/** The comment of a deep link comes first. */
function anchorFirst(all: readonly Comment[], anchor: string | null): readonly Comment[] {
  const found = all.find(
    (comment) => comment.idstr === anchor || repliesOf(comment).some((reply) => reply.idstr === anchor),
  );
  return found === undefined ? all : [found, ...all.filter((comment) => comment !== found)];
}

/** Comments of a post, or with `is_mix=1` and `fetch_level=1` the replies of a comment (site fact). */
export function buildComments(context: ServerContext, query: URLSearchParams): PracticeResponse {
  if (query.get('is_mix') === '1' && query.get('fetch_level') === '1') return replies(context, query);
  const { world, variant } = context;
  const status = findStatus(world, query.get('id'));
  if (status === undefined) return json(MISSING);
  const { mid } = status;
  const order = query.get('flow') === BY_TIME ? newestFirst : mostLikedFirst;
  const seen = (world.comments.get(mid) ?? []).filter((comment) => maySee(world, mid, comment));
  const { data, max_id } = cut(anchorFirst(seen.sort(order), query.get('anchor_id')), query);
  return json({
    ok: 1,
    data: data.map((comment) => viewRoot(world, variant, mid, comment)),
    max_id,
    total_number: status.comments_count,
    filter_group: [
      { title: '按热度', param: { flow: Number(BY_HEAT) } },
      { title: '按时间', param: { flow: Number(BY_TIME) } },
    ],
    header_text: '',
  });
}
