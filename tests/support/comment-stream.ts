import type { Seen } from '@/utils/domain/desk/same-comment';
import { type Random, seededRandom } from '../practice-weibo/server/random';
import { NOON } from './approval-world';

/** A comment as it is in truth. */
export interface TrueComment {
  readonly truth: string;
  readonly commentId: string;
  readonly uid: string;
  readonly name: string;
  readonly postMid: string;
  readonly saidAt: number;
  /** Texts from the instant on they stood there, the first from `saidAt`. */
  readonly texts: readonly { readonly from: number; readonly text: string }[];
}

/** One comment as a view shows it, and which it is in truth. */
export interface SeenTruly {
  readonly truth: string;
  readonly seen: Seen;
}

/** What was on a screen at an instant. */
export interface View {
  readonly at: number;
  readonly comments: readonly SeenTruly[];
}

export const STREAM_ACCOUNT = '7100000001';
const MINUTE = 60_000;

/** Words many people use, so that equal texts are common. */
const COMMON = [
  '哈哈哈哈',
  '好喝',
  '来了来了',
  '求补货',
  '什么时候上新',
  '支持一下',
  '[太开心]',
  '在哪买',
  '已下单',
  '抽我',
];
const OPENINGS = ['请问', '昨天买的', '你们', '想问一下', '为什么', '建议', '真的', '门店'];
const THINGS = [
  '桂圆姜枣茶',
  '会员积分',
  '外卖',
  '小程序',
  '优惠券',
  '杯子',
  '配送费',
  '新口味',
  '排队',
  '客服',
];
const ENDS = [
  '怎么用',
  '没有收到',
  '太慢了',
  '能多一点吗',
  '不见了',
  '很好喝',
  '一直打不通',
  '什么时候有',
  '[微笑]',
  '👍',
];

export interface StreamPlan {
  readonly seed: number;
  readonly comments: number;
  readonly posts: number;
  readonly views: number;
}

function writeText({ next, pick }: Random): string {
  if (next() < 0.35) return pick(COMMON);
  const link = next() < 0.05 ? ' https://weibo.cn/abcdef' : '';
  return `${pick(OPENINGS)}${pick(THINGS)}${pick(ENDS)}${next() < 0.5 ? '？' : ''}${link}`;
}

/** Comments under a few posts over two days: many the same words, some twice by one person, some edited later. */
export function makeComments({ seed, comments, posts }: StreamPlan): readonly TrueComment[] {
  const random = seededRandom(seed);
  const made: TrueComment[] = [];
  const people = Math.ceil(comments / 2);
  while (made.length < comments) {
    const person = Math.floor(random.next() * people);
    const saidAt =
      NOON + Math.floor(random.next() * 2 * 24 * 60) * MINUTE + Math.floor(random.next() * MINUTE);
    const text = writeText(random);
    const post = Math.floor(random.next() * posts);
    const copies = random.next() < 0.06 ? 2 + Math.floor(random.next() * 2) : 1;
    for (let copy = 0; copy < copies; copy++) {
      const i = made.length;
      // somebody who says it again does so a little later, now and then within the same minute
      const gap = copy * (random.next() < 0.15 ? 12_000 : (3 + Math.floor(random.next() * 200)) * MINUTE);
      const at = saidAt + gap;
      const texts = [{ from: at, text }];
      if (random.next() < 0.03) {
        const more = random.next() < 0.8 ? `${text}，麻烦回复一下` : writeText(random);
        texts.push({ from: at + (5 + Math.floor(random.next() * 600)) * MINUTE, text: more });
      }
      made.push({
        truth: `c${i}`,
        commentId: `${5_000_000_000_000_000 + i * 7}`,
        uid: `${6_000_000_000 + person}`,
        name: `网友${person}`,
        postMid: `${5_100_000_000_000_000 + post}`,
        saidAt: at,
        texts,
      });
    }
  }
  return made.slice(0, comments);
}

const textAt = ({ texts }: TrueComment, at: number): string =>
  texts.reduce((text, one) => (one.from <= at ? one.text : text), texts[0]?.text ?? '');

/** As Weibo's data says it: id, uid, exact time. */
const fromData = (one: TrueComment, at: number): Seen => ({
  accountUid: STREAM_ACCOUNT,
  post: { mid: one.postMid },
  commentId: one.commentId,
  author: { uid: one.uid, name: one.name },
  text: textAt(one, at),
  // the data gives whole seconds
  saidAt: Math.floor(one.saidAt / 1000) * 1000,
  saidSlack: 0,
});

/** As the page shows it: no id, minutes, addresses as words, now and then no uid either. */
const fromPage = (one: TrueComment, at: number, random: Random): Seen => ({
  accountUid: STREAM_ACCOUNT,
  post: { mid: one.postMid },
  author: random.next() < 0.2 ? { name: one.name } : { uid: one.uid, name: one.name },
  text: textAt(one, at)
    .replace(/https?:\S+/, '网页链接')
    .replace('，', '， '),
  saidAt: Math.floor(one.saidAt / MINUTE) * MINUTE,
  saidSlack: MINUTE,
});

/** What staff see over the two days: twenty neighbouring comments of a post at a time, from the data or the page. */
export function makeViews(
  plan: StreamPlan,
  comments: readonly TrueComment[],
  dataShare: number,
): readonly View[] {
  const random = seededRandom(plan.seed + 1);
  const views: View[] = [];
  for (let i = 0; i < plan.views; i++) {
    const at = NOON + Math.floor((50 * 3_600_000 * (i + 1)) / plan.views);
    const postMid = `${5_100_000_000_000_000 + Math.floor(random.next() * plan.posts)}`;
    const there = comments
      .filter((one) => one.postMid === postMid && one.saidAt <= at)
      .sort((a, b) => b.saidAt - a.saidAt);
    const from = random.next() < 0.6 ? 0 : Math.floor(random.next() * there.length);
    const isData = random.next() < dataShare;
    views.push({
      at,
      comments: there.slice(from, from + 20).map((one) => ({
        truth: one.truth,
        seen: isData ? fromData(one, at) : fromPage(one, at, random),
      })),
    });
  }
  return views;
}
