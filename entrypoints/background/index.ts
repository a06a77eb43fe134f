import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { enterContext } from '@/utils/env';
import { openFeed, publishChange } from '@/utils/live/publish';
import { openReview } from '@/utils/open-review';
import { serve } from '@/utils/rpc/server';
import { onCommitted } from '@/utils/store/committed';
import { ticketOfNotice } from './desk/notices';
import { handlers } from './handlers';
import { ensureAlarms, runJob } from './jobs';
import { REPORT_NOTICE } from './jobs/report-due';
import { noteManaged } from './managed';
import { forgetTab } from './toolbar';

/** Logged and not fatal: a listener that throws must not take the worker's other work with it. */
const quietly = (what: string, work: Promise<unknown>): void => {
  work.catch((error: unknown) => console.error(`[weiheng] ${what}`, error));
};

const openDashboard = (hash = '') =>
  browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}${hash}` });

// Every listener is registered before the first await, or the event that woke the worker is lost.
export default defineBackground(() => {
  enterContext('background');
  serve(handlers);
  onCommitted(publishChange);

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
  browser.notifications?.onClicked.addListener((id) => {
    const ticketId = ticketOfNotice(id);
    if (ticketId !== undefined) quietly('notice', openDashboard(`#/desk/${ticketId}`));
    if (id === REPORT_NOTICE) quietly('notice', openDashboard('#/reports'));
  });
  browser.tabs.onRemoved.addListener((tabId) => quietly('tab', forgetTab(tabId)));

  quietly('feed', openFeed());
});
