import { toDay, toDayNumber } from '@/utils/core/day';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { SensitiveSettings } from '@/utils/model/plan-settings';
import type { Span } from '@/utils/model/span';
import type { Day } from '@/utils/model/worktime';
import { wordsOfDay } from './promotion-words';

/** A company account with the approved texts of its items of the day that two people released. */
export interface HeldAccount {
  readonly uid: string;
  readonly released: readonly string[];
}

/** A held word in a text: `term` as it is listed, the span as it is written. */
export type FoundWord = Span & { readonly term: string };

/** Allow words do not go over marks (lexicon README). */
const LETTER = /[\p{L}\p{N}]/u;
/** Most UTF-16 units of an allow word (lexicon README, limits), with some to spare. */
const LONGEST = 60;

/** The clause of letters around a found word, as much of it as an allow word may hold; undefined when it is the word itself. */
function clauseAround(text: string, { start, end }: Span): string | undefined {
  if (![...text.slice(start, end)].every((c) => LETTER.test(c))) return undefined;
  const most = Math.floor((LONGEST - (end - start)) / 2);
  let [from, to] = [start, end];
  while (start - from < most && LETTER.test(text[from - 1] ?? '')) from -= 1;
  while (to - end < most && LETTER.test(text[to] ?? '')) to += 1;
  return from === start && to === end ? undefined : text.slice(from, to);
}

/**
 * The terms as released texts leave them: fine inside the clauses that were released, held anywhere else. A word that
 * stands by itself in such a text is free: two people said so, and there is nothing to know it by.
 */
function letThrough(
  terms: readonly CompanyTerm[],
  texts: readonly string[],
  find: (text: string) => readonly FoundWord[],
): readonly CompanyTerm[] {
  const found = texts.flatMap((text) =>
    find(text).map((word) => ({ term: word.term, clause: clauseAround(text, word) })),
  );
  return terms.flatMap((term) => {
    const own = found.filter((one) => one.term === term.text);
    if (own.length === 0) return term;
    if (own.some(({ clause }) => clause === undefined)) return [];
    const clauses = own.flatMap(({ clause }) => clause ?? []);
    return { ...term, allow: [...new Set([...(term.allow ?? []), ...clauses])] };
  });
}

/**
 * The words that a day holds, for company accounts alone, as rows of a lexicon: one set for all accounts that stand
 * alike. They rest by themselves at the midnight of Shanghai that ends the day. Empty on a day that holds nothing.
 *
 * @param find the held words in a text, found as the boxes find them
 */
export function heldWords(
  day: Day,
  settings: SensitiveSettings,
  accounts: readonly HeldAccount[],
  find: (text: string) => readonly FoundWord[],
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
  return [...sets.values()].flatMap(({ terms, released, uids }, n) =>
    letThrough(terms, released, find).map((term) => ({
      ...term,
      id: n === 0 ? term.id : `${term.id}@${n}`,
      accounts: [...uids].sort(),
      embargoUntil,
    })),
  );
}
