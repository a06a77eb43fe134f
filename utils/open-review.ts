import { browser } from 'wxt/browser';

/** The part of Firefox's API that Chrome's types do not know. */
interface Sidebars {
  readonly sidebarAction?: { open(): Promise<void> };
}

const openTab = (): Promise<unknown> => browser.tabs.create({ url: browser.runtime.getURL('/review.html') });

/**
 * Opens the review panel beside the page of a window, or as a tab where the browser has no panel or wants none now.
 * Call it within the click or key press, before anything is awaited: browsers open panels for people only.
 */
export function openReview(windowId: number | undefined): Promise<unknown> {
  const { sidebarAction } = browser as unknown as Sidebars;
  if (sidebarAction) return sidebarAction.open().catch(openTab);
  if (!browser.sidePanel || windowId === undefined) return openTab();
  return browser.sidePanel.open({ windowId }).catch(openTab);
}
