import { browser } from 'wxt/browser';

/** Asks the browser for desktop notices; call it within a click. */
export const askForNotices = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ['notifications'] });
