/** Weibo's only official draw account (site fact). */
export const LOTTERY_ACCOUNT = '微博抽奖平台';

/** `none`; `announce` = invites people to a draw; `result` = names the winners. */
export type LotteryKind = 'none' | 'announce' | 'result';

export interface LotteryReading {
  readonly kind: LotteryKind;
  readonly mentionsPlatform: boolean;
}

const ACTION = /转发|点赞|评论|关注|转赞评|带话题|留言/;
const DRAW = /抽奖|抽取|抽送|随机抽|揪|抽(?!烟|屉|搐|象|血|检|样|空|纸|水|油|身)/;
const GIVE = /送|赠|奖|福利|免单|红包/;
const DRAW_NUMBER = /[抽揪选][出取中]?\s?[\d一二两三四五六七八九十百]+\s?[个名位人条]/;
const RESULT = /恭喜|祝贺|中奖名单|获奖名单|中奖者|公示链接/;

/**
 * Reads 抽奖 conventions: the platform mention without congratulations, or an action with drawing and giving, or
 * drawing a number of people. A heuristic: says what a reader would take the post for, not what was set up.
 */
export function readLottery(text: string): LotteryReading {
  const mentionsPlatform = text.includes(`@${LOTTERY_ACCOUNT}`);
  const announces =
    mentionsPlatform || DRAW_NUMBER.test(text) || (ACTION.test(text) && DRAW.test(text) && GIVE.test(text));
  if (RESULT.test(text) && (mentionsPlatform || /抽奖|中奖|获奖|获得/.test(text)))
    return { kind: 'result', mentionsPlatform };
  return { kind: announces ? 'announce' : 'none', mentionsPlatform };
}
