import { toDay, weekdayOf } from '@/utils/core/day';
import { lunarOf } from './lunar-date';
import { NAMED_ROWS } from './named-day-rows';
import { SOLAR_TERMS, solarTermOf } from './solar-term';

/** term = 节气; festival = kept by people; memorial = public and memorial days; commercial = made for selling. */
export const NAMED_KINDS = ['festival', 'memorial', 'term', 'commercial'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** What a day is called. The words in another language are under `day.<id>`, with `_` for `-`. */
export interface NamedDay {
  readonly id: string;
  readonly name: string;
  readonly kind: NamedKind;
}

/** Ids of the solar terms, 小寒 to 冬至; 清明 is a festival as well and is given once, as that. */
const TERM_IDS = [
  'minor-cold',
  'major-cold',
  'spring-begins',
  'rain-water',
  'insects-wake',
  'spring-equinox',
  'qingming',
  'grain-rain',
  'summer-begins',
  'grain-fills',
  'grain-in-ear',
  'summer-solstice',
  'minor-heat',
  'major-heat',
  'autumn-begins',
  'heat-ends',
  'white-dew',
  'autumn-equinox',
  'cold-dew',
  'frost',
  'winter-begins',
  'minor-snow',
  'major-snow',
  'winter-solstice',
] as const;

interface Entry {
  readonly named: NamedDay;
  readonly since: number;
  /** Smaller = shown first. */
  readonly rank: number;
}

const byWhen: ReadonlyMap<string, readonly Entry[]> = (() => {
  const map = new Map<string, Entry[]>();
  for (const [kind, rows] of NAMED_ROWS) {
    rows.forEach(([when, id, name, since = 0], i) => {
      const entry = { named: { id, name, kind }, since, rank: NAMED_KINDS.indexOf(kind) * 100 + i };
      map.set(when, [...(map.get(when) ?? []), entry]);
    });
  }
  TERM_IDS.forEach((id, i) => {
    const when = `term ${SOLAR_TERMS[i]}`;
    const own = map.get(when) ?? [];
    if (own.some(({ named }) => named.id === id)) return;
    const named: NamedDay = { id, name: SOLAR_TERMS[i] ?? '', kind: 'term' };
    map.set(when, [...own, { named, since: 0, rank: NAMED_KINDS.indexOf('term') * 100 + i }]);
  });
  return map;
})();

const two = (part: number): string => String(part).padStart(2, '0');

/** All that a row may call the day. */
function whensOf(dayNumber: number, monthDay: string): readonly string[] {
  const [month, day] = monthDay.split('-');
  const lunar = lunarOf(dayNumber);
  const term = solarTermOf(dayNumber);
  return [
    monthDay,
    `${month}/${Math.ceil(Number(day) / 7)}/${weekdayOf(dayNumber) || 7}`,
    ...(lunar && !lunar.isLeap ? [`L${two(lunar.month)}-${two(lunar.day)}`] : []),
    ...(lunar?.isEve ? ['eve'] : []),
    ...(term === undefined ? [] : [`term ${SOLAR_TERMS[term]}`]),
  ];
}

/**
 * What a Shanghai day (number) is called, the weightiest first: festivals, memorial days, solar term, commercial days.
 * Empty for most days. What follows the sun and the moon is known from 2000 to 2100; days by decree are given from
 * the year they were decreed for.
 */
export function namedDays(dayNumber: number): readonly NamedDay[] {
  const date = toDay(dayNumber);
  const year = Number(date.slice(0, 4));
  return whensOf(dayNumber, date.slice(5))
    .flatMap((when) => byWhen.get(when) ?? [])
    .filter(({ since }) => year >= since)
    .sort((a, b) => a.rank - b.rank)
    .map(({ named }) => named);
}

/** Every day that has a name, once: for settings, search and translation. */
export const ALL_NAMED_DAYS: readonly NamedDay[] = [...byWhen.values()].flat().map(({ named }) => named);
