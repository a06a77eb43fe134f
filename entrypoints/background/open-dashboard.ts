import { browser } from 'wxt/browser';

/** A new tab with the dashboard, at a place in it. */
export const openDashboard = (hash = '') =>
  browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}${hash}` });
