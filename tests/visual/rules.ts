import type { ScriptedRule } from './scripted-session';

const law = (article: string, penalty?: string) => ({
  law: '广告法',
  article,
  ...(penalty && { penalty }),
  checkedOn: '2026-09-01',
  source: 'https://flk.npc.gov.cn',
  verified: true,
});

const swap = (...texts: string[]) => texts.map((text) => ({ kind: 'replace' as const, text }));

/** The findings of the pictures: four severities, several fixes, citations, one locked rule, one overlap. */
export const RULES: readonly ScriptedRule[] = [
  {
    words: '国家级',
    rule: 'cn.ad.absolute.state-level',
    category: 'absolute-claim',
    severity: 'block',
    message: '“国家级”不能用来说商品',
    hint: '换成看得见的事实，更可信。',
    fixes: [...swap('自家', '老师傅'), { kind: 'delete', text: '' }],
    citations: [
      law('第九条第（三）项', '第五十七条，20 万–100 万元'),
      { law: '云杉微博内容规范', article: '第 4 条', checkedOn: '2026-10-01', verified: false },
    ],
  },
  {
    words: '全网最低价',
    rule: 'cn.ad.price.lowest',
    category: 'absolute-claim',
    severity: 'block',
    message: '无法证明的价格比较，按绝对化用语处理',
    fixes: swap('到店'),
    citations: [law('第二十八条')],
    locked: true,
  },
  {
    words: '最低价',
    rule: 'cn.ad.price.any',
    category: 'absolute-claim',
    severity: 'warn',
    message: '价格比较要写明范围',
    fixes: swap('实惠价'),
    citations: [],
  },
  {
    words: '连续三年销量第一',
    rule: 'cn.ad.claim.rank',
    category: 'false-claim',
    severity: 'evidence',
    message: '写明范围、时间和数据来源才可用',
    fixes: [{ kind: 'evidence', text: '' }],
    citations: [law('第十一条')],
  },
  {
    words: '抽 20 位',
    rule: 'weibo.lottery.terms',
    category: 'lottery',
    severity: 'warn',
    message: '缺：开奖方式、奖品价值、主办方联系方式',
    fixes: [{ kind: 'insert', text: '【开奖方式】【奖品价值】【联系方式】' }],
    citations: [],
  },
  {
    words: '#冬至第一杯热茶',
    rule: 'weibo.topic.unclosed',
    category: 'weibo-syntax',
    severity: 'warn',
    message: '话题少了结尾的 #，不会成为链接',
    fixes: [{ kind: 'insert', text: '#' }],
    citations: [],
  },
  {
    words: '13800138000',
    rule: 'cn.pi.phone',
    category: 'personal-info',
    severity: 'block',
    message: '公开的个人手机号，可能泄露隐私',
    fixes: swap('私信预约'),
    citations: [{ law: '个人信息保护法', article: '第二十五条', checkedOn: '2026-09-01', verified: true }],
  },
  {
    words: '根治手脚冰凉',
    rule: 'cn.ad.medical.cure',
    category: 'medical-claim',
    severity: 'block',
    message: '“根治”是疗效用语，茶饮不能说',
    fixes: [...swap('适合天冷时喝'), { kind: 'delete', text: '' }],
    citations: [
      law('第十七条'),
      { law: '食品安全法', article: '第七十三条', checkedOn: '2026-09-01', verified: true },
    ],
  },
  {
    words: '最后一天',
    rule: 'cn.ad.deadline',
    category: 'false-claim',
    severity: 'warn',
    message: '没有写明截止时间',
    fixes: [],
    citations: [],
  },
  {
    words: '的的',
    rule: 'zh.typo.repeat',
    category: 'typography',
    severity: 'info',
    message: '“的”写了两遍',
    fixes: swap('的'),
    citations: [],
  },
];

export const LONG_TEXT =
  '「冬至暖饮季」来啦！国家级配方，选用海拔 1200 米的高山红茶，全网最低价 9.9 元起。连续三年销量第一的桂圆姜枣茶也回归门店。转发本条并 @ 两位好友，12 月 21 日抽 20 位送出围炉礼盒 [干杯] #冬至第一杯热茶';
