import type { Source } from '../source';
import type { Hit } from '../types';
import {
  detectAddress,
  detectCourier,
  detectMail,
  detectOrder,
  detectPassport,
  detectPersonalMail,
  detectPlate,
  detectQq,
  detectWechat,
} from './contacts';
import {
  detectBankCard,
  detectIdCard,
  detectIdCardTypo,
  detectLandline,
  detectMobile,
  detectSocialCreditCode,
} from './numbers';

export type Detector = (source: Source) => Iterable<Hit>;

/** Detectors by the name rules use. All look at the plainly normalised text. */
export const DETECTORS: Readonly<Record<string, Detector>> = {
  'id-card': detectIdCard,
  'id-card-typo': detectIdCardTypo,
  'bank-card': detectBankCard,
  'social-credit-code': detectSocialCreditCode,
  mobile: detectMobile,
  landline: detectLandline,
  plate: detectPlate,
  passport: detectPassport,
  'personal-mail': detectPersonalMail,
  mail: detectMail,
  wechat: detectWechat,
  qq: detectQq,
  address: detectAddress,
  order: detectOrder,
  courier: detectCourier,
};
