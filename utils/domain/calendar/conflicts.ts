import { groupBy } from '@/utils/core/group-by';
import type { PlanItem } from '@/utils/model/plan';
import type { CadenceSettings } from '@/utils/model/plan-settings';
import type { Outing } from './cadence';
import { fitsScope } from './cadence';
import { dueOf } from './instant';
import { nearCopies } from './near-copies';
import { piecesOf } from './similarity';

const MINUTE_MS = 60_000;

/** Two things that do not go together; `a` is the earlier. */
export type Conflict =
  | {
      /** Closer to each other than the least gap. */
      readonly type: 'gap';
      readonly uid?: string;
      readonly a: Outing;
      readonly b: Outing;
      readonly minutes: number;
      readonly least: number;
    }
  | {
      /** Nearly the same words on more accounts than is good within a short time (同质化), or twice on one account. */
      readonly type: 'alike';
      readonly items: readonly PlanItem[];
      readonly share: number;
    };

/** Neighbours in time of one account that are closer than a rule allows. Each pair is named once, by its largest gap. */
export function gapConflicts(outings: readonly Outing[], settings: CadenceSettings): readonly Conflict[] {
  const found = new Map<string, Conflict & { readonly type: 'gap' }>();
  for (const rule of settings.rules) {
    const least = rule.gapMinutes;
    if (least === undefined) continue;
    const fitting = outings.filter((one) => one.at !== undefined && fitsScope(rule.scope, one));
    for (const [uid, own] of groupBy(fitting, (one) => one.uid)) {
      const sorted = [...own].sort((x, y) => (x.at ?? 0) - (y.at ?? 0));
      sorted.forEach((b, i) => {
        const a = sorted[i - 1];
        if (!a || (a.isOut && b.isOut)) return;
        const minutes = Math.floor(((b.at ?? 0) - (a.at ?? 0)) / MINUTE_MS);
        if (minutes >= least) return;
        const key = `${uid} ${a.itemId ?? a.mid} ${b.itemId ?? b.mid}`;
        if ((found.get(key)?.least ?? 0) < least)
          found.set(key, { type: 'gap', ...(uid === undefined ? {} : { uid }), a, b, minutes, least });
      });
    }
  }
  return [...found.values()];
}

/** From eight characters on a text has as many pieces; shorter ones are titles. */
const LEAST_PIECES = 6;
const NOTHING = new Float64Array();
/** A copy within so many days on one account reads as forgetful. */
const REPEAT_DAYS = 90;

const days = (item: PlanItem): number => Date.parse(item.day) / 86_400_000;

/**
 * Items whose words are nearly the same and that stand too close: on one account within ninety days, or on more
 * accounts than the company allows within the set minutes.
 *
 * @param textOf the words that are to go out; what is too short to be told from a series title (周末门店) is not compared
 */
export function alikeConflicts(
  items: readonly PlanItem[],
  textOf: (item: PlanItem) => string,
  settings: CadenceSettings,
): readonly Conflict[] {
  const copiesOf = nearCopies(
    items.map((item) => {
      const own = piecesOf(textOf(item));
      return own.length >= LEAST_PIECES ? own : NOTHING;
    }),
  );
  const found: Conflict[] = [];
  const told = new Set<number>();
  items.forEach((item, i) => {
    if (told.has(i)) return;
    const alike = copiesOf(i);
    const same = alike.filter(({ j }) => {
      const other = items[j];
      return (
        other?.uids.some((uid) => item.uids.includes(uid)) &&
        Math.abs(days(other) - days(item)) <= REPEAT_DAYS
      );
    });
    const spread = alike.filter(({ j }) => {
      const [a, b] = [dueOf(item), items[j] ? dueOf(items[j]) : undefined];
      return a !== undefined && b !== undefined && Math.abs(a - b) <= settings.sameText.minutes * MINUTE_MS;
    });
    const accounts = new Set([item, ...spread.map(({ j }) => items[j])].flatMap((one) => one?.uids ?? []));
    const named = accounts.size > settings.sameText.accounts ? spread : same;
    if (named.length === 0) return;
    for (const { j } of named) told.add(j);
    found.push({
      type: 'alike',
      items: [item, ...named.flatMap(({ j }) => items[j] ?? [])],
      share: Math.max(...named.map(({ share }) => share)),
    });
  });
  return found;
}
