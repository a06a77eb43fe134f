import { DAY_MS, toDay } from '@/utils/core/day';
import type { Day } from '@/utils/model/worktime';
import { clockOf } from '../instant';
import type { Property } from './read-properties';
import { type Wall, wallOf } from './wall';
import type { ToInstant } from './zone';

/** When something is, with the clock of its own zone, by which it repeats. */
export interface Moment {
  readonly wall: Wall;
  readonly toInstant: ToInstant;
}

/** Clock of a TZID; undefined = unknown. */
export type ZoneOf = (tzid: string) => ToInstant | undefined;

const UTC: ToInstant = (wall) => wall;
/** A time without a zone is meant as the clock on the wall, which hangs in Shanghai. */
export const SHANGHAI_CLOCK: ToInstant = (wall) => wall - 8 * 3_600_000;

/** One value of a property that says when. */
export function momentOf(value: string, property: Property, zoneOf: ZoneOf): Moment | 'malformed' | 'zone' {
  const wall = wallOf(value);
  if (!wall) return 'malformed';
  const { tzid } = property.params;
  if (wall.isUtc) return { wall, toInstant: UTC };
  if (wall.isDate || tzid === undefined) return { wall, toInstant: SHANGHAI_CLOCK };
  const toInstant = zoneOf(tzid);
  return toInstant ? { wall, toInstant } : 'zone';
}

/** Day and minute by the clock of Shanghai; a date is that day everywhere. */
export function shanghaiOf({ wall, toInstant }: Moment): { readonly day: Day; readonly minute?: number } {
  return wall.isDate ? { day: toDay(wall.ms / DAY_MS) } : clockOf(toInstant(wall.ms));
}

/** What tells occurrences apart. */
export const keyOf = ({ wall, toInstant }: Moment): string =>
  wall.isDate ? toDay(wall.ms / DAY_MS) : String(toInstant(wall.ms));
