import { commentWords } from '@/utils/domain/desk/comment-words';
import type { CommentFact } from '@/utils/weibo/feed/comment-news';
import type { ShownComment } from '@/utils/weibo/parse/comment';

/** Comments kept; a long session of reading stays bounded. */
const MOST = 3_000;

/** How far a time of this precision may be off, ms. */
const SLACK = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** What Weibo's own data told about comments, found by id or by what the page shows of them. */
export interface CommentFacts {
  learn(facts: readonly CommentFact[]): void;
  get(id: string): CommentFact | undefined;
  /** The comment that is shown; undefined when none or several fit. */
  find(shown: ShownComment): CommentFact | undefined;
}

/** Time and how far it may be off of a comment that is shown; undefined = the page shows none. */
export const saidAt = ({ time }: ShownComment): { readonly at: number; readonly slack: number } | undefined =>
  time && { at: time.at, slack: SLACK[time.precision] };

const HOUR = 3_600_000;
const WIDEST_ZONE = 22 * HOUR;
/** Whether two readings of one time lie whole (or half) hours apart, as zones do. */
function isZoneShift(ms: number, slack: number): boolean {
  const rest = Math.abs(ms) % (HOUR / 2);
  return Math.abs(ms) <= WIDEST_ZONE && (rest <= slack || HOUR / 2 - rest <= slack);
}

const keyOf = (uid: string, text: string): string => `${uid} ${commentWords(text)}`;

export function createCommentFacts(): CommentFacts {
  const byId = new Map<string, CommentFact>();
  const byWords = new Map<string, Map<string, CommentFact>>();
  const forget = (fact: CommentFact): void => {
    byId.delete(fact.id);
    byWords.get(keyOf(fact.uid, fact.text))?.delete(fact.id);
  };
  return {
    learn(facts) {
      for (const news of facts) {
        const before = byId.get(news.id);
        const fact = { ...before, ...news };
        if (before) forget(before);
        byId.set(fact.id, fact);
        const key = keyOf(fact.uid, fact.text);
        const same = byWords.get(key) ?? new Map<string, CommentFact>();
        same.set(fact.id, fact);
        byWords.set(key, same);
      }
      for (const fact of byId.values()) {
        if (byId.size <= MOST) break;
        forget(fact);
      }
    },
    get: (id) => byId.get(id),
    find(shown) {
      const same = [...(byWords.get(keyOf(shown.uid, shown.text))?.values() ?? [])];
      const said = saidAt(shown);
      const fitting = said ? same.filter(({ at }) => Math.abs(at - said.at) <= said.slack) : same;
      if (fitting.length > 0 || !said) return fitting.length === 1 ? fitting[0] : undefined;
      // a page drawn in another zone than Beijing's is off by whole hours: the data know the time
      const shifted = same.filter(({ at }) => isZoneShift(at - said.at, said.slack));
      return shifted.length === 1 ? shifted[0] : undefined;
    },
  };
}
