import type { Comment, Schedule, Status, User } from '../shared/types';
import { COMMENT_TEXTS, OWN_POST_COMMENTS } from './comment-texts';
import { makeComment, makeStatus } from './make';
import { makePeople } from './people';
import { LONG_POST, phrase, reply, TOP_POSTS } from './phrases';
import { type Random, seededRandom } from './random';
import { makeVisitors } from './visitors';

const FIRST_MID = 5_230_000_000_000_000;
const MID_STEP = 1_730_003;

/** A comment on its way to a post. */
export interface Arrival {
  readonly mid: string;
  readonly at: number;
  readonly comment: Comment;
}

/** Everything the fake server knows; all of it lives in memory and follows from the seed. */
export interface World {
  readonly seed: number;
  readonly startedAt: number;
  readonly people: Map<string, User>;
  /** People who comment and post nothing, by uid. */
  readonly visitors: Map<string, User>;
  readonly statuses: Map<string, Status>;
  readonly fullTexts: Map<string, string>;
  /** First-level comments by mid of their post, replies inside them. */
  readonly comments: Map<string, Comment[]>;
  /** Comments whose time has not come. */
  readonly arriving: Arrival[];
  readonly reposts: Map<string, Status[]>;
  readonly schedules: Map<string, Schedule>;
  /** mids, newest first. */
  readonly timeline: string[];
  readonly random: Random;
  /** uid of the logged-in account, or null when logged out. */
  account: string | null;
  nextMid(): string;
}

function pictureIds(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => `007seed${random.int(1e9, 9e9).toString(36)}gy1`);
}

function userOf(world: World, uid: string): User {
  const user = world.people.get(uid);
  if (user === undefined) throw new Error(`no account ${uid}`);
  return user;
}

/** Puts a status into the world, newest first. */
export function addStatus(world: World, status: Status, fullText: string): void {
  world.statuses.set(status.mid, status);
  world.fullTexts.set(status.mid, fullText);
  world.timeline.unshift(status.mid);
}

/** Looks a status up by mid or mblogid. */
export function findStatus(world: World, id: string | null | undefined): Status | undefined {
  if (id === null || id === undefined) return undefined;
  return world.statuses.get(id) ?? [...world.statuses.values()].find((status) => status.mblogid === id);
}

function addComments(world: World, status: Status): void {
  const total = Math.min(status.comments_count, 24);
  const people = [...world.people.values()];
  const list: Comment[] = [];
  for (let n = 0; n < total; n += 1) {
    const { text, source } = reply(n + Number(status.mid.slice(-3)));
    const user = people[(n * 3 + 2) % people.length] ?? userOf(world, '1100000003');
    const at = Date.parse(status.created_at) + (n + 1) * 60_000;
    const item = makeComment({ id: world.nextMid(), at, user, text, source, likes: (n * 7) % 30 });
    if (n === 1) {
      const answer = makeComment({
        id: world.nextMid(),
        at: at + 30_000,
        user: status.user ?? user,
        text: '欢迎来坐坐[茶]',
        source: '来自浙江',
        rootId: item.idstr,
        to: item,
      });
      item.comments = [answer];
      item.total_number = 1;
    }
    list.push(item);
  }
  world.comments.set(status.mid, list);
}

const COMPANY: ReadonlySet<string> = new Set(['7100000001', '7100000002']);

/** What customers say below a post of the company: questions, complaints, praise, two of them answered. */
function addVisitorComments(world: World, status: Status): void {
  const visitors = [...world.visitors.values()];
  const start = Date.parse(status.created_at);
  const step = Math.min(4 * 60_000, (world.startedAt - start) / (OWN_POST_COMMENTS.length + 1));
  const wishes = OWN_POST_COMMENTS.slice(0, status.comments_count);
  const list = wishes.map(({ kind, n, by, likes, answer }, k) => {
    const user = visitors[by] ?? userOf(world, '1100000003');
    const at = start + (k + 1) * step;
    const source = k % 3 === 0 ? `发布于 ${user.location.slice(0, 2)}` : `来自${user.location.slice(0, 2)}`;
    const text = COMMENT_TEXTS[kind][n] ?? '';
    const item = makeComment({ id: world.nextMid(), at, user, text, source, likes, floor: k + 1 });
    if (answer !== undefined && status.user !== null) {
      const reply = { id: world.nextMid(), at: at + step / 2, user: status.user, text: answer };
      item.comments = [makeComment({ ...reply, source: '来自浙江', rootId: item.idstr, to: item })];
      item.total_number = 1;
    }
    return item;
  });
  world.comments.set(status.mid, list.reverse());
}

/** Every how-manyth post below the top ones is the company's, evenly spread; both accounts in turn. */
function ownUid(n: number, posts: number, own: number): string | undefined {
  const before = Math.floor((n * own) / posts);
  if (Math.floor(((n + 1) * own) / posts) === before) return undefined;
  return before % 2 === 0 ? '7100000001' : '7100000002';
}

function seedStatuses(world: World, posts: number, own: number, mids: readonly string[]): void {
  const people = [...world.people.keys()].slice(2);
  const oldest = posts - 1;
  for (let n = oldest; n >= 0; n -= 1) {
    const mid = mids[oldest - n] ?? world.nextMid();
    const top = TOP_POSTS[n];
    const picked = top === undefined ? world.random.pick(people) : top.uid;
    const uid = (top === undefined ? ownUid(n, posts, own) : undefined) ?? picked;
    const isLong = n === TOP_POSTS.length;
    const minutes = top?.minutes ?? 60 * 53 + (n - TOP_POSTS.length) * 37;
    const text = top?.text ?? (isLong ? LONG_POST : phrase(n));
    const status = makeStatus({
      mid,
      at: world.startedAt - minutes * 60_000,
      user: userOf(world, uid),
      text,
      counts: top?.counts ?? [world.random.int(0, 400), world.random.int(0, 40), world.random.int(0, 30_000)],
      pids: pictureIds(world.random, top?.pictures ?? (n % 5 === 0 ? (n % 4) + 1 : 0)),
      source: n % 3 === 0 ? 'iPhone客户端' : '微博网页版',
    });
    if (top?.edited === true) status.edit_count = 1;
    addStatus(world, status, text);
  }
  TOP_POSTS.forEach((post, n) => {
    const status = world.statuses.get(world.timeline[n] ?? '');
    const original = post.of === undefined ? undefined : world.statuses.get(world.timeline[post.of] ?? '');
    if (status !== undefined && original !== undefined) status.retweeted_status = original;
  });
  for (const status of world.statuses.values())
    if (COMPANY.has(status.user?.idstr ?? '')) addVisitorComments(world, status);
    else addComments(world, status);
}

/**
 * A fresh practice world.
 * @param seed same seed and start time, same world
 * @param startedAt ms since epoch; post times count back from it
 * @param own how many of the posts below the top ones are the company's
 */
export function makeWorld(seed: number, startedAt: number, posts = 1_200, own = 0): World {
  let mid = FIRST_MID + (seed % 1000) * 1_000;
  const world: World = {
    seed,
    startedAt,
    people: makePeople(),
    visitors: makeVisitors(),
    statuses: new Map(),
    fullTexts: new Map(),
    comments: new Map(),
    arriving: [],
    reposts: new Map(),
    schedules: new Map(),
    timeline: [],
    random: seededRandom(seed),
    account: '7100000001',
    nextMid: () => {
      mid += MID_STEP;
      return String(mid);
    },
  };
  const mids = Array.from({ length: posts }, () => world.nextMid());
  seedStatuses(world, posts, own, mids);
  return world;
}
