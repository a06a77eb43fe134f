import type { WatchPolicy } from '@/utils/model/desk-policy';
import type { CrisisHint } from '@/utils/model/desk-view';
import type { Ticket } from '@/utils/model/ticket';
import { surgeHints } from './surge';
import { termHints } from './terms';

/**
 * Incidents to suggest at an instant, the gravest first, of two as grave the later. The same tickets give the same
 * hints with the same ids. A person raises them.
 *
 * @param tickets those said in the last eight days, in any order; not those that were discarded or merged away
 * @param shown hints already suggested, dismissed ones too: a surge that goes on keeps its id
 */
export const crisisHints = (
  tickets: readonly Pick<Ticket, 'id' | 'accountUid' | 'text' | 'saidAt' | 'kind'>[],
  watch: WatchPolicy,
  now: number,
  shown: readonly CrisisHint[] = [],
): readonly CrisisHint[] =>
  [...termHints(tickets, watch.terms, now), ...surgeHints(tickets, watch.surge, now, shown)].sort(
    (a, b) => b.level - a.level || b.at - a.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
