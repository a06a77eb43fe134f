import { browser } from 'wxt/browser';
import type { Handlers } from '@/utils/rpc/server';

export const badgeHandlers = {
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
