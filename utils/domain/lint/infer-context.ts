import { INDUSTRIES, type Industry, type LintContext } from '@/utils/model/policy';

/** What a caller may say about a text; everything may be missing. */
export interface PartialContext {
  readonly industry?: Industry;
  readonly commercial?: boolean;
  readonly hasPurchaseLink?: boolean;
}

const PURCHASE =
  /t\.cn\/|网页链接|小店|橱窗|小黄车|购物车|购物袋|淘口令|口令|[¥￥€]\w{5,}[¥￥€]|优惠券|领券|\d元券|隐藏券|链接|下单|团购群|购买通道|点我主页购买/;

/** Whether a text leads to a purchase by itself: a shop link, a copy code, a coupon, "link in the comments". */
export const mentionsPurchaseLink = (text: string): boolean => PURCHASE.test(text);

/**
 * Completes a context for texts that come without one (command line, batch): industry general, commercial true,
 * purchase link read from the text. `now` is epoch ms.
 */
export const completeContext = (text: string, given: PartialContext, now: number): LintContext => ({
  industry: given.industry ?? 'general',
  commercial: given.commercial ?? true,
  hasPurchaseLink: given.hasPurchaseLink ?? mentionsPurchaseLink(text),
  surface: 'post',
  now,
});

/** Reads a context object of a posts file. Throws with the field and what was expected. */
export function readContext(raw: unknown): PartialContext {
  if (raw === undefined || raw === null) return {};
  if (typeof raw !== 'object' || Array.isArray(raw)) throw new Error('context: expected an object');
  const { industry, commercial, hasPurchaseLink } = raw as Record<string, unknown>;
  const known = INDUSTRIES.find((each) => each === industry);
  if (industry !== undefined && !known)
    throw new Error(`context.industry: expected one of ${INDUSTRIES.join('|')}`);
  for (const [name, value] of Object.entries({ commercial, hasPurchaseLink }))
    if (value !== undefined && typeof value !== 'boolean')
      throw new Error(`context.${name}: expected true or false`);
  return {
    ...(known ? { industry: known } : {}),
    ...(typeof commercial === 'boolean' ? { commercial } : {}),
    ...(typeof hasPurchaseLink === 'boolean' ? { hasPurchaseLink } : {}),
  };
}
