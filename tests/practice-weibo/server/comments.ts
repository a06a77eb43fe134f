import type { Comment, Status, User } from '../shared/types';
import { makeComment } from './make';
import type { World } from './world';

export interface FoundComment {
  readonly mid: string;
  /** The comment of the first level it belongs to; itself when it is one. */
  readonly root: Comment;
  readonly comment: Comment;
}

/** Replies of a comment, oldest first. */
export const repliesOf = (comment: Comment): readonly Comment[] => comment.comments || [];

/** Looks a comment or reply up by its id, in all posts or in one. */
export function findComment(world: World, id: string | undefined, mid?: string): FoundComment | undefined {
  const lists = mid === undefined ? world.comments : new Map([[mid, world.comments.get(mid) ?? []]]);
  for (const [post, list] of lists)
    for (const root of list) {
      const comment = root.idstr === id ? root : repliesOf(root).find((reply) => reply.idstr === id);
      if (comment !== undefined) return { mid: post, root, comment };
    }
  return undefined;
}

export interface NewComment {
  readonly status: Status;
  readonly user: User;
  readonly text: string;
  readonly at: number;
  readonly source?: string;
  readonly likes?: number;
  readonly pids?: readonly string[];
  /** Comment or reply it answers. */
  readonly to?: FoundComment;
  readonly isPending?: boolean;
}

/** A comment or reply that is not in the world yet; on a curated post others' comments wait for its author. */
export function draftComment(world: World, input: NewComment): Comment {
  const { status, user, to } = input;
  const isCurated = status.comment_manage_info.approval_comment_type === 1;
  return makeComment({
    id: world.nextMid(),
    at: input.at,
    user,
    text: input.text,
    source: input.source ?? `来自${user.location.slice(0, 2)}`,
    likes: input.likes ?? 0,
    floor: (world.comments.get(status.mid)?.length ?? 0) + 1,
    pids: input.pids ?? [],
    isPending: input.isPending ?? (isCurated && status.user?.idstr !== user.idstr),
    ...(to === undefined ? {} : { rootId: to.root.idstr, to: to.comment }),
  });
}

/** Puts a comment below its post, a reply below its comment, and counts it. */
export function putComment(world: World, status: Status, comment: Comment): void {
  const list = world.comments.get(status.mid) ?? [];
  const root = list.find((item) => item.idstr === comment.rootidstr);
  if (comment.rootid === comment.id) world.comments.set(status.mid, [comment, ...list]);
  else if (root === undefined) return;
  else {
    root.comments = [...repliesOf(root), comment];
    root.total_number += 1;
  }
  status.comments_count += 1;
}

/** Takes a comment away; its replies go with it. */
export function dropComment(world: World, { mid, root, comment }: FoundComment): void {
  const status = world.statuses.get(mid);
  const gone = comment === root ? 1 + repliesOf(root).length : 1;
  if (status !== undefined) status.comments_count = Math.max(0, status.comments_count - gone);
  if (comment === root) {
    const list = world.comments.get(mid) ?? [];
    world.comments.set(
      mid,
      list.filter((item) => item !== root),
    );
    return;
  }
  const left = repliesOf(root).filter((item) => item !== comment);
  root.comments = left.length > 0 ? left : false;
  root.total_number = left.length;
}
