import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { enterContext } from '@/utils/env';
import { openFeed, publishChange } from '@/utils/live/publish';
import { openReview } from '@/utils/open-review';
import { serve } from '@/utils/rpc/server';
import { onCommitted } from '@/utils/store/committed';
import type { StoreName } from '@/utils/store/schema';
import { ticketOfNotice } from './desk/notices';
import { handlers } from './handlers';
import { ensureAlarms, runJob } from './jobs';
import { REPORT_NOTICE } from './jobs/report-due';
import { noteManaged } from './managed';
import { openDashboard } from './open-dashboard';
import { keepHeldWords } from './plan/held-words';
import { openPlanNotice } from './plan/open-item';
import { forgetTab } from './toolbar';

/** Logged and not fatal: a listener that throws must not take the worker's other work with it. */
const quietly = (what: string, work: Promise<unknown>): void => {
  work.catch((error: unknown) => console.error(`[weiheng] ${what}`, error));
};

/** Stores that decide which words a sensitive day holds. */
const HOLDING: readonly StoreName[] = ['planSettings', 'planItems', 'drafts', 'accounts'];

/** Opens what a notice is about, whichever part of it was clicked. */
const follow = (id: string): void => {
  const ticketId = ticketOfNotice(id);
  if (ticketId !== undefined) quietly('notice', openDashboard(`#/desk/${ticketId}`));
  if (id === REPORT_NOTICE) quietly('notice', openDashboard('#/reports'));
  quietly('notice', openPlanNotice(id, Date.now()));
};

// Every listener is registered before the first await, or the event that woke the worker is lost.
export default defineBackground(() => {
  enterContext('background');
  serve(handlers);
  onCommitted(publishChange);
  onCommitted(({ stores }) => {
    // not waited for: it writes, and writes wait for those who are told of a write
    if (stores.some((store) => HOLDING.includes(store))) quietly('held words', keepHeldWords(Date.now()));
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    quietly('alarms', ensureAlarms());
    quietly('managed', noteManaged());
    if (reason === 'install') {
      quietly('welcome', openDashboard('#/welcome'));
    }
  });
  browser.runtime.onStartup.addListener(() => {
    quietly('alarms', ensureAlarms());
    quietly('managed', noteManaged());
  });
  browser.alarms.onAlarm.addListener(({ name }) => quietly(name, runJob(name, Date.now())));
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') quietly('managed', noteManaged());
  });
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === 'open-dashboard') quietly(name, openDashboard());
    if (name === 'open-review') quietly(name, openReview(tab?.windowId));
  });
  // the permission is optional: without it there is nothing to hear
  browser.notifications?.onClicked.addListener(follow);
  // Firefox has notices without buttons
  browser.notifications?.onButtonClicked?.addListener(follow);
  browser.tabs.onRemoved.addListener((tabId) => quietly('tab', forgetTab(tabId)));

  quietly('feed', openFeed());
});
