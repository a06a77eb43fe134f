import type { ExemptionRule } from './exemption';

/** Words that talk about a wording instead of using it. */
const META =
  '(?:写法|说法|标题|开头|病句|字样|字眼|用语|措辞|话术|这种|这类|此类|这些|那种|之类|诸如|例如|比如|譬如|格式如|形如|改成|改为|改掉|原标题|写成|写着|谐音|暗语|黑话|骗|别信|别转|别加|勿|谣言|网传|号称|声称|误导|套路|违规|不合规|不得|不能|不要|不写|不说|不用|不发|不做|拒绝|反例|错误|示例|举例|翻译|意思|梗|台词|歌词|书名|片名|剧名|外号|绰号|留言|私信|评论|举报|拉黑|黑名单|屏蔽|识别|辟谣|热词|流行语|念三遍|名词|关键词|提示词|屏蔽词|练习|填空|作文|试题|病毒|短信|来电|陌生人)';

/** Exemptions of single fields: reporting, science, history, service. */
export const TOPIC_EXEMPTIONS: readonly ExemptionRule[] = [
  {
    id: 'speech.mentioned',
    because: '引号里的“{quote}”是被谈论的说法，不是在这样说',
    categories: [
      'clickbait',
      'personal-info',
      'placeholder',
      'ai-label',
      'lottery',
      'secret',
      'vulgar',
      'discrimination',
      'minors',
      'alcohol-tobacco',
      'state-symbol',
      'disaster-marketing',
      'ad-disclosure',
    ],
    scope: 'post',
    any: [
      `“[^“”\\n]{0,30}◆[^“”\\n]{0,24}”[^。！？\\n]{0,40}${META}`,
      `${META}[^。\\n]{0,44}“[^“”\\n]{0,30}◆`,
      // a list of quoted phrases is a list of examples
      '”[、，]?“[^“”\\n]{0,30}◆[^“”\\n]{0,24}”[^。！？\\n]{0,6}(?:等|之|这|那|都|全|一|统统|属|是)',
      '“[^“”\\n]{0,30}◆[^“”\\n]{0,20}”[、，]?“[^“”\\n]{1,24}”[^。“”\\n]{0,2}(?:这|都|等|请|别|不)',
    ],
    not: [
      '(?:加|扫|进群|私信|联系|下单|抢|戳)[^，。！？]{0,6}(?:领|进|拿)[^。！？]{0,8}◆',
      '(?:我们|本店|小店|新品|上新|开卖|到货|今晚)[^。！？\\n]{0,24}(?:标题|写着|写成|口号|广告语|文案)[^。！？\\n]{0,10}“[^“”\\n]{0,24}◆',
    ],
  },
];
