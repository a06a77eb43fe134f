/** Hand-written posts for the top of the feed: uid, minutes ago, text, counts, pictures. */
export interface SeedPost {
  readonly uid: string;
  readonly minutes: number;
  readonly text: string;
  readonly counts: readonly [number, number, number];
  readonly pictures?: number;
  readonly of?: number;
  readonly edited?: boolean;
}

export const TOP_POSTS: readonly SeedPost[] = [
  {
    uid: '7100000006',
    minutes: 12,
    text: '周末集市的摊位图出来了，沿着河走一圈大概四十分钟，记得带自己的杯子。#城市慢生活#',
    counts: [18, 42, 307],
    pictures: 3,
  },
  {
    uid: '7100000001',
    minutes: 47,
    text: '「冬至暖饮季」今天上架，桂圆姜枣茶回到门店。你喜欢几分糖？[茶] #冬至第一杯热茶#',
    counts: [1286, 3402, 15873],
    pictures: 2,
    edited: true,
  },
  {
    uid: '1100000004',
    minutes: 95,
    text: '巡店第三天。南京的雨下得很细，店里的姜茶卖得比昨天快。',
    counts: [0, 0, 0],
  },
  {
    uid: '1100000005',
    minutes: 60 * 5,
    text: '晚上去试了三家糖水，写个小结：第一家胜在火候，第二家红豆沙磨得细，第三家适合聊天。详情 http://t.cn/A6abCdEf',
    counts: [245, 1204, 12499],
  },
  { uid: '1100000003', minutes: 60 * 9, text: '一起去吗？', counts: [2, 5, 9], of: 0 },
  {
    uid: '7100000007',
    minutes: 60 * 20,
    text: '【冷空气今晚抵达】明天最低气温 3℃，早出门的朋友加件外套。',
    counts: [20311, 11607, 1045200],
    pictures: 1,
  },
  {
    uid: '7100000008',
    minutes: 60 * 30,
    text: '取暖器一米之内不放易燃物，睡前拔插头。请转给家里老人。[太阳]',
    counts: [3576, 421, 8773],
  },
  { uid: '1100000009', minutes: 60 * 52, text: '今天的云像刚揭盖的蒸笼。', counts: [0, 3, 12], pictures: 4 },
];

export const LONG_POST =
  '给第一次来集市的朋友写一份说明。一、集市沿河而设，从旧码头走到石桥，摊位按木作、织物、陶艺、吃食排开，走完一圈大约四十分钟。' +
  '二、现场可以刷卡，也请带一点零钱，老手艺人用不惯手机。三、我们不提供一次性杯子，请自带杯子，现场有清洗的水槽。' +
  '四、小朋友请牵好手，河边没有护栏的地方有志愿者站岗。五、下雨照常，摊主会支起棚子，雨大了就挪到旧仓库里。' +
  '六、带狗的朋友请拴绳，并且自己收拾。七、如果买到不满意的东西，当天下午五点之前回到摊位可以退换。' +
  '八、结束以后请把垃圾带到石桥边的三个大桶，我们会分好类。九、拍照请先问一声摊主。谢谢大家，河边见。#城市慢生活# @林洁';

const OPEN = [
  '早上好，',
  '刚到店里，',
  '路过河边，',
  '午休时间，',
  '下班路上，',
  '晚饭以后，',
  '翻到旧照片，',
  '周末了，',
];
const BODY = [
  '新到的陶杯上了釉',
  '桂花开得正好',
  '雨停了半小时',
  '排队的人不多',
  '试了一次手磨豆浆',
  '把窗边的位置让给了看书的人',
  '今天的面团发得很慢',
  '木工摊的小凳子卖完了',
];
const CLOSE = [
  '，有空来坐坐。',
  '，心情不错[微笑]',
  '，明天继续。',
  '。你们那边呢？',
  '，记一笔。#日常记录#',
  '。[干杯]',
  '，慢慢来。',
  '，给 @陈默 看看。',
];
const REPLIES = [
  '想去！',
  '几点开门呀？',
  '昨天喝到了，姜味很足。',
  '请问可以少糖吗',
  '收到[赞]',
  '排队要多久？',
  '下次一起',
  '在路上了',
  '杯子真好看[心]',
  '客服电话一直占线，能回一下吗？',
];
const PLACES = ['来自浙江', '来自上海', '来自江苏', '来自广东', '来自四川', '来自北京'];

/** Sentence n of the endless part of the feed, different for every n. */
export function phrase(n: number): string {
  const at = (list: readonly string[], k: number): string => list[k % list.length] ?? '';
  return `${at(OPEN, n)}${at(BODY, Math.floor(n / 3))}${at(CLOSE, Math.floor(n / 7) + n)}（第 ${n} 条）`;
}

export function reply(n: number): { readonly text: string; readonly source: string } {
  return { text: REPLIES[n % REPLIES.length] ?? '', source: PLACES[n % PLACES.length] ?? '' };
}
