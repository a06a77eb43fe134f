import { browser } from 'wxt/browser';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { actionsOf, readWorld } from '../approval/world';

export const badgeHandlers = {
  async 'badges.load'(_params, { sender }) {
    const tabId = sender.tab?.id;
    if (tabId === undefined) throw new CallError('invalid', 'not in a tab');
    const world = await readWorld(await connection());
    if (!world.me || !actionsOf(world, Date.now()).includes('badge.see')) return { loaded: false };
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [sender.frameId ?? 0] },
      files: ['/badges.js'],
    });
    return { loaded: true };
  },

  async 'badges.open'(params, { sender }) {
    const path =
      params.page === 'draft'
        ? `review.html#/draft/${params.draftId}`
        : params.page === 'recheck'
          ? `review.html#/post/${params.mid}`
          : `dashboard.html#/evidence/${params.mid}`;
    await browser.tabs.create({ url: `${browser.runtime.getURL('/')}${path}`, openerTabId: sender.tab?.id });
  },
} satisfies Partial<Handlers>;
