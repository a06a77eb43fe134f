/** Instant (epoch ms) of a time by a zone's clock, which is given as ms as if the clock were one of UTC. */
export type ToInstant = (wall: number) => number;

const DAY_MS = 86_400_000;

/** Names that Windows and Outlook give zones, where they are likely in a calendar here (Unicode CLDR windowsZones). */
const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  'china standard time': 'Asia/Shanghai',
  'taipei standard time': 'Asia/Taipei',
  'singapore standard time': 'Asia/Singapore',
  'w. australia standard time': 'Australia/Perth',
  'aus eastern standard time': 'Australia/Sydney',
  'tokyo standard time': 'Asia/Tokyo',
  'korea standard time': 'Asia/Seoul',
  'se asia standard time': 'Asia/Bangkok',
  'india standard time': 'Asia/Kolkata',
  'arabian standard time': 'Asia/Dubai',
  'russian standard time': 'Europe/Moscow',
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Atlantic/Reykjavik',
  'w. europe standard time': 'Europe/Berlin',
  'romance standard time': 'Europe/Paris',
  'central europe standard time': 'Europe/Budapest',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'pacific standard time': 'America/Los_Angeles',
};

/** The zone a TZID names: as it stands, after a prefix (`/mozilla.org/20050126_1/Asia/Shanghai`), or by Windows. */
const zoneName = (tzid: string): string =>
  WINDOWS_ZONES[tzid.toLowerCase()] ?? /[A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?$/.exec(tzid)?.[0] ?? tzid;

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}

/** Clock of a zone that the engine knows by name; undefined when it knows none of it. */
export function namedZone(tzid: string): ToInstant | undefined {
  const format = formatOf(zoneName(tzid));
  if (!format) return undefined;
  const offsetAt = (at: number): number => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const wall = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return wall - Math.floor(at / 1000) * 1000;
  };
  return (wall) => {
    // a clock that is put forward or back within these two days shows in one of the offsets
    const before = offsetAt(wall - DAY_MS);
    const after = offsetAt(wall + DAY_MS);
    // what happens twice is meant the first time; what never happens is counted on from before (RFC 5545 3.3.5)
    const real = [before, after].find((offset) => offsetAt(wall - offset) === offset);
    return wall - (real ?? before);
  };
}
