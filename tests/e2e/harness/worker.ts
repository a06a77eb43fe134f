import type { BrowserContext, Worker } from '@playwright/test';

const isOurs = (worker: Worker): boolean => worker.url().startsWith('chrome-extension://');

/** The extension's service worker; waits until it runs. */
export async function findWorker(context: BrowserContext): Promise<Worker> {
  const running = context.serviceWorkers().find(isOurs);
  return running ?? context.waitForEvent('serviceworker', { predicate: isOurs });
}

/** Ends the service worker as the browser does when it is idle; the next message starts a new one. */
export async function killWorker(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(
    (info) => info.type === 'service_worker' && info.url.startsWith('chrome-extension://'),
  );
  if (target !== undefined) await session.send('Target.closeTarget', { targetId: target.targetId });
  await session.detach();
}
