import type { BrowserContext, Worker } from '@playwright/test';

const isOurs = (worker: Worker): boolean => worker.url().startsWith('chrome-extension://');

/** The extension's service worker; waits until it runs. */
export async function findWorker(context: BrowserContext): Promise<Worker> {
  const running = context.serviceWorkers().find(isOurs);
  return running ?? context.waitForEvent('serviceworker', { predicate: isOurs });
}

const MARK = '__beforeKill';
const ASK_MS = 250;

/** Whether the worker still has the globals it had before; a dormant worker gives no answer. */
function isSameRun(worker: Worker): Promise<boolean> {
  const asked = worker.evaluate((name) => name in globalThis, MARK).catch(() => false);
  const silent = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(true), ASK_MS);
  });
  return Promise.race([asked, silent]);
}

/**
 * Ends the service worker as the browser does when it is idle: its memory is gone, storage stays.
 * An open port or the next message starts it again, often at once and under the same target, so the
 * `Worker` object stays valid; the function returns when the old run is over.
 */
export async function killWorker(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('the browser is gone');
  const worker = await findWorker(context);
  // A dormant worker cannot be marked; there is nothing to end then.
  await worker
    .evaluate((name) => void Object.assign(globalThis, { [name]: true }), MARK)
    .catch(() => undefined);
  const find = async (): Promise<string | undefined> => {
    const { targetInfos } = await session.send('Target.getTargets');
    const isWorker = (info: { type: string; url: string }): boolean =>
      info.type === 'service_worker' && info.url === worker.url();
    return targetInfos.find(isWorker)?.targetId;
  };
  const targetId = await find();
  if (targetId !== undefined) await session.send('Target.closeTarget', { targetId });
  while ((await find()) !== undefined && (await isSameRun(worker)));
  await session.detach();
}
