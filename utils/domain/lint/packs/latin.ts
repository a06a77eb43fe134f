import type { Category } from '@/utils/model/category';
import type { PatternRule, RuleCondition, RulePack } from '../types';

const latin = (
  id: string,
  category: Category,
  title: string,
  cite: readonly string[],
  any: readonly string[],
  examples: PatternRule['examples'],
  when?: RuleCondition,
): PatternRule => ({
  id: `cn.latin.${id}`,
  kind: 'pattern',
  category,
  severity: 'warn',
  title: `外文、字母：${title}`,
  any: any.map((each) => `(?<![a-z])(?:${each})(?![a-z])`),
  message: '“{quote}”换成外文也一样',
  hint: '外文、拼音、字母缩写同样算广告用语。',
  fixes: [''],
  cite,
  examples,
  ...(when ? { when } : {}),
});

/** Latin words and letter codes that touts use instead of Chinese. */
export const LATIN: RulePack = {
  id: 'cn-latin',
  title: '外文和字母缩写',
  version: '2026.11.1',
  date: '2026-11-24',
  keywords: [
    'free',
    'gift',
    'money',
    'followers',
    'likes',
    'profit',
    'safe',
    'cash',
    'fans',
    'cure',
    'cancer',
    'slim',
    'miracle',
    'win',
    'prize',
    'insider',
    'guaranteed',
    'botox',
    'viagra',
    'nude',
    'bitch',
    'lowest price',
    'risk free',
    'money back',
  ],
  about: '用英文、字母缩写、数字谐音写的承诺、联系方式和低俗内容。',
  rules: [
    latin(
      'claims',
      'absolute-claim',
      '绝对化用语',
      ['ad-9-3'],
      [
        "n[o0]\\.? ?(?:1|one)|top ?(?:1|one)|number ?(?:1|one)|#1|world(?:'s)? ?(?:best|first|no\\.?1)|the (?:best|only|first|most)|best[ -]?(?:seller|selling|choice|price|quality|ever)|lowest ?price|never (?:fail|expire)|100% ?(?:effective|guaranteed|safe|pure|natural|satisfaction)|perfect|ultimate|unique|forever|yyds|goat|zgdy|qgdy|qwzd|zdj|dyp?p",
      ],
      {
        hit: ['这杯是〔the best〕', '音质〔WORLD BEST〕', '价格〔LoWeSt PrIcE〕'],
        pass: ['best wishes', 'topic of the day', 'perfectionist 是完美主义者'],
      },
      { commercial: true },
    ),
    latin(
      'fans',
      'false-claim',
      '刷量',
      ['fair-9'],
      [
        '(?:fans?|followers?|likes?|views?|reviews?|comments?|ratings?)[ +&a-z\\d=¥$]{0,12}(?:代刷|\\d{3,6}|¥?\\d{1,6}元?|cheap|for sale|buy)|buy (?:fans|followers|likes|reviews)|5 ?stars? ?(?:reviews?|好评)|(?:代|刷)(?:fans|likes|followers|views)|sd(?:兼职|单|团队|返)|hpfx|s单|刷d',
      ],
      {
        hit: ['〔FaNs+LiKe代刷〕，三小时到账', '〔BuY FoLlOwErS〕找我', '〔sd兼职〕日结'],
        pass: ['fans club 今晚见', 'likes and views 的翻译', 'sd卡读不出来'],
      },
    ),
    latin(
      'money',
      'financial-promise',
      '收益承诺',
      ['ad-25'],
      [
        '(?:apy|apr|roi|profit|return|interest)s? ?(?:up to |of )?\\d{1,4}(?:\\.\\d{1,3})?%|\\d{1,4}(?:\\.\\d{1,3})?% ?(?:apy|apr|roi|profit|return|interest)|(?:guaranteed|sure|safe|stable|risk ?free|no ?risk|zero ?risk|passive|easy|fast|free) ?(?:profit|return|income|money|gain|cash)s?|(?:make|earn) (?:easy )?money(?: fast)?|double your (?:money|coins?)|get rich(?: quick)?|no ?(?:risk|loss)|(?:risk|loss)[ -]?free|win[ -]?win money|(?:wzbp|bbbx|bzbp|wzbk|zlbk|bzhb|blhb|rzjq|yrgw|rsgq|tz赚)',
      ],
      {
        hit: ['美元资产〔APY 30%〕', '〔RiSk FrEe〕，躺着', '项目〔wzbp〕，懂的来'],
        pass: ['profit and loss 的课程', 'APR 是年利率的缩写', 'money 怎么读'],
      },
    ),
    latin(
      'stock',
      'securities-tip',
      '荐股',
      ['sec-56'],
      [
        '(?:stock|insider|trading) ?(?:tips?|signals?|picks?|带单|群|内幕|info)|(?:insider|vip) ?(?:news|info|消息)|(?:strong )?(?:buy|sell|long|short) ?(?:now|in|signal)|\\d{6} ?(?:buy|买)|今日buy|(?:nbxx|nmxx|zt票|zt板|jg群|gp群|dd群|gpdm|nb消息|nm消息)|(?<=[只票股明今板日早])(?:zt|dm|lb)|(?:all ?in|to ?the ?moon)',
      ],
      {
        hit: ['〔StOcK带单〕群', '〔nbxx〕，明早那只', '〔insider news〕，〔all in〕'],
        pass: ['stock 是库存的意思', 'buy one get one', 'zt 是主题的缩写'],
      },
    ),
    latin(
      'cure',
      'medical-claim',
      '疗效',
      ['ad-16', 'ad-17'],
      [
        '(?:no|zero|without) ?side ?effects?|(?:cures?|heals?|treats?|anti)[ -]?(?:cancer|diabetes|acne|all|everything|tumou?r|hair loss|insomnia|flu|covid|hiv)|(?:100% )?(?:cure|recovery) ?(?:rate)?|(?:detox|slimming|fat ?burn(?:ing)?|weight ?loss|lose weight|slim)(?: fast| now| pill)?|viagra|botox|miracle|(?:gzts|bzbb|wfzy|zygz)',
      ],
      {
        hit: ['〔No SiDe EfFeCtS〕，孕妈也行', '〔DeToX〕茶，喝了就瘦', '〔CuRe CaNcEr〕的水'],
        pass: ['secure 支付', 'treat yourself', 'slime 玩具'],
      },
      { commercial: true },
    ),
    latin(
      'exam',
      'education-promise',
      '考试承诺',
      ['ad-24'],
      [
        '(?:toefl|ielts|gre|gmat|sat|cet-?[46]|pmp|cpa|cfa|acca|jlpt|topik|hsk|雅思|托福|六级|四级|n[12])(?:考试)?[^，。！？a-z]{0,6}(?:包过|保过|必过|保分|提分|押题|答案|代考|不过退|原题|包拿|7分|8分|高分)[^，。！？]{0,4}|(?:100% ?)?pass(?: rate)?(?: guaranteed?)|guaranteed? (?:pass|offer|admission|score)|(?:offer|名校offer)(?:包拿|保录|保证|必拿)|bg班|bgban|baoguo',
      ],
      {
        hit: ['〔ToEfL包过〕，海归老师', '〔PaSs GuArAnTeEd〕', '〔IELTS保分〕班'],
        pass: ['TOEFL 讲座', 'pass the ball', '拿到offer了'],
      },
    ),
    latin(
      'contact',
      'personal-info',
      '私下联系',
      ['pipl-25'],
      [
        '(?:telegram|tele ?gram|tg|whats ?app|ws|skype|signal|discord|飞机|纸飞机|蝙蝠|line id)(?:号|id|群)?[：:@ ]{1,3}[a-z0-9_+]{4,20}|(?:加|\\+|➕)(?:tg|ws|飞机|纸飞机|蝙蝠|v|vx|wx|qq|q|扣(?!除|分|款|费|税|减|押|子))(?:号|群)?[：: ]{0,2}[a-z0-9_]{0,20}|(?:v|w)[ .-]?(?:x|信)(?:群|号|同|：|:| )[：: ]{0,2}[a-z0-9_-]{0,20}|(?:jwx|jvx|jiav|jiawei|jqq)[^，。！？a-z]{0,6}|[qQ][0qo]群?[：: ]{0,2}[0-9o]{5,12}',
      ],
      {
        hit: ['〔TeLeGrAm：abc12345〕', '〔Q0群 77O12345〕', '〔jwx同手机号〕'],
        pass: ['signal 信号灯', 'online 客服', 'online 在线'],
      },
    ),
    latin(
      'vulgar',
      'vulgar',
      '低俗',
      ['ecosystem-7'],
      [
        'sex(?:y|视频|片|聊)?|porn|a[v片]女?(?:优|资源|网站|片)|fu[c*]k(?:ing|er|you)?|bitch|shit|asshole|dick|pussy|nude|naked|escort|one ?night|约p|yp(?:安全|群|联系)?|xjj|lsp|cnm|nmsl|tmd|wtf|mlgb|sb(?!卡|线)|zz(?=吧|们)|nc(?=粉|吧)|rnm|djb|jb(?=玩意)|x[xj]j|18禁|r18|s13|2b(?:青年|货)?',
      ],
      {
        hit: ['〔SeXy视频〕一百一部', '同城〔yp安全〕', '你个〔sb〕'],
        pass: ['unisex 中性款', 'essex 大学', 'usb 接口'],
      },
    ),
    latin(
      'draw',
      'lottery',
      '抽奖',
      ['fair-11'],
      [
        '(?:free|lucky|win|big) ?(?:a |an )?(?:gift|iphone|draw|prize|giveaway|money)s?|giveaway|(?:转发|关注|点赞)[^，。！？]{0,4}(?:cj|choujiang|抽iphone|抽ipad|win)|cj(?=送|抽|！|，|。)|(?:抽|送|赢|win)(?:iphone|ipad|macbook|switch|airpods|ps5)[^，。！？]{0,6}',
      ],
      {
        hit: ['转发就有〔FrEe GiFt〕', '转发这条，〔cj〕送耳机', '关注〔抽iPhone〕'],
        pass: ['free wifi', '我的 iPhone 坏了', 'cj 是公司名'],
      },
      { commercial: true },
    ),
  ],
};
