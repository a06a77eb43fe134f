import type { GuardSurface } from './guard-report';

/** ok = strict finders hit; drifting = only loose ones; broken = nothing found where something must be. */
export const HEALTH_VERDICTS = ['ok', 'drifting', 'broken'] as const;
export type HealthVerdict = (typeof HEALTH_VERDICTS)[number];

/** Counters of one surface. The first five say something about sends and are kept for company accounts only. */
export const HEALTH_COUNTERS = [
  'judged', // sends that had a verdict
  'held', // sends that were stopped
  'escaped', // posts that appeared without having been judged
  'confirmed', // sent after a reason was given
  'brokenGlass',
  'attached', // boxes the guard attached to
  'unrecognised', // boxes that look like nothing we know
  'parseFailures', // pieces of the page or its JSON that could not be read
  'ruleCrashes',
] as const;
export type HealthCounter = (typeof HEALTH_COUNTERS)[number];
export const SEND_COUNTERS = ['judged', 'held', 'escaped', 'confirmed', 'brokenGlass'] as const;

export type Counters = Readonly<Partial<Record<HealthCounter, number>>>;

/** How often a named selector was found by its strict or loose finder, or missed. */
export interface SelectorCount {
  readonly name: string;
  readonly strict: number;
  readonly loose: number;
  readonly missed: number;
}

export interface SurfaceHealth {
  readonly surface: GuardSurface;
  readonly verdict: HealthVerdict;
  readonly counters: Counters;
}

/** Growth since the last report of this page; no content, no ids of people or posts. */
export interface HealthReport {
  readonly surfaces: readonly SurfaceHealth[];
  readonly selectors: readonly SelectorCount[];
  /** Logged-in account: used to decide whether send counters are kept, never stored. */
  readonly uid?: string;
  readonly at: number;
}

/** One stored row: a surface or a selector on one day (Asia/Shanghai). */
export type HealthRow =
  | ({ readonly id: string; readonly day: string; readonly kind: 'surface' } & SurfaceHealth)
  | ({ readonly id: string; readonly day: string; readonly kind: 'selector' } & SelectorCount);

/** What the tab's toolbar icon shows. `name` only of a company account. */
export interface PageHealth {
  readonly verdict: HealthVerdict;
  readonly uid?: string;
}
