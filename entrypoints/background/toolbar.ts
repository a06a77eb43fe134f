import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { HealthVerdict } from '@/utils/model/health';
import type { Mode } from '@/utils/model/policy';

/** What the popup is told about a tab. `account` only for a company account; nothing else is kept, and only in memory. */
export interface TabState {
  readonly verdict: HealthVerdict;
  readonly account?: { readonly uid: string; readonly name: string; readonly mode: Mode };
}

/** Key of a tab's state in `storage.session`. */
export const tabKey = (tabId: number): string => `tab.${tabId}`;

const SHAPE = { ok: 'level', drifting: 'tilted', broken: 'dashed' } as const;

/** Both browsers take null for it, and Firefox nothing else; the types leave null out. */
const NOTHING_OF_ITS_OWN = null as unknown as undefined;

const iconPaths = (verdict: HealthVerdict) =>
  Object.fromEntries([16, 32, 48].map((size) => [size, `/icon/${SHAPE[verdict]}-${size}.png`]));

/** Toolbar icon, badge and title of one tab. The browser resets them by itself when the tab goes elsewhere. */
export async function showTab(
  tabId: number,
  verdict: HealthVerdict,
  account: TabState['account'],
): Promise<void> {
  const state: TabState = account ? { verdict, account } : { verdict };
  await browser.storage.session.set({ [tabKey(tabId)]: state });
  await browser.action.setIcon({ tabId, path: iconPaths(verdict) });
  // a tab without a word of its own shows the number of things that wait (show-waiting.ts)
  await browser.action.setBadgeText({ tabId, text: verdict === 'ok' ? NOTHING_OF_ITS_OWN : '!' });
  if (verdict !== 'ok')
    await browser.action.setBadgeBackgroundColor({
      tabId,
      color: verdict === 'broken' ? '#c4303b' : '#7f5000',
    });
  await browser.action.setTitle({ tabId, title: i18n.t(`page.toolbar.${verdict}`) });
}

/** The account of a tab has been registered just now: the popup is told before the page reports again. */
export async function noteAccount(tabId: number, account: NonNullable<TabState['account']>): Promise<void> {
  const key = tabKey(tabId);
  const known = (await browser.storage.session.get(key))[key] as TabState | undefined;
  const state: TabState = { verdict: known?.verdict ?? 'ok', account };
  await browser.storage.session.set({ [key]: state });
}

export const forgetTab = (tabId: number): Promise<void> => browser.storage.session.remove(tabKey(tabId));
