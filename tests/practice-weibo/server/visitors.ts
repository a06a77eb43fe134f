import type { User } from '../shared/types';
import { type Person, toUser } from './people';
import { hashText } from './random';

const NAMES = [
  '阿橘今天也在路上',
  '半块方糖',
  '临江散步的老吴',
  '小满_不加班',
  '一碗热汤面',
  '许多多呀',
  '在下雨-了',
  '北山以北',
  '路人甲乙丙丁',
  '木木的下午茶',
  '晚风知我意',
  '吃不胖研究所',
] as const;
const PLACES = [
  '浙江 杭州',
  '上海 徐汇区',
  '江苏 苏州',
  '广东 深圳',
  '四川 成都',
  '北京 海淀区',
  '河南 郑州',
];
/** Numbers above every account of the feed. */
const FIRST_UID = 1_200_000_001;

function personOf(uid: string, name: string, place: string): Person {
  return { uid, name, type: -1, reason: '', bio: '', fans: hashText(name) % 900, posts: 40, place };
}

/** People who comment on the company's posts and post nothing themselves, by uid; fresh objects on every call. */
export function makeVisitors(): Map<string, User> {
  return new Map(
    NAMES.map((name, n) => {
      const uid = String(FIRST_UID + n);
      return [uid, toUser(personOf(uid, name, PLACES[n % PLACES.length] ?? ''))];
    }),
  );
}

/** Someone of this name who has not been seen before; the same name always gets the same uid. */
export function makeVisitor(name: string): User {
  const hash = hashText(name);
  const uid = String(1_300_000_000 + (hash % 100_000_000));
  return toUser(personOf(uid, name, PLACES[hash % PLACES.length] ?? ''));
}
