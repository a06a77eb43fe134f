import type { Comment, Status, User } from '../shared/types';
import { COMMENT_TEXTS, type CommentKind, SURGE_CLOSE, SURGE_OPEN } from './comment-texts';
import { draftComment, dropComment, findComment, putComment } from './comments';
import { makeVisitor } from './visitors';
import { findStatus, type World } from './world';

export interface CommentWish {
  readonly text: string;
  /** Post, as mid or mblogid; the newest of the logged-in account unless told. */
  readonly on?: string;
  /** uid or name of any account; a name nobody has becomes someone new. The next visitor in turn unless told. */
  readonly by?: string;
  /** ms since epoch; now unless told. What lies ahead arrives when the server's clock gets there. */
  readonly at?: number;
  /** Id of the comment or reply it answers. */
  readonly replyTo?: string;
  readonly likes?: number;
  /** 来自… or 发布于 …; from the place of the author unless told. */
  readonly source?: string;
  /** Picture ids. */
  readonly pids?: readonly string[];
  /** Waits for the post's author; by the post's own setting unless told. */
  readonly isPending?: boolean;
}

export interface SurgeWish {
  readonly on?: string;
  /** 60 unless told. */
  readonly count?: number;
  /** ms over which they are spread evenly; an hour unless told. */
  readonly within?: number;
  /** ms since epoch of the first; so that the last is now, unless told. */
  readonly from?: number;
  /** Stands in every one of them; 喝完不舒服 unless told. */
  readonly word?: string;
}

/** What other people do below posts while the page is open. An open page learns of it when it asks again. */
export interface Crowd {
  /** Everyone of that name or uid; someone new for a name nobody has. */
  person(nameOrUid: string): User;
  comment(wish: CommentWish): Comment;
  /** A sentence of this kind; other words and another author each time. */
  say(kind: CommentKind, wish?: Partial<CommentWish>): Comment;
  /** Fourteen comments of all kinds in the last hour: the same words by two people, one person twice, emoji, link, mention. */
  gather(on?: string): readonly Comment[];
  surge(wish?: SurgeWish): readonly Comment[];
  /** Its author deletes it; comments cannot be edited, a correction is a new one. */
  retract(id: string): void;
  /** 评论精选: from now on comments of others wait for the post's author. */
  curate(on: string, isOn?: boolean): void;
  /** Nothing is on its way any more, and turns begin anew. */
  restart(): void;
}

/** Moves what has come due into the world. */
export function settleArrivals(world: World, now: number): void {
  const due = world.arriving.filter((arrival) => arrival.at <= now).sort((a, b) => a.at - b.at);
  for (const arrival of due) {
    world.arriving.splice(world.arriving.indexOf(arrival), 1);
    const status = world.statuses.get(arrival.mid);
    if (status !== undefined) putComment(world, status, arrival.comment);
  }
}

const MINUTE = 60_000;
const GATHERED: readonly (readonly [kind: CommentKind, by: string])[] = [
  ['praise', '许多多呀'],
  ['question', '半块方糖'],
  ['complaint', '在下雨-了'],
  ['suggestion', '一碗热汤面'],
  ['abuse', '路人甲乙丙丁'],
  ['help', '小满_不加班'],
  ['media', '青禾晚报'],
  ['complaint', '晚风知我意'],
  ['question', '木木的下午茶'],
];
/** Below them: the same words twice, the same author again, and what a text can hold. */
const ODD: readonly (readonly [text: string, by: string])[] = [
  ['什么时候补货？', '北山以北'],
  ['什么时候补货？', '吃不胖研究所'],
  ['补充一下，订单尾号 0417，还是没人联系我', '在下雨-了'],
  ['菜单在这 http://t.cn/A6abCdEf @半块方糖 你看[微笑] #冬至第一杯热茶#', '阿橘今天也在路上'],
  ['Do you ship to other cities?', 'river_walker'],
];

export function makeCrowd(world: World, now: () => number): Crowd {
  let turn = 0;
  const said = new Map<CommentKind, number>();

  const person = (key: string): User => {
    const known = [...world.people.values(), ...world.visitors.values()];
    const found = known.find((user) => user.idstr === key || user.screen_name === key);
    if (found !== undefined) return found;
    const fresh = makeVisitor(key);
    world.visitors.set(fresh.idstr, fresh);
    return fresh;
  };
  const nextVisitor = (): User => {
    const visitors = [...world.visitors.values()];
    turn += 1;
    const user = visitors[turn % visitors.length];
    if (user === undefined) throw new Error('nobody is there to comment');
    return user;
  };
  const postOf = (on: string | undefined): Status => {
    const newest = world.timeline.find((mid) => world.statuses.get(mid)?.user?.idstr === world.account);
    const status = findStatus(world, on ?? newest);
    if (status === undefined) throw new Error(`no post ${on ?? 'of the logged-in account'}`);
    return status;
  };

  const comment = (wish: CommentWish): Comment => {
    const to = wish.replyTo === undefined ? undefined : findComment(world, wish.replyTo);
    if (wish.replyTo !== undefined && to === undefined) throw new Error(`no comment ${wish.replyTo}`);
    const status = postOf(wish.on ?? to?.mid);
    const user = wish.by === undefined ? nextVisitor() : person(wish.by);
    const { on: _on, by: _by, replyTo: _to, at = now(), ...rest } = wish;
    const made = draftComment(world, { ...rest, status, user, at, ...(to === undefined ? {} : { to }) });
    if (at > now()) world.arriving.push({ mid: status.mid, at, comment: made });
    else putComment(world, status, made);
    return made;
  };

  const say = (kind: CommentKind, wish: Partial<CommentWish> = {}): Comment => {
    const n = said.get(kind) ?? 0;
    said.set(kind, n + 1);
    const texts = COMMENT_TEXTS[kind];
    return comment({ text: texts[n % texts.length] ?? '', ...wish });
  };

  return {
    person,
    comment,
    say,
    gather: (on) => {
      const start = now() - (GATHERED.length + ODD.length) * 4 * MINUTE;
      const where = on === undefined ? {} : { on };
      const kinds = GATHERED.map(([kind, by], n) => say(kind, { ...where, by, at: start + n * 4 * MINUTE }));
      const odd = ODD.map(([text, by], n) =>
        comment({ ...where, text, by, at: start + (GATHERED.length + n) * 4 * MINUTE }),
      );
      return [...kinds, ...odd];
    },
    surge: ({ on, count = 60, within = 60 * MINUTE, from, word = '喝完不舒服' } = {}) => {
      const start = from ?? now() - within;
      const at = (list: readonly string[], n: number): string => list[n % list.length] ?? '';
      return Array.from({ length: count }, (_, n) =>
        comment({
          ...(on === undefined ? {} : { on }),
          text: `${at(SURGE_OPEN, n)}${word}${at(SURGE_CLOSE, Math.floor(n / 2))}`,
          by: `热心网友${n + 1}`,
          at: start + Math.floor((within * n) / Math.max(1, count - 1)),
        }),
      );
    },
    retract: (id) => {
      const waiting = world.arriving.findIndex((arrival) => arrival.comment.idstr === id);
      if (waiting >= 0) world.arriving.splice(waiting, 1);
      else {
        const found = findComment(world, id);
        if (found === undefined) throw new Error(`no comment ${id}`);
        dropComment(world, found);
      }
    },
    curate: (on, isOn = true) => {
      postOf(on).comment_manage_info.approval_comment_type = isOn ? 1 : 0;
    },
    restart: () => {
      world.arriving.length = 0;
      turn = 0;
      said.clear();
    },
  };
}
