import { DAY_MS, dayOf } from '@/utils/core/day';
import { foldPlain } from '@/utils/domain/text/fold-plain';
import type { CrisisHint } from '@/utils/model/desk-view';
import type { WatchTerm } from '@/utils/model/incident';
import type { Ticket } from '@/utils/model/ticket';

export type TermHint = Extract<CrisisHint, { type: 'term' }>;

const MOST_TICKETS = 50;

/**
 * Watched words in what was said, one hint for each word, account and day (Shanghai), as long as the last hit is less
 * than a day old. Width and case are folded.
 *
 * @param now epoch ms; what was said later is left out
 */
export function termHints(
  tickets: readonly Pick<Ticket, 'id' | 'accountUid' | 'text' | 'saidAt'>[],
  terms: readonly WatchTerm[],
  now: number,
): readonly TermHint[] {
  const wanted = terms
    .map(({ term, level }) => ({ term, level, folded: foldPlain(term) }))
    .filter(({ folded }) => folded !== '');
  if (wanted.length === 0) return [];
  const recent = tickets
    .filter(({ saidAt }) => saidAt <= now && saidAt > now - 2 * DAY_MS)
    .sort((a, b) => a.saidAt - b.saidAt || (a.id < b.id ? -1 : 1));
  const hints = new Map<string, TermHint & { last: number }>();
  for (const { id, accountUid, text, saidAt } of recent) {
    const folded = foldPlain(text);
    for (const { term, level, folded: word } of wanted) {
      if (!folded.includes(word)) continue;
      const key = `term:${accountUid}:${word}:${dayOf(saidAt)}`;
      const hint = hints.get(key);
      hints.set(key, {
        type: 'term',
        id: key,
        at: hint?.at ?? saidAt,
        accountUid,
        level: hint && hint.level > level ? hint.level : level,
        tickets: [...(hint?.tickets ?? []), id].slice(-MOST_TICKETS),
        term: hint?.term ?? term,
        count: (hint?.count ?? 0) + 1,
        last: saidAt,
      });
    }
  }
  return [...hints.values()]
    .filter(({ last }) => last > now - DAY_MS)
    .map(({ last: _last, ...hint }) => hint);
}
