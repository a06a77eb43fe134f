import { toDay, toDayNumber } from '@/utils/core/day';
import { groupBy } from '@/utils/core/group-by';
import type { WorkCalendar } from '@/utils/domain/worktime/create-calendar';
import type { PlanItem, PlanSlot } from '@/utils/model/plan';
import type { CadenceSettings, SensitiveDay, SensitiveSettings } from '@/utils/model/plan-settings';
import type { Day, DayInfo } from '@/utils/model/worktime';
import { type CadenceState, cadenceOn, type Outing, outingsOf, type PostOut } from './cadence';
import { alikeConflicts, type Conflict, gapConflicts } from './conflicts';
import { clockOf } from './instant';
import { type NamedDay, namedDays } from './named-days';
import { type OpenSlot, openSlots } from './open-slots';
import { heldBy, sensitiveOn } from './sensitive-days';

/** Something that stands in a cell: a planned item, or a post that nobody planned. */
export type CellEntry =
  | {
      readonly type: 'item';
      readonly id: string;
      readonly minute?: number;
      readonly item: PlanItem;
      readonly held: readonly SensitiveDay[];
      readonly conflicts: readonly Conflict[];
    }
  | { readonly type: 'post'; readonly id: string; readonly minute: number; readonly post: PostOut };

/** One day as the calendar shows it. */
export interface DayCell {
  readonly day: Day;
  readonly info: DayInfo;
  readonly names: readonly NamedDay[];
  readonly sensitive: readonly SensitiveDay[];
  /** By time; without a time first. */
  readonly entries: readonly CellEntry[];
  readonly open: readonly OpenSlot[];
  /**
   * Daily minimum that is not met, by account: said from the first day of which anything is known up to the last that
   * anything is planned for. Before and after that nobody knows, and nothing is claimed.
   */
  readonly short: readonly CadenceState[];
}

export interface CellBasis {
  readonly items: readonly PlanItem[];
  readonly slots: readonly PlanSlot[];
  readonly posts: readonly PostOut[];
  /** Accounts that are looked at. */
  readonly uids: readonly string[];
  readonly cadence: CadenceSettings;
  readonly sensitive: SensitiveSettings;
  readonly calendar: WorkCalendar;
  /** epoch ms */
  readonly now: number;
  readonly textOf: (item: PlanItem) => string;
}

const isFor = (item: PlanItem, uids: readonly string[]): boolean =>
  item.channel !== 'weibo' || item.uids.length === 0 || item.uids.some((uid) => uids.includes(uid));

/** First and last day of which a missing post is said. */
function saidBetween(outings: readonly Outing[], now: number): { readonly first: Day; readonly last: Day } {
  const days = outings
    .filter(({ channel }) => channel === 'weibo')
    .map(({ day }) => day)
    .concat(clockOf(now).day)
    .sort();
  return { first: days[0] ?? '', last: days.at(-1) ?? '' };
}

/** Conflicts by item: what is drawn on the item and told beside the calendar. */
function conflictsByItem(conflicts: readonly Conflict[]): ReadonlyMap<string, readonly Conflict[]> {
  const map = new Map<string, Conflict[]>();
  const add = (id: string | undefined, conflict: Conflict): void => {
    if (id !== undefined) map.set(id, [...(map.get(id) ?? []), conflict]);
  };
  for (const conflict of conflicts) {
    if (conflict.type === 'gap') {
      add(conflict.a.itemId, conflict);
      add(conflict.b.itemId, conflict);
    } else for (const { id } of conflict.items) add(id, conflict);
  }
  return map;
}

/** Picture of the days from one to another, both included. All that is said about them is worked out here. */
export function dayCells(from: Day, to: Day, basis: CellBasis): readonly DayCell[] {
  const { posts, uids, cadence, sensitive, calendar, now } = basis;
  const items = basis.items.filter((item) => isFor(item, uids));
  const seen = posts.filter(({ uid }) => uids.includes(uid));
  const outings = outingsOf(items, seen).filter(({ uid }) => uid === undefined || uids.includes(uid));
  const conflicts = conflictsByItem([
    ...gapConflicts(outings, cadence),
    ...alikeConflicts(
      items.filter(({ channel }) => channel === 'weibo'),
      basis.textOf,
      cadence,
    ),
  ]);
  const tied = new Set(items.flatMap(({ mids }) => mids));
  const itemsOn = groupBy(items, ({ day }) => day);
  const postsOn = groupBy(
    seen.filter(({ mid }) => !tied.has(mid)),
    ({ at }) => clockOf(at).day,
  );
  const open = groupBy(
    openSlots(
      basis.slots.filter(({ uid }) => uids.includes(uid)),
      items,
      clockOf(now).day > from ? clockOf(now).day : from,
      to,
      calendar,
    ),
    ({ day }) => day,
  );
  const byDay = groupBy(outings, ({ day }) => day);
  const { first, last } = saidBetween(outings, now);
  const daily = cadence.rules.filter(({ period, min }) => period === 'day' && min !== undefined);
  const shortOn = (day: Day, own: readonly Outing[]): readonly CadenceState[] =>
    day > last || day < first
      ? []
      : daily
          .flatMap((rule) => cadenceOn(rule, day, own, uids, cadence, now))
          .filter(({ missing, state }) => missing > 0 && state !== 'fit');

  return Array.from({ length: toDayNumber(to) - toDayNumber(from) + 1 }, (_, i) => {
    const n = toDayNumber(from) + i;
    const day = toDay(n);
    const entries: CellEntry[] = [
      ...(itemsOn.get(day) ?? []).map(
        (item): CellEntry => ({
          type: 'item',
          id: item.id,
          ...(item.minute === undefined ? {} : { minute: item.minute }),
          item,
          held: heldBy(item, sensitive),
          conflicts: conflicts.get(item.id) ?? [],
        }),
      ),
      ...(postsOn.get(day) ?? []).map(
        (post): CellEntry => ({ type: 'post', id: post.mid, minute: clockOf(post.at).minute, post }),
      ),
    ];
    return {
      day,
      info: calendar.infoOf(n),
      names: namedDays(n),
      sensitive: sensitiveOn(day, undefined, sensitive),
      entries: entries.sort((a, b) => (a.minute ?? -1) - (b.minute ?? -1)),
      open: open.get(day) ?? [],
      short: shortOn(day, byDay.get(day) ?? []),
    };
  });
}
