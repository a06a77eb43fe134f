import type { BrowserContext } from '@playwright/test';
import { findWorker } from './worker';

/** Moves a world's clock on by so many ms from now on; several times add up. */
const MOVE = `(ms) => {
  const real = Date.now;
  Date.now = () => real.call(Date) + ms;
}`;

/**
 * The browser's clock as the worker sees it and as pages opened from here on do, whose answers are dated by it. Timers
 * keep their own time; a worker that was killed has to be told again.
 */
export async function later(context: BrowserContext, ms: number): Promise<void> {
  const worker = await findWorker(context);
  await worker.evaluate(`(${MOVE})(${ms})`);
  await context.addInitScript(`(${MOVE})(${ms})`);
}
