/** What a comment is about, as a person reading it would say. */
export type CommentKind = 'question' | 'complaint' | 'suggestion' | 'praise' | 'abuse' | 'help' | 'media';

/** Sentences of each kind; all invented, none about a real firm or person. */
export const COMMENT_TEXTS: Readonly<Record<CommentKind, readonly string[]>> = {
  question: [
    '请问桂圆姜枣茶是无糖的吗？孕妇能喝吗？',
    '河边那家店几点关门呀，下班七点半还来得及吗？',
    '小程序里领的券周末能用吗？',
    '有没有小杯？大杯一个人喝不完',
    '成都什么时候开店？等了一年了[吃惊]',
    '会员积分年底会清零吗',
  ],
  complaint: [
    '昨天在临江店点的姜茶是凉的，找店员说机器坏了就没下文了。',
    '下单四十分钟还没做，打电话没人接，退款也点不了，什么情况？',
    '杯盖漏了，半杯洒在包里，电脑都湿了。你们怎么处理？',
    '说好的第二杯半价，结账的时候又说活动结束了，海报还贴着呢',
    '喝到一半吃出一小截塑料，照片已私信，请尽快回复。',
    '客服电话一直占线，能回一下吗？',
  ],
  suggestion: [
    '建议出一个三分糖的选项，全糖太甜、无糖又有点涩。',
    '能不能把杯套换成纸的？塑料的不好分类',
    '建议在小程序里标一下热量，我妈控糖，每次都要问店员。',
    '店里要是能多两个插座就好了，冬天想坐久一点。',
  ],
  praise: [
    '昨天喝到了，姜味很足，一路暖到家[心]',
    '临江店的小姐姐特别耐心，雨天还帮我把袋子套了两层，谢谢！',
    '桂圆很大颗，不是那种糊弄人的，回购第三次了[赞]',
    '杯子真好看，已经拿去插花了[偷笑]',
  ],
  abuse: ['垃圾店，谁喝谁傻，一群骗子', '你们客服是不是没长脑子，滚远点', '天天发广告，烦不烦，赶紧倒闭吧'],
  help: [
    '在店里丢了一个灰色钱包，里面有孩子的医保卡，大概下午三点，麻烦帮忙看看监控！',
    '老人喝完有点过敏，起了疹子，请问配料里有没有花生？急！',
  ],
  media: [
    '您好，青禾晚报记者，想就临江店的退款问题采访，方便给一个联系方式吗？',
    '我是做本地生活视频的，想拍一期冬季热饮，可以约一下店里的拍摄吗？',
  ],
};

/** How sentences of a surge begin and end, around the word watched for. */
export const SURGE_OPEN: readonly string[] = [
  '我也',
  '今天早上',
  '刚刚',
  '一家三口都',
  '朋友圈里都在说',
  '同事',
];
export const SURGE_CLOSE: readonly string[] = [
  '，官方出来说句话吧',
  '，到底是怎么回事？',
  '，已经去医院了',
  '，怎么还不回应',
  '，别装看不见',
  '，求一个说法[吃惊]',
];

export interface OwnPostComment {
  readonly kind: CommentKind;
  readonly n: number;
  /** Which of the visitors says it. */
  readonly by: number;
  readonly likes: number;
  readonly answer?: string;
}

/** What stands below a post of the company from the start, newest last. */
export const OWN_POST_COMMENTS: readonly OwnPostComment[] = [
  { kind: 'praise', n: 0, by: 0, likes: 26, answer: '谢谢喜欢，天冷记得趁热喝[茶]' },
  { kind: 'question', n: 0, by: 1, likes: 41 },
  { kind: 'complaint', n: 1, by: 2, likes: 58 },
  { kind: 'suggestion', n: 0, by: 3, likes: 33 },
  { kind: 'question', n: 2, by: 4, likes: 4, answer: '周末可以用的，结账时出示券码就行。' },
  { kind: 'praise', n: 2, by: 5, likes: 7 },
  { kind: 'complaint', n: 3, by: 6, likes: 19 },
  { kind: 'help', n: 1, by: 7, likes: 3 },
  { kind: 'abuse', n: 0, by: 8, likes: 0 },
  { kind: 'suggestion', n: 2, by: 2, likes: 2 },
];
