import type { GuardSurface } from '@/utils/model/guard-report';
import type { HealthCounter, HealthRow, HealthVerdict, SelectorCount } from '@/utils/model/health';
import { HEALTH_COUNTERS } from '@/utils/model/health';

export interface SurfaceSummary {
  readonly surface: GuardSurface;
  /** As last reported. */
  readonly verdict: HealthVerdict;
  readonly counters: Readonly<Record<HealthCounter, number>>;
}

const none = (): Record<HealthCounter, number> =>
  Object.fromEntries(HEALTH_COUNTERS.map((counter) => [counter, 0])) as Record<HealthCounter, number>;

const byDay = (rows: readonly HealthRow[]) => [...rows].sort((a, b) => (a.day < b.day ? -1 : 1));

/** Counters over all days, the verdict of the newest. */
export function summariseSurfaces(rows: readonly HealthRow[]): readonly SurfaceSummary[] {
  const found = new Map<GuardSurface, SurfaceSummary>();
  for (const row of byDay(rows)) {
    if (row.kind !== 'surface') continue;
    const counters = { ...(found.get(row.surface)?.counters ?? none()) };
    for (const counter of HEALTH_COUNTERS) counters[counter] += row.counters[counter] ?? 0;
    found.set(row.surface, { surface: row.surface, verdict: row.verdict, counters });
  }
  return [...found.values()];
}

export function summariseSelectors(rows: readonly HealthRow[]): readonly SelectorCount[] {
  const found = new Map<string, SelectorCount>();
  for (const row of byDay(rows)) {
    if (row.kind !== 'selector') continue;
    const old = found.get(row.name) ?? { name: row.name, strict: 0, loose: 0, missed: 0 };
    found.set(row.name, {
      name: row.name,
      strict: old.strict + row.strict,
      loose: old.loose + row.loose,
      missed: old.missed + row.missed,
    });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Only loose finders hit: the page has changed. Never found at all although looked for: shown, but may be normal. */
export const selectorVerdict = ({ strict, loose }: SelectorCount): HealthVerdict | 'unseen' => {
  if (loose > 0) return 'drifting';
  return strict > 0 ? 'ok' : 'unseen';
};
