import { browser } from 'wxt/browser';
import { CallError } from '@/utils/rpc/call-error';
import type { Sender } from '@/utils/rpc/caller';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { readAudit } from '@/utils/store/repos/audit';

/** Puts a script of ours into the frame that asks. */
async function inject(sender: Sender, file: '/composer.js' | '/approval.js'): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new CallError('invalid', 'not in a tab');
  const target = { tabId, frameIds: [sender.frameId ?? 0] };
  await browser.scripting.executeScript({ target, files: [file] });
}

export const systemHandlers = {
  async 'store.ready'() {
    return { version: (await connection()).version };
  },

  async 'audit.list'({ before, limit }) {
    return readAudit(await connection(), limit, before);
  },

  'composer.load': (_params, { sender }) => inject(sender, '/composer.js'),
  'approval.load': (_params, { sender }) => inject(sender, '/approval.js'),
} satisfies Partial<Handlers>;
