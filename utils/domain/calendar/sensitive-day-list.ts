import type { SensitiveDay } from '@/utils/model/plan-settings';

const yearly = (
  id: string,
  name: string,
  monthDay: string,
  level: SensitiveDay['level'],
  advice: string,
): SensitiveDay => {
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  return { id, name, rule: { type: 'yearly', month, day }, level, advice, uids: [] };
};

/**
 * The sensitive days that come with the extension. An id is the one of the named day where there is one (named-days.ts);
 * the company changes or switches off a day by one of its own with the same id.
 */
export const BUNDLED_SENSITIVE: readonly SensitiveDay[] = [
  // 质量 and service are in the news: 消费者权益保护法 makes no day of it; 国际消费者权益日 of Consumers International, 1983
  yearly(
    'consumer',
    '消费者权益日',
    '03-15',
    'remind',
    '投诉多发，夸质量的话改天说；客服和舆情值守排满，晚会时段不发新内容。',
  ),
  // 英雄烈士保护法 article 6: commemoration on 清明节; 全国年节及纪念日放假办法 article 2
  {
    id: 'qingming',
    name: '清明节',
    rule: { type: 'qingming' },
    level: 'hold',
    advice: '不说“清明快乐”，不发促销、抽奖和玩笑；可以写踏青和祭扫提醒，语气平实。',
    uids: [],
  },
  // 国务院 2009, approving 全国防灾减灾日 on the day of the Wenchuan earthquake of 2008
  yearly(
    'wenchuan',
    '汶川地震纪念日',
    '05-12',
    'hold',
    '不发促销、抽奖和玩笑，“震撼”“炸裂”这类词也换掉；可以发防灾减灾知识。',
  ),
  // 国旗法 article 20, 国徽法 article 13, 国歌法 article 8, 广告法 article 9 (1) and (2)
  yearly('party', '建党节', '07-01', 'remind', '党旗、国旗、国徽和领导人形象不做促销素材，庆祝内容先送审。'),
  // no decision makes the day; the state commemorates the beginning of the war of 1937 at Wanping
  yearly(
    'july-7',
    '七七事变纪念日',
    '07-07',
    'hold',
    '不发促销、抽奖和玩笑，日式元素的图和新品改天；要发只转央媒的纪念内容。',
  ),
  // no decision makes the day; Tangshan mourns the dead of 1976
  yearly('tangshan', '唐山地震纪念日', '07-28', 'remind', '语气平实，不拿灾难做由头卖货。'),
  // 广告法 article 9 (1): 军旗、军歌、军徽 not in advertising
  yearly('army', '建军节', '08-01', 'remind', '军旗、军徽和军人形象不做促销素材。'),
  // no decision makes the day; surrender of Japan announced on 15 August 1945
  yearly(
    'surrender',
    '日本宣布投降日',
    '08-15',
    'remind',
    '日式元素的图和新品改天；要发只转央媒的纪念内容。',
  ),
  // 全国人大常委会关于确定中国人民抗日战争胜利纪念日的决定, 27 February 2014
  yearly('victory', '抗战胜利纪念日', '09-03', 'remind', '庄重为先，阅兵、老兵和英烈不做促销素材。'),
  // no decision of the state makes the day; cities sound the sirens on it by decisions of their own
  yearly(
    'september-18',
    '九一八事变纪念日',
    '09-18',
    'hold',
    '不发促销、抽奖和玩笑，日式元素的图和新品改天；要发就一条“勿忘九一八”，图和话题用央媒的。',
  ),
  // 全国人大常委会关于设立烈士纪念日的决定, 31 August 2014; 英雄烈士保护法 articles 5 and 22
  yearly(
    'martyrs',
    '烈士纪念日',
    '09-30',
    'hold',
    '不发促销、抽奖和玩笑，国庆大促的预热改到第二天；英烈的姓名和肖像不做海报，悼念不带货。',
  ),
  // 国旗法 article 20, 国徽法 article 13, 国歌法 article 8
  yearly('national-day', '国庆节', '10-01', 'remind', '国旗、国徽、国歌不做促销素材，地图用有审图号的。'),
  // 全国人大常委会关于设立台湾光复纪念日的决定, 24 October 2025
  yearly('taiwan', '台湾光复纪念日', '10-25', 'remind', '涉台称谓和地图先送审，口径和话题用央媒的。'),
  // 全国人大常委会关于设立南京大屠杀死难者国家公祭日的决定, 27 February 2014
  yearly(
    'nanjing',
    '国家公祭日',
    '12-13',
    'hold',
    '全天不发促销、抽奖和玩笑，头像和头图不用喜庆色；要发只转央媒的公祭内容，默哀时段什么都不发。',
  ),
];
