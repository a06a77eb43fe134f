import type { BrowserContext } from '@playwright/test';
import { findWorker } from './worker';

/** Lets a clock of the worker strike now, as the browser does every minute; a worker that is dead comes back for it. */
export async function strike(context: BrowserContext, alarm: string): Promise<void> {
  const worker = await findWorker(context);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/managed-schema.json`);
  await page.evaluate((name) => {
    const { chrome } = globalThis as unknown as {
      chrome: { alarms: { create(name: string, info: { when: number }): Promise<void> } };
    };
    // long past: due at once, whatever clock the page was given (later.ts)
    return chrome.alarms.create(name, { when: 1 });
  }, alarm);
  await page.close();
}
