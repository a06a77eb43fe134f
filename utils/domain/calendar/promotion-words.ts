import type { CompanyTerm } from '@/utils/model/company-term';
import type { SensitiveSettings } from '@/utils/model/plan-settings';
import type { Day } from '@/utils/model/worktime';
import { CALLED_OFF, calledOff, HELD_WORDS } from './promotion-word-list';
import { sensitiveOn } from './sensitive-days';

/**
 * The words that make a post a promotion, a lottery or a joke, as rows of a lexicon; a note is added for the day
 * (wordsOfDay). A secret or an evasive spelling is not looked for: on these days a slip is caught, not a trick.
 */
export const PROMOTION_WORDS: readonly CompanyTerm[] = Object.values(HELD_WORDS)
  .flat()
  .map((word) => {
    const [text = '', ...own] = typeof word === 'string' ? [word] : word;
    const allow = CALLED_OFF.includes(text) ? [...own, ...calledOff(text)] : own;
    return {
      id: `sensitive-date:${text}`,
      text,
      category: 'sensitive-date',
      severity: 'block',
      ...(allow.length > 0 ? { allow } : {}),
    };
  });

/**
 * The words that are held on a day, with the day's name and advice as the note; empty on any other day. Days that are
 * for some accounts only count where one of them is asked for.
 */
export function wordsOfDay(day: Day, settings: SensitiveSettings, uid?: string): readonly CompanyTerm[] {
  const holds = sensitiveOn(day, uid, settings).filter(
    ({ level, uids }) => level === 'hold' && (uid !== undefined || uids.length === 0),
  );
  if (holds.length === 0) return [];
  const note = `${holds.map(({ name }) => name).join('、')}，${holds[0]?.advice ?? ''}`;
  return PROMOTION_WORDS.map((term) => ({ ...term, note }));
}
