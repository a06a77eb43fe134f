import type { Citation } from '@/utils/model/finding';

/** Day on which the texts marked verified were read. */
const CHECKED = '2026-11-22';

const FINE_57 = '第五十七条：罚 20 万–100 万元，情节严重的吊销执照';
const FINE_58 = '第五十八条：罚广告费用 1–3 倍或 10 万–20 万元，情节严重的 3–5 倍或 20 万–100 万元';
const FINE_59 = '第五十九条：罚 10 万元以下';
const FINE_55 = '第五十五条：罚广告费用 3–5 倍或 20 万–100 万元';

const verified = (law: string, article: string, penalty: string, source: string): Citation => ({
  law,
  article,
  ...(penalty ? { penalty } : {}),
  source,
  checkedOn: CHECKED,
  verified: true,
});

/** Known only from secondary sources: shown as "to be verified by the company's legal department". */
const reported = (law: string, article: string, source: string, penalty = ''): Citation => ({
  law,
  article,
  ...(penalty ? { penalty } : {}),
  source,
  checkedOn: CHECKED,
  verified: false,
});

const AD = '全国人大：广告法（2021-04-29 修正）全文';
const ad = (article: string, penalty: string): Citation => verified('《广告法》', article, penalty, AD);
const FAIR = '全国人大：反不正当竞争法（2025-06-27 修订，2025-10-15 施行）全文';
const SEC = '全国人大：证券法（2019 修订）全文';
const PIPL = '全国人大：个人信息保护法全文';
const WEIBO = '新浪微博社区公告（媒体转述）';

/** Citations rules refer to by key. */
export const CITATIONS: Readonly<Record<string, Citation>> = {
  'ad-8': ad('第八条', FINE_59),
  'ad-9-1': ad('第九条第（一）项', FINE_57),
  'ad-9-2': ad('第九条第（二）项', FINE_57),
  'ad-9-3': ad('第九条第（三）项', FINE_57),
  'ad-9': ad('第九条第（四）至（十）项', FINE_57),
  'ad-10': ad('第十条', FINE_57),
  'ad-11': ad('第十一条', FINE_59),
  'ad-12': ad('第十二条', FINE_59),
  'ad-13': ad('第十三条', FINE_59),
  'ad-14': ad('第十四条', FINE_59),
  'ad-15': ad('第十五条', FINE_57),
  'ad-16': ad('第十六条', FINE_58),
  'ad-17': ad('第十七条', FINE_58),
  'ad-18': ad('第十八条', FINE_58),
  'ad-19': ad('第十九条', FINE_59),
  'ad-20': ad('第二十条', FINE_57),
  'ad-22': ad('第二十二条', FINE_57),
  'ad-23': ad('第二十三条', FINE_58),
  'ad-24': ad('第二十四条', FINE_58),
  'ad-25': ad('第二十五条', FINE_58),
  'ad-26': ad('第二十六条', FINE_58),
  'ad-28': ad('第二十八条', FINE_55),
  'ad-33': ad('第三十三条', '第六十八条：民事责任'),
  'ad-38': ad('第三十八条', '第五十八条、第六十一条'),
  'ad-40': ad('第四十条', FINE_58),
  'ad-46': ad('第四十六条', FINE_58),
  'trademark-14': verified('《商标法》', '第十四条第五款', '第五十三条：罚 10 万元', '全国人大：商标法全文'),
  'food-73': verified(
    '《食品安全法》',
    '第七十三条',
    '第一百四十条：依广告法处罚',
    '全国人大：食品安全法全文',
  ),
  'food-79': verified(
    '《食品安全法》',
    '第七十九条',
    '第一百四十条：依广告法处罚',
    '全国人大：食品安全法全文',
  ),
  'cosmetics-43': verified(
    '《化妆品监督管理条例》',
    '第四十三条',
    '第六十九条：依广告法处罚',
    '国务院：化妆品监督管理条例全文',
  ),
  'fair-7': verified('《反不正当竞争法》', '第七条', '第二十三条', FAIR),
  'fair-9': verified(
    '《反不正当竞争法》',
    '第九条',
    '第二十五条：罚 100 万元以下，情节严重的 100 万–200 万元',
    FAIR,
  ),
  'fair-10': verified(
    '《反不正当竞争法》',
    '第十条',
    '第二十六条：罚 10 万–100 万元，情节严重的至 500 万元',
    FAIR,
  ),
  'fair-11': verified('《反不正当竞争法》', '第十一条', '第二十七条：罚 5 万–50 万元', FAIR),
  'fair-12': verified(
    '《反不正当竞争法》',
    '第十二条',
    '第二十八条：罚 10 万–100 万元，情节严重的至 500 万元',
    FAIR,
  ),
  'sec-50': verified(
    '《证券法》',
    '第五十条、第五十三条',
    '第一百九十一条：没收并罚 1–10 倍，或 50 万–500 万元',
    SEC,
  ),
  'sec-55': verified('《证券法》', '第五十五条', '第一百九十二条', SEC),
  'sec-56': verified('《证券法》', '第五十六条', '第一百九十三条：罚 1–10 倍或 20 万–200 万元', SEC),
  'sec-78': verified('《证券法》', '第七十八条、第八十三条', '第一百九十七条', SEC),
  'sec-135': verified('《证券法》', '第一百三十五条', '第二百零九条：罚 50 万–500 万元', SEC),
  'sec-161': verified('《证券法》', '第一百六十一条', '第二百一十三条', SEC),
  'fund-77': verified('《证券投资基金法》', '第七十七条', '', '全国人大：证券投资基金法全文'),
  'fund-91': verified('《证券投资基金法》', '第九十一条', '第一百三十五条', '全国人大：证券投资基金法全文'),
  'fund-98': verified(
    '《证券投资基金法》',
    '第九十八条、第一百零三条',
    '第一百三十七条',
    '全国人大：证券投资基金法全文',
  ),
  'pipl-25': verified(
    '《个人信息保护法》',
    '第十条、第二十五条',
    '第六十六条：罚 100 万元以下，情节严重的至 5,000 万元',
    PIPL,
  ),
  'pipl-28': verified(
    '《个人信息保护法》',
    '第二十八条、第二十九条',
    '第六十六条：罚 100 万元以下，情节严重的至 5,000 万元',
    PIPL,
  ),
  'civil-1032': verified(
    '《民法典》',
    '第一千零三十二条至第一千零三十五条',
    '民事责任',
    '全国人大：民法典人格权编全文',
  ),
  'minors-72': verified('《未成年人保护法》', '第七十二条、第一百零三条', '', '全国人大：未成年人保护法全文'),
  'minors-50': verified('《未成年人保护法》', '第五十条至第五十三条', '', '全国人大：未成年人保护法全文'),
  'secrets-29': verified(
    '《保守国家秘密法》',
    '第二十九条、第三十一条、第三十五条',
    '',
    '全国人大：保守国家秘密法全文',
  ),
  'flag-20': verified('《国旗法》', '第二十条', '第二十三条', '全国人大：国旗法全文'),
  'emblem-13': verified('《国徽法》', '第十三条', '第十八条', '全国人大：国徽法全文'),
  'anthem-8': verified('《国歌法》', '第八条', '第十五条', '全国人大：国歌法全文'),
  'heroes-22': verified(
    '《英雄烈士保护法》',
    '第二十二条、第二十三条',
    '第二十六条',
    '全国人大：英雄烈士保护法全文',
  ),
  'map-15': verified(
    '《地图管理条例》',
    '第十五条、第三十七条',
    '第四十九条：罚 10 万元以下',
    '国务院：地图管理条例全文',
  ),
  'consumer-20': verified(
    '《消费者权益保护法》',
    '第二十条',
    '第五十五条：退一赔三，不足 500 元的赔 500 元',
    '全国人大：消费者权益保护法全文',
  ),
  'guide-2023': reported(
    '《广告绝对化用语执法指南》',
    '第五条、第六条',
    '市场监管总局公告 2023 年第 6 号（转载文本）',
  ),
  'internet-ad-9': reported('《互联网广告管理办法》', '第九条', '市场监管总局令第 72 号（媒体报道）'),
  'promo-13': reported(
    '《规范促销行为暂行规定》',
    '第十二条、第十三条',
    '市场监管总局令第 32 号（经济日报 2020-11-09）',
  ),
  'promo-price': reported(
    '《规范促销行为暂行规定》',
    '第二十条、第二十一条',
    '市场监管总局令第 32 号（媒体报道）',
  ),
  'weibo-lottery': reported('《微博商业行为规范办法》', '有奖活动', WEIBO, '禁言、扣信用分'),
  'weibo-hot': reported('微博热搜词治理公告', '蹭热词', WEIBO, '不收录、禁言、关闭账号'),
  'weibo-finance': reported('微博财经内容公告', '荐股', WEIBO, '禁言、关闭账号'),
  'weibo-grammar': {
    law: '微博发布语法',
    source: '微博网页版渲染规则（2026-09 观察）',
    checkedOn: CHECKED,
    verified: true,
  },
  'marketing-2019': reported('四部门金融营销宣传通知', '从业人员自媒体', '人民银行等 2019-12-25（媒体报道）'),
  'ecosystem-6': reported('《网络信息内容生态治理规定》', '第六条', '国家网信办令第 5 号（用户协议转引）'),
  'ecosystem-7': reported('《网络信息内容生态治理规定》', '第七条', '国家网信办令第 5 号（用户协议转引）'),
  'selfmedia-2023': reported('《关于加强“自媒体”管理的通知》', '十三条', '国家网信办 2023-07（转载文本）'),
  'ai-label': reported(
    '《人工智能生成合成内容标识办法》',
    '使用者声明义务',
    '国家网信办等，2025-09-01 施行（人民邮电报 2025-03-20）',
  ),
  'live-2026': reported(
    '《直播电商监督管理办法》',
    '直播预告',
    '市场监管总局令第 117 号，2026-02-01 施行（媒体报道）',
  ),
  'house-style': { law: '排版与文案习惯', source: '编辑惯例', checkedOn: CHECKED, verified: true },
  'account-rules': {
    law: '公司新媒体制度',
    source: '内容审核：准确无误，不留未完成内容',
    checkedOn: CHECKED,
    verified: true,
  },
};
