import { browser } from 'wxt/browser';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { actionsOf } from '../approval/world';
import { deskAccounts, readDesk } from '../desk/read-desk';
import { takeTurnOfTab } from '../plan/wanted-draft';

export const partHandlers = {
  async 'parts.load'(_params, { sender }) {
    const tabId = sender.tab?.id;
    if (tabId === undefined) throw new CallError('invalid', 'not in a tab');
    const now = Date.now();
    const desk = await readDesk(await connection(), now);
    const seesBadges = desk.world.me !== undefined && actionsOf(desk.world, now).includes('badge.see');
    const answers = deskAccounts(desk).length > 0;
    // whoever browses reads counts of company accounts; figures are shown to those who may see them. The rhythm of a box
    // is for whoever writes in it
    const counts = desk.context.register.accounts.length > 0;
    const isWanted = await takeTurnOfTab(tabId, now);
    const files = [
      ...(seesBadges ? (['/badges.js'] as const) : []),
      ...(answers ? (['/desk.js'] as const) : []),
      ...(counts ? (['/metrics.js', '/rhythm.js'] as const) : []),
      ...(isWanted ? (['/wanted-draft.js'] as const) : []),
    ];
    if (files.length > 0) {
      // a part that is there already sees that it is
      await browser.scripting.executeScript({ target: { tabId, frameIds: [sender.frameId ?? 0] }, files });
    }
    return { loaded: seesBadges && answers };
  },
} satisfies Partial<Handlers>;
