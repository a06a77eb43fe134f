import { browser } from 'wxt/browser';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { readAudit } from '@/utils/store/repos/audit';

export const systemHandlers = {
  async 'store.ready'() {
    return { version: (await connection()).version };
  },

  async 'audit.list'({ before, limit }) {
    return readAudit(await connection(), limit, before);
  },

  async 'composer.load'(_params, { sender }) {
    const tabId = sender.tab?.id;
    if (tabId === undefined) throw new CallError('invalid', 'not in a tab');
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [sender.frameId ?? 0] },
      files: ['/composer.js'],
    });
  },
} satisfies Partial<Handlers>;
