export interface Slices {
  /** Milliseconds of any clock that goes on. */
  readonly now: () => number;
  /** Resolves when others had their turn. */
  readonly pause: () => Promise<void>;
  /** Longest stretch of work without a pause, ms. */
  readonly most: number;
  /** Asked after each pause: false gives up. */
  readonly goesOn: () => boolean;
}

/** Runs steps to their result with pauses in between, so that a page stays quick. Undefined = given up. */
export async function runInSlices<T>(
  steps: Iterator<unknown, T>,
  { now, pause, most, goesOn }: Slices,
): Promise<T | undefined> {
  for (;;) {
    const from = now();
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (now() - from < most);
    await pause();
    if (!goesOn()) return undefined;
  }
}

/** Runs steps to their result at once. */
export function finish<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
