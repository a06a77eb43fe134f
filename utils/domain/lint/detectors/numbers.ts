import type { Source } from '../source';
import type { Hit } from '../types';
import { hasIdChecksum, hasLuhn, isSocialCreditCode, looksLikeResidentId } from './checksums';
import { findDigitRuns, piecesOf } from './digit-runs';

const plain = (start: number, end: number, data?: Hit['data']): Hit => ({
  start,
  end,
  reading: 'plain',
  ...(data ? { data } : {}),
});

/** Ways people set off an 11-digit mobile number. */
const MOBILE_GROUPS = new Set([
  '11',
  '3-4-4',
  '3-8',
  '3-3-5',
  '4-4-3',
  '4-3-4',
  '7-4',
  '5-6',
  '3-4-2-2',
  '2-3-3-3',
  '3-2-2-2-2',
  '3-2-3-3',
]);

/** Mainland mobile numbers in any digit shape. */
export function* detectMobile({ folded }: Source): Generator<Hit> {
  for (const run of findDigitRuns(folded.text)) {
    const joined = run.digits.length === 13 && run.digits.startsWith('86');
    for (const { digits, span, groups } of piecesOf(run, 11)) {
      if (!/^1[3-9]\d{9}$/.test(digits)) continue;
      const key = groups.join('-');
      const spelled = groups.every((n) => n === 1) && run.digits.length === 11;
      if (!MOBILE_GROUPS.has(key) && !spelled && !joined && groups.length < 6) continue;
      if (/[\d.]/.test(folded.text[span.start - 1] ?? '') || /\d/.test(folded.text[span.end] ?? '')) continue;
      yield plain(span.start, span.end);
      break;
    }
    if (joined && run.groups.length === 1 && /^1[3-9]/.test(run.digits.slice(2)))
      yield plain((run.places[2] ?? run.start) as number, run.end);
  }
}

/** 18-character resident ids with a possible region, a real date and a right check character. */
export function* detectIdCard({ folded }: Source): Generator<Hit> {
  for (const { span, id } of residentIds(folded.text))
    if (hasIdChecksum(id)) yield plain(span.start, span.end);
}

/** The same shape with a wrong check character, next to the words that name it. */
export function* detectIdCardTypo({ folded }: Source): Generator<Hit> {
  for (const { span, id } of residentIds(folded.text)) {
    if (hasIdChecksum(id)) continue;
    if (/身份证|证件号|sfz/.test(folded.text.slice(Math.max(0, span.start - 24), span.end + 12)))
      yield plain(span.start, span.end);
  }
}

function* residentIds(text: string): Generator<{ span: { start: number; end: number }; id: string }> {
  for (const run of findDigitRuns(text)) {
    for (const { digits, span } of piecesOf(run, 18)) {
      if (looksLikeResidentId(digits)) yield { span, id: digits };
    }
    for (const { digits, span } of piecesOf(run, 17)) {
      const tail = /^[ \-.]?x/.exec(text.slice(span.end));
      if (tail && looksLikeResidentId(`${digits}x`))
        yield { span: { start: span.start, end: span.end + tail[0].length }, id: `${digits}x` };
    }
  }
}

/** Issuer prefixes: UnionPay 62, Visa 4, Mastercard 51–55, 35/37. */
const BIN = /^(?:62|4|5[1-5]|3[57]|60|9[58])/;

/** Bank card numbers: 16–19 digits, known prefix, Luhn; or 16–19 digits beside words that call them a card. */
export function* detectBankCard({ folded }: Source): Generator<Hit> {
  for (const run of findDigitRuns(folded.text)) {
    for (const length of [19, 18, 17, 16]) {
      const piece = [...piecesOf(run, length)].find(({ digits, groups }) => {
        if (!BIN.test(digits) || (groups.length > 1 && Math.max(...groups) > 8)) return false;
        const near = folded.text.slice(Math.max(0, run.start - 20), run.end + 10);
        return /卡号|银行卡|储蓄卡|信用卡|借记卡|账号|账户|打款|转账|汇款|收款|开户/.test(near)
          ? true
          : hasLuhn(digits) && !/订单|单号|编号|快递|物流|条码|批号|型号|许可证|备案/.test(near);
      });
      if (!piece || looksLikeResidentId(piece.digits)) continue;
      yield plain(piece.span.start, piece.span.end);
      break;
    }
  }
}

/** Unified social credit codes with a right check character. */
export function* detectSocialCreditCode({ folded }: Source): Generator<Hit> {
  for (const match of folded.text.matchAll(
    /(?<![0-9a-z])[159any][1239]\d{6}[0-9a-hj-npqrtuwxy]{10}(?![0-9a-z])/g,
  ))
    if (isSocialCreditCode(match[0])) yield plain(match.index, match.index + match[0].length);
}

/** Landlines with an area code; service numbers (400, 800, 95…) are meant to be public. */
export function* detectLandline({ folded }: Source): Generator<Hit> {
  const pattern = /(?<![\d-])(?:\(?（?0(?:10|2\d|[3-9]\d{2})[)）]?[- ]?)[2-8]\d{2,3}[- ]?\d{4}(?!\d)/g;
  for (const match of folded.text.matchAll(pattern)) yield plain(match.index, match.index + match[0].length);
}
