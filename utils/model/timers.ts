/** Waiting times that decide something. */
export interface Timers {
  /** Before personal words go out on a company account. */
  readonly coolDownSeconds: number;
  /** In which a verdict can be taken back. */
  readonly undoSeconds: number;
  /** In which an emergency release wants its second signature. */
  readonly countersignHours: number;
}
export type TimerName = keyof Timers;

/**
 * Whoever needs longer gets up to a minute (WCAG 2.2, 2.2.1 Timing Adjustable); nobody gets less than the ten seconds
 * in which a name can be read.
 */
export const TIMER_BOUNDS: Readonly<Record<TimerName, { readonly least: number; readonly most: number }>> = {
  coolDownSeconds: { least: 10, most: 60 },
  undoSeconds: { least: 10, most: 60 },
  countersignHours: { least: 1, most: 168 },
};
export const TIMER_NAMES = Object.keys(TIMER_BOUNDS) as readonly TimerName[];

export const USUAL_TIMERS: Timers = { coolDownSeconds: 10, undoSeconds: 10, countersignHours: 24 };
