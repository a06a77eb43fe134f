/** One named selector: strict first, then looser finders whose hits count as drift. */
export interface SelectorSpec {
  readonly css: readonly [string, ...string[]];
  /** Month since which the strict selector is known to hold. */
  readonly since: `${number}-${number}`;
  readonly note: string;
  /** [hits of the strict selector, fixture file]. */
  readonly expect: readonly (readonly [number, string])[];
}
