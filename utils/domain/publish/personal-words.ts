/**
 * Wordings that a private person uses of their own life and a company's account hardly ever does. Kept short on
 * purpose: a false hit costs ten seconds, and people stop believing a guard that cries often.
 */
const PERSONAL: readonly RegExp[] = [
  /(?:我|俺)(?:老公|老婆|男朋友|女朋友|前男友|前女友|对象|婆婆|丈母娘|岳母|岳父|爸妈|闺蜜|室友|舍友)/u,
  /我(?:爸|妈|哥|姐|弟|妹)(?=[，。！？!?,\s]|又|说|今天|昨天|非要|居然|竟然)/u,
  /(?:我们|俺们|我)(?:老板|领导|上司)(?:又|真|太|是不是|就是|让我|骂)/u,
  /(?:不想|懒得|又要|还要|刚|终于)(?:上班|加班|打工)(?:了|啊|呀|啦|，|。|！|$)/u,
  /(?:老子|劳资|老娘|姐姐我|本宝宝)/u,
  /(?:失恋|分手|被甩|相亲)了(?!解)/u,
  /(?:我|人家)(?:好|真的好|真|太)(?:烦|累|困|丧|想哭|想死|无聊)(?:啊|呀|了|哦|，|。|！|$)/u,
  /(?:今天|昨晚|刚才)(?:我)?(?:失眠|喝醉|宿醉|吵架|大哭)了/u,
];

/** The first personal wording of a text, as it stands there; undefined when there is none. */
export function findPersonalWords(text: string): string | undefined {
  for (const pattern of PERSONAL) {
    const found = pattern.exec(text)?.[0];
    if (found) return found.replace(/[，。！？!?,\s]+$/u, '');
  }
  return undefined;
}
