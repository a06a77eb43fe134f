import type { PlanTemplate, TemplateEntry } from '@/utils/model/plan';

const at = (hour: number, minute = 0): number => hour * 60 + minute;
/** The same thing every week on these days after the start. */
const weekly = (
  weeks: readonly number[],
  days: readonly number[],
  entry: Omit<TemplateEntry, 'dayOffset'>,
): readonly TemplateEntry[] =>
  weeks.flatMap((week) => days.map((day) => ({ ...entry, dayOffset: week * 7 + day })));

const news = { title: '行业资讯', pillar: '行业资讯', form: 'original', minute: at(12) } as const;
const product = { title: '产品介绍', pillar: '产品', form: 'original', minute: at(19) } as const;
const story = { title: '用户故事', pillar: '用户故事', form: 'original', minute: at(20) } as const;

/** Content community plan of the seed documents: five weeks, each with its task. Start on a Monday. */
const FIVE_WEEKS: PlanTemplate = {
  id: 'five-weeks',
  name: '五周启动计划',
  note: '第一周排日历、发资讯和产品；第二周抓回复；第三周办一次有奖问答；第四周和一个大号联合；第五周复盘调整。从周一开始',
  entries: [
    {
      dayOffset: 0,
      minute: at(10),
      title: '定内容日历：五个栏目排到月底',
      channel: 'task',
      form: 'original',
      note: '三样：栏目、账号、负责人',
    },
    ...weekly([0, 1, 2, 3, 4], [0, 2, 4], news),
    ...weekly([0, 1, 2, 3, 4], [1, 3], product),
    ...weekly([1, 2, 3, 4], [2], story),
    {
      dayOffset: 7,
      minute: at(9),
      title: '回复目标：评论当天回完',
      channel: 'task',
      form: 'interaction',
      note: '每天收工前看一遍互动台',
    },
    {
      dayOffset: 17,
      minute: at(20),
      title: '有奖问答',
      pillar: '互动',
      form: 'interaction',
      activity: 'qa',
      tags: ['奖品'],
      note: '奖品、开奖方式、主办方提前三个工作日送审',
    },
    {
      dayOffset: 24,
      minute: at(20),
      title: '联合发布：一个合作大号',
      pillar: '合作',
      form: 'original',
      tags: ['合作'],
      note: '有偿合作要标“广告”',
    },
    {
      dayOffset: 32,
      minute: at(16),
      title: '五周复盘：留什么、改什么',
      channel: 'task',
      form: 'original',
      note: '出月报，写修改建议',
    },
  ],
};

/** 花店微博策划书: 2 to 3 posts a day, 1 to 2 "fun" ones a week, 1 to 2 lotteries a week, 1 to 2 topics a month. */
const FLOWER_SHOP: PlanTemplate = {
  id: 'flower-shop',
  name: '花店日常（一周）',
  note: '每天两条，周三周六加一条轻松的，周五抽一次奖',
  entries: [
    ...weekly([0], [0, 1, 2, 3, 4, 5, 6], {
      title: '今日花束',
      pillar: '产品图',
      form: 'original',
      minute: at(9),
    }),
    ...weekly([0], [0, 2, 4], { title: '花艺小知识', pillar: '花艺知识', form: 'original', minute: at(19) }),
    ...weekly([0], [1, 3], { title: '客人的花', pillar: '购买体验', form: 'repost', minute: at(20) }),
    ...weekly([0], [5], { title: '周末门店', pillar: '活动', form: 'original', minute: at(13, 30) }),
    ...weekly([0], [6], { title: '花语故事', pillar: '花卉文化', form: 'original', minute: at(17, 30) }),
    ...weekly([0], [2, 5], {
      title: '轻松一刻',
      pillar: '花卉文化',
      form: 'original',
      minute: at(21),
      tags: ['轻松'],
    }),
    {
      dayOffset: 4,
      minute: at(20),
      title: '周五送花',
      pillar: '活动',
      form: 'interaction',
      activity: 'lottery',
      tags: ['抽奖'],
    },
  ],
  cadence: [
    { scope: { channel: 'weibo' }, period: 'day', min: 2, max: 3, gapMinutes: 60 },
    { scope: { channel: 'weibo', tag: '轻松' }, period: 'week', min: 1, max: 2 },
    { scope: { channel: 'weibo', activity: 'lottery' }, period: 'week', min: 1, max: 2 },
    { scope: { channel: 'weibo', activity: 'topic' }, period: 'month', min: 1, max: 2 },
  ],
};

/** 品牌的微博策划书: stories, products, industry, cases; an activity every month; analysis every week. */
const BRAND_MONTH: PlanTemplate = {
  id: 'brand-month',
  name: '品牌月度',
  note: '周三周四晚上发重头，每周一条行业，每月一次互动活动，每周一看数据。从周一开始',
  entries: [
    ...weekly([0, 1, 2, 3], [2], { title: '品牌故事', pillar: '品牌', form: 'original', minute: at(20) }),
    ...weekly([0, 1, 2, 3], [3], { title: '产品', pillar: '产品', form: 'original', minute: at(19) }),
    ...weekly([0, 1, 2, 3], [1], { title: '行业观察', pillar: '行业资讯', form: 'original', minute: at(12) }),
    ...weekly([0, 1, 2, 3], [4], {
      title: '客户案例',
      pillar: '用户故事',
      form: 'original',
      minute: at(18, 30),
    }),
    ...weekly([0, 1, 2, 3], [5], {
      title: '周末话题',
      pillar: '互动',
      form: 'interaction',
      activity: 'topic',
      minute: at(13, 30),
    }),
    ...weekly([0, 1, 2, 3], [0, 6], { title: '图文', pillar: '品牌', form: 'original', minute: at(18) }),
    {
      dayOffset: 18,
      minute: at(20),
      title: '月度活动',
      pillar: '互动',
      form: 'interaction',
      activity: 'lottery',
      tags: ['抽奖'],
      note: '主题、规则、奖品提前三个工作日送审',
    },
  ],
  cadence: [{ scope: { channel: 'weibo', form: 'interaction' }, period: 'month', min: 1 }],
};

/** 超话运营管理方案: news, originals, replies; a topic host needs five original posts in each natural week. */
const SUPER_TOPIC_WEEK: PlanTemplate = {
  id: 'super-topic-week',
  name: '超话周计划',
  note: '每周五条带话题的原创（话题主持人的门槛），周末一次互动',
  entries: [
    ...weekly([0], [0, 2], {
      title: '品牌资讯（带话题）',
      pillar: '产品',
      form: 'original',
      minute: at(18, 30),
      tags: ['超话'],
    }),
    ...weekly([0], [1], {
      title: '行业动态（带话题）',
      pillar: '行业资讯',
      form: 'original',
      minute: at(12),
      tags: ['超话'],
    }),
    ...weekly([0], [3], {
      title: '用户故事（带话题）',
      pillar: '用户故事',
      form: 'original',
      minute: at(20),
      tags: ['超话'],
    }),
    ...weekly([0], [4], {
      title: '品牌活动（带话题）',
      pillar: '品牌',
      form: 'original',
      minute: at(19),
      tags: ['超话'],
    }),
    {
      dayOffset: 5,
      minute: at(17, 30),
      title: '周末讨论帖',
      pillar: '互动',
      form: 'interaction',
      activity: 'topic',
      tags: ['超话'],
    },
  ],
  cadence: [{ scope: { channel: 'weibo', tag: '超话', form: 'original' }, period: 'week', min: 5 }],
};

/** Plans that come with the extension, out of the regulations it was made for. */
export const BUNDLED_TEMPLATES: readonly PlanTemplate[] = [
  FIVE_WEEKS,
  FLOWER_SHOP,
  BRAND_MONTH,
  SUPER_TOPIC_WEEK,
];
