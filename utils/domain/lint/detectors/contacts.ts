import type { Source } from '../source';
import type { Hit } from '../types';

/**
 * Matches of a pattern over the normalised text; the first group, where there is one, is the span. `sign` is found in
 * every match and quickly.
 */
const byPattern = (pattern: RegExp, sign?: RegExp): ((source: Source) => Iterable<Hit>) =>
  function* ({ folded }) {
    if (sign && !sign.test(folded.text)) return;
    for (const match of folded.text.matchAll(pattern)) {
      const [start, end] = match.indices?.[1] ?? [match.index, match.index + match[0].length];
      if (end > start) yield { start, end, reading: 'plain' };
    }
  };

const PROVINCE_LETTERS = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';

/** Number plates, with or without the dot; not inside a longer word. */
export const detectPlate = byPattern(
  new RegExp(
    `(?<![一-鿿](?=[a-z]))([${PROVINCE_LETTERS}][a-hj-np-z][·• .-]?(?=[a-hj-np-z0-9]{0,5}\\d)[a-hj-np-z0-9]{5,6}(?:[挂学警港澳]|(?![a-z0-9])))`,
    'gd',
  ),
);

/** Chinese passports and travel permits, only beside the word. */
export const detectPassport = byPattern(
  /(?:护照|通行证|passport)[^，。！？\n]{0,12}?((?:e[a-hj-np-z]|[egdspkhcm])\d{7,8})(?!\d)/dg,
);

const FREE_MAIL =
  'qq|163|126|gmail|outlook|hotmail|foxmail|sina|sohu|139|189|yeah|icloud|live|yahoo|aliyun|vip\\.qq|vip\\.163|21cn|wo';

/** Addresses at free mail services: a person's, not a company's. */
export const detectPersonalMail = byPattern(
  new RegExp(
    `([a-z0-9][a-z0-9._%+-]{1,40}(?:@|（at）|\\[at\\]|#at#|【at】| at )(?:${FREE_MAIL})(?:\\.|（dot）|\\[dot\\])(?:com|cn|net)(?:\\.cn)?)`,
    'gd',
  ),
);

/** Any other e-mail address. */
export const detectMail = byPattern(
  new RegExp(
    `([a-z0-9][a-z0-9._%+-]{0,40}@(?!(?:${FREE_MAIL})\\.)[a-z0-9-]{2,40}(?:\\.[a-z0-9-]{2,20}){1,3})`,
    'gd',
  ),
);

const HANDLE = '(?:[a-z][-_a-z0-9]{4,19}|\\d{6,11})';
const WECHAT = '(?:微信号?|微芯|v信|vx|wx|wechat|weixin|\\+?v|➕v|威信|薇信|徽信|wei信|v❤|微❤|薇)';

/** "加V" forms: a WeChat id after words that name WeChat or ask to add somebody. */
export const detectWechat = byPattern(
  new RegExp(
    `((?:(?:加|\\+|➕|添加|联系|私|扫|咨询|详询)~?(?:我|老师|客服|小编|助理)?(?:的)?)?${WECHAT}(?:同号|号码|号|id)?[：:=为是\\- （(]{0,3}${HANDLE}(?![a-z0-9]))`.replace(
      /~\?/g,
      '',
    ),
    'gd',
  ),
);

/** QQ numbers after the word; groups are a number too. */
export const detectQq = byPattern(
  /((?:(?:加|\+|联系)?(?:qq|扣扣|企鹅|球球|叩叩|秋秋)(?:群|号|号码)?[：:=是为\- ]{0,3})[1-9]\d{4,10})(?!\d)/dg,
);

/** Home addresses: down to the flat, or after words that say where somebody lives or receives. */
export const detectAddress = byPattern(
  /((?:[一-鿿]{2,8}(?:省|市|区|县|镇|乡|街道))?[一-鿿]{2,10}(?:路|街|道|巷|弄|里|小区|花园|苑|公寓|村|家园|新城|府|湾|庄)[一-鿿\d-]{0,10}?(?:\d{1,4}(?:号楼|栋|幢|座|弄|号)?[-]?)(?:\d{1,2}单元)?\d{1,2}?(?:层|楼)?\d{2,4}(?:室|房|户))/dg,
  /\d[室房户]/,
);

/** Names of people beside their order, parcel or ticket numbers. */
export const detectOrder = byPattern(
  /(?:订单号?|订单编号|交易号|交易单号|流水号|订单)(?:是|为|：|:| |#|尾号)?((?!20\d{6}\D)\d{12,28})(?!\d)/dg,
);

/** Courier numbers: with the word, or in the forms of the big carriers. */
export const detectCourier = byPattern(
  /(?:(?:快递|运单|物流|顺丰|圆通|中通|申通|韵达|极兔|邮政|ems|京东)(?:单号|号码|编号|号|单)?(?:是|为|：|:| )?)((?:sf|yt|jt|jd|zto|sto|ems|[a-z]{2})?\d{10,15})(?!\d)/dg,
);
