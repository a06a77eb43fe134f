import type { Activity, Channel, PlanElement, PlanForm, PlanState } from '@/utils/model/plan';

export type TableColumn =
  | 'day'
  | 'minute'
  | 'title'
  | 'channel'
  | 'uids'
  | 'pillar'
  | 'form'
  | 'elements'
  | 'activity'
  | 'isPromotion'
  | 'ownerId'
  | 'state'
  | 'tags'
  | 'campaignId'
  | 'link'
  | 'note'
  | 'lookBack'
  | 'id';

export type TableLanguage = 'zh' | 'en';

/** A word as it is written in each language, and other words that are read for the same. */
export interface Words {
  readonly zh: string;
  readonly en: string;
  readonly others?: readonly string[];
}

/** Heads of the columns, in the order in which they are written. */
export const HEADS: Readonly<Record<TableColumn, Words>> = {
  day: { zh: '日期', en: 'Date', others: ['发布日期', '排期', '计划日期', '发布日', 'day'] },
  minute: { zh: '时间', en: 'Time', others: ['发布时间', '时刻', '时点'] },
  title: {
    zh: '标题',
    en: 'Title',
    others: ['选题', '主题', '内容', '内容主题', '名称', 'topic', 'subject'],
  },
  channel: { zh: '渠道', en: 'Channel', others: ['平台', '发布渠道', '发布平台', 'platform'] },
  uids: { zh: '账号', en: 'Account', others: ['帐号', '微博账号', '发布账号', 'accounts'] },
  pillar: { zh: '栏目', en: 'Pillar', others: ['内容栏目', '板块', 'column'] },
  form: { zh: '形式', en: 'Form', others: ['类型', '发布形式', 'type'] },
  elements: { zh: '元素', en: 'Elements', others: ['素材', '内容元素'] },
  activity: { zh: '活动', en: 'Activity', others: ['活动类型', '互动形式'] },
  isPromotion: { zh: '促销', en: 'Promotion', others: ['是否促销', '促销或玩笑'] },
  ownerId: { zh: '负责人', en: 'Owner', others: ['责任人', '执行人', '撰稿人'] },
  state: { zh: '状态', en: 'State', others: ['进度', 'status'] },
  tags: { zh: '标签', en: 'Tags', others: ['关键词', 'tag'] },
  campaignId: { zh: '项目', en: 'Campaign', others: ['联动', '战役', '系列活动'] },
  link: { zh: '链接', en: 'Link', others: ['发布链接', '地址', 'url'] },
  note: { zh: '备注', en: 'Note', others: ['说明', '文案', 'notes', 'remark'] },
  lookBack: { zh: '复盘', en: 'Look back', others: ['复盘小结', 'review notes'] },
  id: { zh: '编号', en: 'Id' },
};

export const STATE_WORDS: Readonly<Record<PlanState, Words>> = {
  idea: { zh: '选题', en: 'Idea', others: ['想法'] },
  writing: { zh: '撰写', en: 'Writing', others: ['撰写中', '写作中', 'draft'] },
  review: { zh: '待审', en: 'In review', others: ['审核', '审核中', '待审核'] },
  ready: { zh: '已批准', en: 'Approved', others: ['待发', '待发布', '定稿', '已定稿', 'scheduled'] },
  published: { zh: '已发', en: 'Published', others: ['已发布', '已完成', 'done'] },
  reviewed: { zh: '已复盘', en: 'Looked back', others: ['复盘'] },
};

export const CHANNEL_WORDS: Readonly<Record<Channel, Words>> = {
  weibo: { zh: '微博', en: 'Weibo', others: ['新浪微博'] },
  wechat: { zh: '公众号', en: 'WeChat account', others: ['微信公众号', '微信', 'wechat'] },
  douyin: { zh: '抖音', en: 'Douyin' },
  kuaishou: { zh: '快手', en: 'Kuaishou' },
  zhihu: { zh: '知乎', en: 'Zhihu' },
  bilibili: { zh: 'B 站', en: 'Bilibili', others: ['B站', '哔哩哔哩'] },
  offline: { zh: '线下', en: 'Offline' },
  task: { zh: '内部任务', en: 'Internal task', others: ['任务', '内部', 'task'] },
};

export const FORM_WORDS: Readonly<Record<PlanForm, Words>> = {
  original: { zh: '原创', en: 'Original' },
  repost: { zh: '转发', en: 'Repost' },
  interaction: { zh: '互动', en: 'Interaction' },
};

export const ACTIVITY_WORDS: Readonly<Record<Activity, Words>> = {
  lottery: { zh: '抽奖', en: 'Prize draw', others: ['转发抽奖', 'giveaway'] },
  qa: { zh: '问答', en: 'Q&A', others: ['有奖问答'] },
  vote: { zh: '投票', en: 'Vote', others: ['poll'] },
  topic: { zh: '话题讨论', en: 'Topic', others: ['话题'] },
  offline: { zh: '线下活动', en: 'Offline event', others: ['线下'] },
};

export const ELEMENT_WORDS: Readonly<Record<PlanElement, Words>> = {
  text: { zh: '文字', en: 'Text', others: ['文本'] },
  picture: { zh: '图片', en: 'Pictures', others: ['图', '配图', 'image'] },
  video: { zh: '视频', en: 'Video' },
  audio: { zh: '音频', en: 'Audio' },
  link: { zh: '链接', en: 'Link' },
  mention: { zh: '@', en: '@', others: ['提及'] },
  topic: { zh: '##', en: '##', others: ['话题'] },
  app: { zh: '应用', en: 'App' },
  emoji: { zh: '表情', en: 'Emoji' },
};

export const YES_NO: Readonly<Record<'yes' | 'no', Words>> = {
  yes: { zh: '是', en: 'Yes', others: ['促销', 'y', 'true', '1', '√'] },
  no: { zh: '否', en: 'No', others: ['n', 'false', '0', '×'] },
};

/** Texts that differ only in width, case or blanks are one word. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** What a word stands for: its name in the model, or one of its words; undefined when it is none of them. */
export function meaningOf<Key extends string>(
  words: Readonly<Record<Key, Words>>,
  text: string,
): Key | undefined {
  const wanted = plain(text);
  const keys = Object.keys(words) as Key[];
  return keys.find((key) => {
    const { zh, en, others = [] } = words[key];
    return [key, zh, en, ...others].some((word) => plain(word) === wanted);
  });
}
