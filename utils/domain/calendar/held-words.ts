import { toDay, toDayNumber } from '@/utils/core/day';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { SensitiveSettings } from '@/utils/model/plan-settings';
import type { Day } from '@/utils/model/worktime';
import { wordsOfDay } from './promotion-words';

/** A company account with the approved texts of its items of the day that two people released. */
export interface HeldAccount {
  readonly uid: string;
  readonly released: readonly string[];
}

/** Ends of sentences: words are looked for between them (lint/term-blocks.ts). */
const SENTENCE_END = /[。！？；…\n\r]+/u;
/** Most UTF-16 units of an allow word (lexicon README, limits), with some to spare. */
const LONGEST = 60;

/** As much of the sentence around a word as an allow word may hold. */
function aroundWord(sentence: string, at: number, length: number): string {
  const from = Math.max(0, Math.min(at - Math.floor((LONGEST - length) / 2), sentence.length - LONGEST));
  return sentence.slice(from, from + LONGEST);
}

/**
 * A term that is fine inside the sentences of released texts; anywhere else it is held as before. A sentence that is
 * nothing but the word lets nothing through, or the word would be free in every text.
 */
function letThrough(term: CompanyTerm, sentences: readonly string[]): CompanyTerm {
  const longer = sentences.flatMap((sentence) => {
    const at = sentence.indexOf(term.text);
    return at < 0 || sentence.length <= term.text.length ? [] : [aroundWord(sentence, at, term.text.length)];
  });
  return longer.length === 0 ? term : { ...term, allow: [...new Set([...(term.allow ?? []), ...longer])] };
}

/**
 * The words that a day holds, for company accounts alone, as rows of a lexicon: one set for all accounts that stand
 * alike. They rest by themselves at the midnight of Shanghai that ends the day. Empty on a day that holds nothing.
 */
export function heldWords(
  day: Day,
  settings: SensitiveSettings,
  accounts: readonly HeldAccount[],
): readonly CompanyTerm[] {
  const embargoUntil = toDay(toDayNumber(day) + 1);
  const sets = new Map<
    string,
    { terms: readonly CompanyTerm[]; released: readonly string[]; uids: string[] }
  >();
  for (const { uid, released } of accounts) {
    const terms = wordsOfDay(day, settings, uid);
    if (terms.length === 0) continue;
    const key = JSON.stringify([terms[0]?.note, released]);
    const set = sets.get(key);
    if (set) set.uids.push(uid);
    else sets.set(key, { terms, released, uids: [uid] });
  }
  return [...sets.values()].flatMap(({ terms, released, uids }, n) => {
    const sentences = released.flatMap((text) => text.split(SENTENCE_END)).map((one) => one.trim());
    return terms.map((term) => ({
      ...letThrough(term, sentences),
      id: n === 0 ? term.id : `${term.id}@${n}`,
      accounts: [...uids].sort(),
      embargoUntil,
    }));
  });
}
