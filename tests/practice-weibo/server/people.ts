import type { User } from '../shared/types';

export interface Person {
  readonly uid: string;
  readonly name: string;
  readonly type: number;
  readonly reason: string;
  readonly bio: string;
  readonly fans: number;
  readonly posts: number;
  readonly place: string;
}

/** The first three are the accounts one can log in to; everyone is invented. */
const PEOPLE: readonly Person[] = [
  {
    uid: '7100000001',
    name: '云杉茶饮',
    type: 2,
    reason: '云杉茶饮（示例）有限公司',
    bio: '山里的茶，街角的店。',
    fans: 1284503,
    posts: 3128,
    place: '浙江 杭州',
  },
  {
    uid: '7100000002',
    name: '云杉茶饮客服',
    type: 2,
    reason: '云杉茶饮官方客服',
    bio: '每天 9:00–21:00 在线。',
    fans: 45210,
    posts: 9604,
    place: '浙江 杭州',
  },
  {
    uid: '1100000003',
    name: '林洁',
    type: -1,
    reason: '',
    bio: '写字、喝茶、走路。',
    fans: 386,
    posts: 912,
    place: '浙江 杭州',
  },
  {
    uid: '1100000004',
    name: '周岚',
    type: -1,
    reason: '',
    bio: '门店巡店中',
    fans: 1203,
    posts: 2210,
    place: '江苏 南京',
  },
  {
    uid: '1100000005',
    name: '陈默',
    type: 0,
    reason: '美食视频创作者',
    bio: '吃得慢一点。',
    fans: 98765,
    posts: 1450,
    place: '四川 成都',
  },
  {
    uid: '7100000006',
    name: '山野手作集市',
    type: 2,
    reason: '山野手作集市主办方',
    bio: '每月第二个周末，河边见。',
    fans: 56890,
    posts: 1033,
    place: '浙江 杭州',
  },
  {
    uid: '7100000007',
    name: '青禾晚报',
    type: 3,
    reason: '青禾晚报官方微博',
    bio: '本地新闻与生活。',
    fans: 4021877,
    posts: 80211,
    place: '浙江 杭州',
  },
  {
    uid: '7100000008',
    name: '临江区消防',
    type: 1,
    reason: '临江区消防救援大队（示例）',
    bio: '平安无小事。',
    fans: 230144,
    posts: 6102,
    place: '浙江 杭州',
  },
  {
    uid: '1100000009',
    name: '-阿絮某某某-',
    type: -1,
    reason: '',
    bio: '',
    fans: 27,
    posts: 140,
    place: '上海 徐汇区',
  },
  {
    uid: '1100000010',
    name: '半糖_去冰',
    type: -1,
    reason: '',
    bio: '三分糖自由',
    fans: 512,
    posts: 388,
    place: '广东 广州',
  },
];

const AVATAR = 'https://tvax1.sinaimg.cn/crop.0.0.180.180.180';

/** An account as the site's JSON describes it. */
export function toUser(person: Person): User {
  const avatar = `${AVATAR}/${person.uid}.jpg`;
  return {
    id: Number(person.uid),
    idstr: person.uid,
    screen_name: person.name,
    verified: person.type >= 0,
    verified_type: person.type,
    verified_reason: person.reason,
    description: person.bio,
    followers_count: person.fans,
    friends_count: (person.fans % 900) + 20,
    statuses_count: person.posts,
    location: person.place,
    gender: Number(person.uid) % 2 === 0 ? 'f' : 'm',
    profile_url: `/u/${person.uid}`,
    profile_image_url: avatar,
    avatar_large: avatar,
    avatar_hd: avatar,
    domain: '',
    mbrank: Number(person.uid) % 7,
    mbtype: 2,
    following: true,
  };
}

export const OWN_UIDS: readonly string[] = PEOPLE.slice(0, 3).map((person) => person.uid);

/** All accounts of the practice world, by uid; fresh objects on every call. */
export function makePeople(): Map<string, User> {
  return new Map(PEOPLE.map((person) => [person.uid, toUser(person)]));
}
