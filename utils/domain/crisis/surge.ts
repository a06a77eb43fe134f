import { DAY_MS } from '@/utils/core/day';
import type { WatchPolicy } from '@/utils/model/desk-policy';
import type { CrisisHint } from '@/utils/model/desk-view';
import type { IncidentLevel } from '@/utils/model/incident';
import type { Ticket } from '@/utils/model/ticket';

/** What is counted of a ticket. */
export type Counted = Pick<Ticket, 'id' | 'accountUid' | 'saidAt' | 'kind'>;
export type SurgeHint = Extract<CrisisHint, { type: 'surge' }>;

const HOUR = 3_600_000;
const WEEK_HOURS = 7 * 24;
/** Two peaks closer than this are one surge. */
const GAP = 3 * HOUR;
/** A surge that began this near to one already suggested is the same: comments seen late move its beginning. */
const SAME = 6 * HOUR;
const MOST_TICKETS = 50;

/** Days that are needed before an hour of the day has something usual of its own. */
const FEW_DAYS = 3;

/** Middle of a list, half way between the two of an even one; 0 for none. */
function medianOf(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [lower = 0, upper = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (lower + upper) / 2;
}

/** What an hour usually brings: see `surgeHints`. */
function usualOf(said: readonly Counted[]): (at: number) => number {
  const perHour = new Map<number, number>();
  const hourOf = (at: number) => Math.floor(at / HOUR);
  for (const { saidAt } of said) perHour.set(hourOf(saidAt), (perHour.get(hourOf(saidAt)) ?? 0) + 1);
  const first = hourOf(said[0]?.saidAt ?? 0);
  const known = new Map<number, number>();
  return (at) => {
    const hour = hourOf(at);
    const found = known.get(hour);
    if (found !== undefined) return found;
    const all: number[] = [];
    const sameHour: number[] = [];
    // not the hour before either: a surge that has run for a while is not its own measure
    for (let back = 2; back <= WEEK_HOURS + 1 && hour - back >= first; back++) {
      const count = perHour.get(hour - back) ?? 0;
      all.push(count);
      if (back % 24 === 0) sameHour.push(count);
    }
    const usual = Math.max(medianOf(all), sameHour.length < FEW_DAYS ? 0 : medianOf(sameHour));
    known.set(hour, usual);
    return usual;
  };
}

interface Episode {
  readonly from: number;
  readonly until: number;
  readonly count: number;
  readonly usual: number;
  readonly threshold: number;
}

function levelOf({ count, threshold }: Episode, tickets: readonly Counted[]): IncidentLevel {
  const base = count >= 4 * threshold ? 3 : count >= 2 * threshold ? 2 : 1;
  const hard = tickets.filter(({ kind }) => kind === 'complaint' || kind === 'abuse' || kind === 'help');
  const isHard = hard.length * 2 >= tickets.length || tickets.some(({ kind }) => kind === 'media');
  return Math.min(4, base + (isHard ? 1 : 0)) as IncidentLevel;
}

function episodesOf(said: readonly Counted[], surge: WatchPolicy['surge'], now: number): readonly Episode[] {
  const usualAt = usualOf(said);
  const episodes: Episode[] = [];
  let start = 0;
  said.forEach(({ saidAt }, i) => {
    while ((said[start]?.saidAt ?? saidAt) <= saidAt - HOUR) start += 1;
    if (saidAt < now - DAY_MS) return;
    const count = i - start + 1;
    // the sixty minutes lie in two hours of the clock: at the end of a busy one the usual is that of the busy one
    const usual = Math.max(usualAt(saidAt), usualAt(saidAt - HOUR));
    const threshold = Math.max(surge.least, surge.factor * usual);
    if (count < threshold) return;
    const last = episodes.at(-1);
    const isSame = last !== undefined && saidAt - last.until <= GAP;
    const peak = isSame && last.count >= count ? last : { count, usual, threshold };
    const episode = { ...peak, from: isSame ? last.from : saidAt, until: saidAt };
    if (isSame) episodes[episodes.length - 1] = episode;
    else episodes.push(episode);
  });
  return episodes;
}

/**
 * Surges of the last day: sixty minutes with at least `least` tickets and `factor` times the hourly median of the seven
 * days before. The median is that of all hours or, where it is higher, that of the same hour of the day, so that a
 * busy noon is not a crisis every noon. Praise is not counted.
 *
 * @param tickets those said in the last eight days, in any order
 * @param now epoch ms; what was said later is left out
 * @param shown hints already suggested: one that goes on keeps its id
 */
export function surgeHints(
  tickets: readonly Counted[],
  surge: WatchPolicy['surge'],
  now: number,
  shown: readonly CrisisHint[] = [],
): readonly SurgeHint[] {
  if (!surge.on) return [];
  const byAccount = new Map<string, Counted[]>();
  for (const ticket of tickets) {
    if (ticket.kind === 'praise' || ticket.saidAt > now || ticket.saidAt < now - 9 * DAY_MS) continue;
    const list = byAccount.get(ticket.accountUid);
    if (list) list.push(ticket);
    else byAccount.set(ticket.accountUid, [ticket]);
  }
  const hints: SurgeHint[] = [];
  for (const [accountUid, list] of byAccount) {
    const said = list.sort((a, b) => a.saidAt - b.saidAt || (a.id < b.id ? -1 : 1));
    for (const episode of episodesOf(said, surge, now)) {
      const behind = said.filter(({ saidAt }) => saidAt > episode.from - HOUR && saidAt <= episode.until);
      const before = shown.find(
        (hint) =>
          hint.type === 'surge' &&
          hint.accountUid === accountUid &&
          hint.at >= episode.from - SAME &&
          hint.at <= episode.until,
      );
      hints.push({
        type: 'surge',
        id: before?.id ?? `surge:${accountUid}:${Math.floor(episode.from / HOUR)}`,
        at: before?.at ?? episode.from,
        accountUid,
        level: levelOf(episode, behind),
        tickets: behind.slice(-MOST_TICKETS).map(({ id }) => id),
        count: episode.count,
        median: episode.usual,
      });
    }
  }
  return hints;
}
