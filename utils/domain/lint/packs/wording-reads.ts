import type { Category } from '@/utils/model/category';
import type { RuleCondition, RuleExamples, Window } from '../types';

/** What a category's rule says and cites. */
export interface WordingRead {
  readonly category: Category;
  /** What the wording is like. */
  readonly like: string;
  readonly cite: readonly string[];
  readonly verify: string;
  readonly when?: RuleCondition;
  readonly not?: readonly string[];
  readonly window?: Window;
  readonly examples: RuleExamples;
}

/** One entry for each category that the wording score knows. */
export const WORDING_READS: readonly WordingRead[] = [
  {
    category: 'absolute-claim',
    like: '绝对化用语',
    cite: ['ad-9-3'],
    verify: '比的是不是自家商品或服务，有没有范围、时间和依据',
    when: { commercial: true },
    examples: {
      hit: [
        '论手艺，全国都找不出第二家，同行没有一个敢跟我们比。',
        '全世界再也找不到比它更好的面霜了。',
        '放眼同行，论做工没有一家是我们的对手，全国找不出第二家。',
      ],
      pass: [
        '这是我们店里卖得比较好的一款，喜欢的可以来看看。',
        '我们的目标是一年比一年做得好。',
        '今天店里人多，排队大约二十分钟。',
      ],
    },
  },
  {
    category: 'false-claim',
    like: '虚假或没有依据的宣传',
    cite: ['ad-28', 'fair-9'],
    verify: '说法有没有事实和出处，销量、评价是不是真的',
    when: { commercial: true },
    examples: {
      hit: [
        '五星好评返现五元，截图找客服领。',
        '刷单的兄弟看过来，一单五块，好评模板我发你。',
        '好评模板发你，照着写，一条好评返现三块。',
      ],
      pass: [
        '本数据来自公司二〇二五年年度报告。',
        '收到货不满意，七天内可以退。',
        '欢迎大家如实写下使用感受。',
      ],
    },
  },
  {
    category: 'disparagement',
    like: '贬低同行',
    cite: ['ad-13', 'fair-12'],
    verify: '说的是不是别家，有没有事实依据',
    when: { commercial: true },
    examples: {
      hit: [
        '隔壁那家用的都是过期料，我们从来不这样。',
        '同行的那些东西，看着便宜，买回去全是垃圾。',
        '某某家的车开两年就散架，我们家的开十年都没事。',
      ],
      pass: [
        '欢迎同行来店里交流。',
        '我们家的两款各有长处，按需要选。',
        '昨天在另一家店吃的面有点咸，我自己的感受。',
      ],
    },
  },
  {
    category: 'medical-claim',
    like: '治疗功效或医疗保证',
    cite: ['ad-16', 'ad-17'],
    verify: '是不是药品、器械或医疗服务，有没有批准的说法',
    when: { commercial: true },
    examples: {
      hit: [
        '祖传膏药专治风湿骨病，贴一盒痛风就断根，医院都比不了。',
        '多年的鼻炎，用它喷三天就根治，再也不犯。',
        '这瓶药水专治牛皮癣，涂三次就断根，零副作用。',
      ],
      pass: ['身体不舒服请及时去正规医院。', '医生提醒：按时复查，遵医嘱用药。', '体检中心周末照常开放。'],
      industry: 'medical',
    },
  },
  {
    category: 'health-food',
    like: '保健食品功效宣传',
    cite: ['ad-18', 'food-73'],
    verify: '是不是食品或保健食品，功能有没有批准',
    when: { commercial: true },
    examples: {
      hit: [
        '这款蛋白粉抗癌防癌，吃了肿瘤都缩小。',
        '每天一粒，血糖降下来，比吃药还管用。',
        '我爸的高血压，吃了两个月灵芝粉，降压药都停了。',
      ],
      pass: [
        '保健食品不是药物，不能代替药物治疗疾病。',
        '这款麦片每份含膳食纤维五克，见包装营养成分表。',
        '早餐要有蛋白质，也要有蔬菜。',
      ],
      industry: 'health-food',
    },
  },
  {
    category: 'financial-promise',
    like: '承诺收益',
    cite: ['ad-25'],
    verify: '有没有保证本金或收益，风险提示是否明显',
    examples: {
      hit: [
        '保本保息，年化十二，随存随取，零风险。',
        '存进来每个月稳拿利息，本金一分不少，亏了我们赔。',
        '钱放我们这里，每个月稳稳拿利息，本金一分不少。',
      ],
      pass: [
        '理财非存款，产品有风险，投资须谨慎。',
        '过往业绩不代表未来表现。',
        '本行下周三系统升级，暂停转账。',
      ],
      industry: 'finance',
    },
  },
  {
    category: 'securities-tip',
    like: '荐股或喊单',
    cite: ['sec-50', 'sec-161'],
    verify: '有没有具体证券和买卖方向，发布人有没有资格',
    examples: {
      hit: [
        '明天开盘直接满仓这只票，后面还有三个板。',
        '代码私信，明天开盘满仓干，目标翻倍。',
        '主力已经进场，这只票明天集合竞价直接买。',
      ],
      pass: [
        '今天沪指收跌，成交额比昨天少。',
        '公司将于下周披露年度报告，请以公告为准。',
        '警惕非法荐股，投资者应通过正规渠道。',
      ],
      industry: 'finance',
    },
  },
  {
    category: 'education-promise',
    like: '教育培训承诺',
    cite: ['ad-24'],
    verify: '有没有保证成绩、通过率或录取',
    when: { commercial: true },
    examples: {
      hit: [
        '包过包拿证，考不过退双倍，内部渠道改分数。',
        '零基础三个月拿证，通过率百分之百，不过退费。',
        '命题老师亲自押题，保过签协议。',
      ],
      pass: [
        '课程共二十讲，每周六上课。',
        '孩子学习要看自己的努力，我们不承诺成绩。',
        '教育部公布了今年的考试时间。',
      ],
      industry: 'education',
    },
  },
  {
    category: 'real-estate',
    like: '房地产违规承诺',
    cite: ['ad-26'],
    verify: '有没有升值、时间距离、入学等说法，规划是不是已定',
    when: { commercial: true },
    examples: {
      hit: [
        '投资这里的公寓，年回报百分之十，三年房价翻倍。',
        '买房就送重点小学的学位，年年涨，闭眼入。',
        '现在买下这套，三年后价格翻一倍，租金都够还月供。',
      ],
      pass: [
        '项目效果图仅供参考，以政府批准文件为准。',
        '本楼盘预售许可证号见销售现场公示。',
        '小区电梯今天检修，请走楼梯。',
      ],
      industry: 'real-estate',
    },
  },
  {
    category: 'alcohol-tobacco',
    like: '酒类或烟草违规宣传',
    cite: ['ad-23', 'ad-22'],
    verify: '有没有劝酒、饮酒动作、功效或烟草推销',
    when: { commercial: true },
    examples: {
      hit: [
        '兄弟们今晚不醉不归，谁不干谁是小狗。',
        '是兄弟就一口闷，今晚不喝倒不准走。',
        '新口味的电子烟到货了，西瓜味的一口上头。',
      ],
      pass: [
        '过量饮酒有害健康，未成年人请勿饮酒。',
        '聚餐以后请找代驾，平安到家。',
        '酒厂参观上午九点开始，凭预约入场。',
      ],
      industry: 'alcohol',
    },
  },
  {
    category: 'minors',
    like: '诱导未成年人',
    cite: ['ad-40', 'minors-50'],
    verify: '对象是不是未成年人，有没有让孩子模仿的危险动作',
    when: { commercial: true },
    examples: {
      hit: [
        '小朋友快去叫爸爸妈妈给你买。',
        '敢不敢从这么高跳下来，拍视频发给我们领奖品。',
        '班里同学都有了，就差你没有，快让妈妈下单。',
      ],
      pass: ['儿童玩耍时请家长陪同看护。', '本活动十四岁以下须监护人同意。', '学校周五下午开家长会。'],
    },
  },
  {
    category: 'state-symbol',
    like: '违规使用国家象征',
    cite: ['ad-9-1', 'ad-9-2'],
    verify: '是不是商业使用国旗国徽国歌、领导人、英烈或地图',
    when: { commercial: true },
    not: ['审图号'],
    window: 'post',
    examples: {
      hit: [
        '人民大会堂专用，领导人喝的就是这一款。',
        '国旗图案的新款卫衣上架，国庆促销八折。',
        '中央首长都用的特供酒，内部渠道少量流出。',
      ],
      pass: [
        '今天清晨，学校举行升国旗仪式。',
        '请爱护国旗，破旧的国旗不要丢弃。',
        '纪念馆周一闭馆，请提前预约。',
      ],
    },
  },
  {
    category: 'lottery',
    like: '抽奖信息不全或违规',
    cite: ['fair-11', 'promo-13'],
    verify: '有没有时间、规则、主办方、奖品和价值，上限',
    when: { commercial: true },
    examples: {
      hit: [
        '转发抽三个人送手机，什么时候开看心情。',
        '转发关注抽十位朋友送大礼，开奖看心情，奖品到时候再说。',
        '评论区随便挑几个送礼物，哪天开奖再说。',
      ],
      pass: [
        '十二月一日十二点开奖，由本公司主办，奖品为杯子五个，价值三十九元。',
        '中奖名单已经公布，恭喜各位。',
        '福利彩票开奖信息以官方公布为准。',
      ],
    },
  },
  {
    category: 'ad-disclosure',
    like: '没有标明“广告”的推广',
    cite: ['ad-14'],
    verify: '是不是收了好处的推荐，有没有显著标明“广告”',
    when: { hasPurchaseLink: true },
    not: ['广告'],
    window: 'post',
    examples: {
      hit: [
        '用了半个月的面霜真的绝了，链接在评论区，姐妹们快冲。',
        '姐妹们这个洗面奶我回购第三次了，链接放评论区。',
        '亲测有效的眼霜，用我的专属链接下单更便宜。',
      ],
      pass: ['广告：本条为商业推广，链接见下。', '直播间今晚八点见。', '店铺公告：明天恢复发货。'],
      industry: 'cosmetics',
    },
  },
  {
    category: 'personal-info',
    like: '泄露个人信息或私下引流',
    cite: ['pipl-25', 'civil-1032'],
    verify: '信息是谁的，有没有同意；联系方式是不是官方',
    examples: {
      hit: [
        '加我威信：qx8866，备注来意。',
        '想要资料的加微信，号码在头像里。',
        '要的加我薇，暗号八八，备注姓名。',
      ],
      pass: ['请勿在评论区留下个人电话。', '官方客服热线每天九点到十八点。', '个人信息保护法要求取得同意。'],
    },
  },
  {
    category: 'secret',
    like: '泄露秘密',
    cite: ['fair-10', 'secrets-29'],
    verify: '内容是否已经公开，谁有权公布',
    examples: {
      hit: [
        '还没公布的财报我先看到了，利润翻了一倍，别外传。',
        '内部会议刚定的，下个月要裁掉一半人，先说给你们听。',
        '新款的图纸和报价单我拍下来了，发给大家看看。',
      ],
      pass: ['以上信息以公司公告为准。', '保密教育月，请妥善保管涉密文件。', '公司昨天发布了三季度报告。'],
    },
  },
  {
    category: 'vulgar',
    like: '低俗或辱骂',
    cite: ['ecosystem-7'],
    verify: '是不是骂人或低俗挑逗',
    examples: {
      hit: [
        '滚远点，你这个蠢货，脑子被狗吃了吧。',
        '你这个傻子，脑子进水了吧，滚。',
        '今晚寂寞的哥哥私信我，尺度大到你不敢看。',
      ],
      pass: ['今天的妆很好看。', '妈妈做的菜最香。', '请文明发言，友善评论。'],
    },
  },
  {
    category: 'discrimination',
    like: '歧视',
    cite: ['ad-9'],
    verify: '有没有按地域、性别、年龄、健康、民族或体貌区别对待',
    examples: {
      hit: [
        '那个地方出来的人手脚都不干净，别租给他们。',
        '女的就别投了，生孩子麻烦。',
        '三十五岁以上的不要，老了干不动。',
      ],
      pass: ['招聘不限性别、地域和年龄。', '反对任何形式的就业歧视。', '欢迎各地朋友来玩。'],
    },
  },
  {
    category: 'clickbait',
    like: '标题党或诱导转发',
    cite: ['ecosystem-7'],
    verify: '标题和内容是否相符，有没有恐吓或逼人转发',
    examples: {
      hit: [
        '不转不是中国人，看到的都转起来。',
        '她打开冰箱后当场报警，里面的东西让所有人沉默。',
        '全家人都沉默了，打开门的那一刻谁也没想到。',
      ],
      pass: [
        '辟谣：网传停水消息不实。',
        '今天的天气预报：晴，最高气温十二度。',
        '电影周五上映，片长两小时。',
      ],
    },
  },
  {
    category: 'disaster-marketing',
    like: '借灾难或纪念日营销',
    cite: ['ecosystem-7', 'ad-9'],
    verify: '有没有借灾害、事故、逝者或纪念日卖货',
    when: { commercial: true },
    examples: {
      hit: [
        '缅怀逝者，全场纪念价八折，点进来就买。',
        '地震把大家都吓到了，我们的帐篷今天特价。',
        '暴雨过后满城泡水，我们的防水鞋今天半价，赶紧囤。',
      ],
      pass: ['公司向灾区捐款一百万元。', '今天是国家公祭日，悼念遇难同胞。', '受暴雨影响，门店今日停业。'],
    },
  },
  {
    category: 'ai-label',
    like: '没有标明 AI 生成',
    cite: ['ai-label'],
    verify: '内容是不是 AI 生成，有没有声明',
    not: ['(?:ai|人工智能)(?:技术)?(?:生成|合成|制作|创作|绘制|辅助)'],
    window: 'post',
    examples: {
      hit: [
        '这组照片全是软件画出来的，模特根本不存在，你们看得出来吗。',
        '用软件克隆了他的声音，录了一段祝福，听起来跟本人一模一样。',
        '视频里的人是数字人，衣服是电脑穿上去的，大家没看出来吧。',
      ],
      pass: ['本图由 AI 生成。', '人工智能标识办法已经施行。', '今天的照片是同事用手机拍的。'],
    },
  },
];
