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

/** Runs of a text that numbers and account names cannot do without, in characters. */
interface Runs {
  readonly digits: number;
  /** Of Latin letters, digits, `-` and `_`. */
  readonly handle: number;
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57;

function longestRuns(text: string): Runs {
  let digits = 0;
  let handle = 0;
  let digitsHere = 0;
  let handleHere = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    digitsHere = isDigit(c) ? digitsHere + 1 : 0;
    handleHere = isDigit(c) || (c >= 97 && c <= 122) || c === 45 || c === 95 ? handleHere + 1 : 0;
    if (digitsHere > digits) digits = digitsHere;
    if (handleHere > handle) handle = handleHere;
  }
  return { digits, handle };
}

const runsOf = new WeakMap<Source, Runs>();

/** A detector that is asked only where a text has long enough runs. */
const where =
  (enough: (runs: Runs) => boolean, detect: Detector): Detector =>
  (source) => {
    let runs = runsOf.get(source);
    if (!runs) {
      runs = longestRuns(source.folded.text);
      runsOf.set(source, runs);
    }
    return enough(runs) ? detect(source) : [];
  };

const digits =
  (least: number) =>
  (runs: Runs): boolean =>
    runs.digits >= least;
const handle =
  (least: number) =>
  (runs: Runs): boolean =>
    runs.handle >= least;

/** Detectors by the name rules use. All look at the plainly normalised text. */
export const DETECTORS: Readonly<Record<string, Detector>> = {
  'id-card': detectIdCard,
  'id-card-typo': detectIdCardTypo,
  'bank-card': detectBankCard,
  'social-credit-code': where(digits(6), detectSocialCreditCode),
  mobile: detectMobile,
  landline: where(digits(4), detectLandline),
  plate: where(digits(1), detectPlate),
  passport: where(digits(7), detectPassport),
  'personal-mail': where(handle(2), detectPersonalMail),
  mail: where(handle(2), detectMail),
  wechat: where(handle(5), detectWechat),
  qq: where(digits(5), detectQq),
  address: where(digits(2), detectAddress),
  order: where(digits(12), detectOrder),
  courier: where(digits(10), detectCourier),
};
