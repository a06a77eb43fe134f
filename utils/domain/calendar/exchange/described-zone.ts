import { DAY_MS } from '@/utils/core/day';
import { readRule } from './read-rule';
import { recurDays } from './recur-days';
import type { IcsBlock } from './split-ics';
import { FIRST_ZONE_YEAR, wallOf } from './wall';
import type { ToInstant } from './zone';

interface Observance {
  readonly onset: number;
  readonly before: number;
  readonly after: number;
}

const offsetMs = (text: string): number | undefined => {
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(text.trim()) ?? [];
  if (sign === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
};

/** Last year for which changes of the clock are worked out. */
const LAST_DAY = Date.UTC(2200, 0, 1) / DAY_MS;

/** Changes of the clock of one STANDARD or DAYLIGHT part; undefined when it cannot be read. */
function observances(values: ReadonlyMap<string, readonly string[]>): readonly Observance[] | undefined {
  const first = wallOf(values.get('DTSTART')?.[0] ?? '', FIRST_ZONE_YEAR);
  const before = offsetMs(values.get('TZOFFSETFROM')?.[0] ?? '');
  const after = offsetMs(values.get('TZOFFSETTO')?.[0] ?? '');
  if (!first || before === undefined || after === undefined) return undefined;
  const onsets = [first.ms];
  for (const value of values.get('RRULE') ?? []) {
    const read = readRule(value);
    if (!read) return undefined;
    const until = read.until === undefined ? undefined : wallOf(read.until);
    const day = Math.floor(first.ms / DAY_MS);
    for (const at of recurDays(read.rule, day, LAST_DAY)) {
      const onset = at * DAY_MS + (first.ms - day * DAY_MS);
      // the end of a rule is in UTC, an onset by the clock before it
      if (until && onset - before > until.ms) break;
      onsets.push(onset);
    }
  }
  for (const value of values.get('RDATE') ?? [])
    for (const text of value.split(',')) {
      const at = wallOf(text);
      if (!at) return undefined;
      onsets.push(at.ms);
    }
  return onsets.map((onset) => ({ onset, before, after }));
}

/** Clock that a VTIMEZONE describes; undefined when it cannot be read. */
export function describedZone(block: IcsBlock): ToInstant | undefined {
  const all: Observance[] = [];
  let values = new Map<string, string[]>();
  for (const { text } of block.lines) {
    const [, name = '', value = ''] = /^([A-Z0-9-]+)(?:;[^:]*)?:(.*)$/i.exec(text) ?? [];
    const key = name.toUpperCase();
    if (key === 'BEGIN') values = new Map();
    else if (key === 'END') {
      const read = observances(values);
      if (!read) return undefined;
      all.push(...read);
    } else values.set(key, [...(values.get(key) ?? []), value.trim()]);
  }
  all.sort((a, b) => a.onset - b.onset);
  const [earliest] = all;
  if (!earliest) return undefined;
  return (wall) => {
    const last = all.findLast(({ onset }) => onset <= wall);
    if (!last) return wall - earliest.before;
    // an hour that the clock leaves out is counted on from before
    const isLeftOut = wall - last.onset < last.after - last.before;
    return wall - (isLeftOut ? last.before : last.after);
  };
}
