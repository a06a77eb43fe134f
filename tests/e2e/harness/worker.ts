import type { BrowserContext, Worker } from '@playwright/test';

const ended = new WeakSet<Worker>();

const isOurs = (worker: Worker): boolean =>
  worker.url().startsWith('chrome-extension://') && !ended.has(worker);

/** The extension's service worker; waits until it runs. */
export async function findWorker(context: BrowserContext): Promise<Worker> {
  const running = context.serviceWorkers().find(isOurs);
  return running ?? context.waitForEvent('serviceworker', { predicate: isOurs });
}

/**
 * Ends the service worker as the browser does when it is idle; the next message starts a new one.
 * Playwright goes on listing the dead worker, so it is remembered here.
 */
export async function killWorker(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const find = async (): Promise<string | undefined> => {
    const { targetInfos } = await session.send('Target.getTargets');
    const target = targetInfos.find(
      (info) => info.type === 'service_worker' && info.url.startsWith('chrome-extension://'),
    );
    return target?.targetId;
  };
  for (const worker of context.serviceWorkers().filter(isOurs)) ended.add(worker);
  const targetId = await find();
  if (targetId !== undefined) await session.send('Target.closeTarget', { targetId });
  while (targetId !== undefined && (await find()) === targetId);
  await session.detach();
}
