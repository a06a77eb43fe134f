/**
 * When, id, name, first year. When is `09-18`, `05/2/7` (second Sunday of May), `L08-15` (lunar, never in a month put
 * in), `eve` (last day of the lunar year) or `term 秋分`.
 */
export type NamedRow = readonly [when: string, id: string, name: string, since?: number];

/** The days people keep, the weightiest first. What almanacs list beyond them (鸡日, 元始天尊诞辰) is left out: nobody plans a post by it. */
const FESTIVALS: readonly NamedRow[] = [
  ['L01-01', 'spring-festival', '春节'],
  ['eve', 'lunar-eve', '除夕'],
  ['10-01', 'national-day', '国庆节'],
  ['L08-15', 'mid-autumn', '中秋节'],
  ['term 清明', 'qingming', '清明'],
  ['L05-05', 'dragon-boat', '端午节'],
  ['01-01', 'new-year', '元旦'],
  ['05-01', 'labour-day', '劳动节'],
  ['L01-15', 'lantern', '元宵节'],
  ['L07-07', 'qixi', '七夕'],
  ['L09-09', 'double-ninth', '重阳节'],
  ['L12-23', 'little-year-north', '北方小年'],
  ['L12-24', 'little-year-south', '南方小年'],
  ['L12-08', 'laba', '腊八节'],
  ['L07-15', 'zhongyuan', '中元节'],
  ['L02-02', 'dragon-head', '龙抬头'],
  ['L01-05', 'fifth', '破五'],
  ['09-10', 'teachers', '教师节'],
  ['06-01', 'children', '儿童节'],
  ['03-08', 'women', '妇女节'],
  ['05-04', 'youth', '青年节'],
  ['05/2/7', 'mothers-day', '母亲节'],
  ['06/3/7', 'fathers-day', '父亲节'],
  ['term 秋分', 'harvest', '农民丰收节', 2018],
  ['12-31', 'year-end', '跨年夜'],
];

/** The weightiest first. Days by statute, by decision of 全国人大常委会 or 国务院, or by long custom of the state; from the year of the decision. */
const MEMORIALS: readonly NamedRow[] = [
  ['12-13', 'nanjing', '国家公祭日', 2014],
  ['09-18', 'september-18', '九一八'],
  ['09-30', 'martyrs', '烈士纪念日', 2014],
  ['05-12', 'wenchuan', '汶川地震纪念日', 2009],
  ['07-07', 'july-7', '七七事变纪念日'],
  ['07-28', 'tangshan', '唐山地震纪念日'],
  ['09-03', 'victory', '抗战胜利纪念日', 2014],
  ['07-01', 'party', '建党节'],
  ['08-01', 'army', '建军节'],
  ['10-25', 'taiwan', '台湾光复纪念日', 2025],
  ['12-04', 'constitution', '国家宪法日', 2014],
  ['03-15', 'consumer', '消费者权益日'],
  ['05-12', 'disaster-reduction', '防灾减灾日', 2009],
  ['01-10', 'police', '人民警察节', 2021],
  ['03-05', 'lei-feng', '学雷锋纪念日'],
  ['03-12', 'arbor', '植树节'],
  ['04-15', 'national-security', '国家安全教育日', 2016],
  ['04-23', 'reading', '世界读书日'],
  ['04-24', 'space', '中国航天日', 2016],
  ['04-26', 'intellectual-property', '知识产权日', 2001],
  ['05-10', 'brand', '中国品牌日', 2017],
  ['05-12', 'nurses', '护士节'],
  ['05-19', 'tourism', '中国旅游日', 2011],
  ['05-30', 'science', '科技工作者日', 2017],
  ['06-05', 'environment', '六五环境日'],
  ['06-07', 'gaokao', '高考', 2021],
  ['06-26', 'drugs', '国际禁毒日'],
  ['08-08', 'fitness', '全民健身日', 2009],
  ['08-15', 'ecology', '全国生态日', 2023],
  ['08-19', 'doctors', '中国医师节', 2018],
  ['11-08', 'journalists', '记者节'],
  ['11-09', 'fire', '全国消防日'],
  ['12-02', 'traffic', '全国交通安全日', 2012],
];

/** Days made by shops, and the ones from abroad that are kept by buying. */
const COMMERCIALS: readonly NamedRow[] = [
  ['02-14', 'valentine', '情人节'],
  ['05-20', 'five-twenty', '520', 2012],
  ['06-18', 'six-eighteen', '618', 2010],
  ['09-09', 'nine-nine', '99 划算节', 2020],
  ['11-11', 'double-eleven', '双十一', 2009],
  ['12-12', 'double-twelve', '双十二', 2012],
  ['12-24', 'christmas-eve', '平安夜'],
  ['12-25', 'christmas', '圣诞节'],
];

/** All rows by kind. */
export const NAMED_ROWS = [
  ['festival', FESTIVALS],
  ['memorial', MEMORIALS],
  ['commercial', COMMERCIALS],
] as const;
