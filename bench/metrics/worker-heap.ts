import type { BrowserContext } from '@playwright/test';

interface Reply {
  readonly id?: number;
  readonly result?: { readonly usedSize?: number };
}

/** Heap the extension's worker uses, MB. */
export async function workerHeap(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser is gone');
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type }) => type === 'service_worker');
  if (!target) throw new Error('no worker');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId });
  const used = new Promise<number>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const reply: Reply = JSON.parse(message);
      if (reply.id === 1) resolve((reply.result?.usedSize ?? Number.NaN) / 2 ** 20);
    });
  });
  const message = JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  const size = await used;
  await session.detach();
  return size;
}
