import { browser } from 'wxt/browser';
import { HEALTH_VERDICTS, type HealthVerdict } from '@/utils/model/health';
import { MODES, type Mode } from '@/utils/model/policy';

/** What the popup knows of the tab under it. `account` only for a company account. */
export interface TabState {
  readonly verdict: HealthVerdict;
  readonly account?: { readonly uid: string; readonly name: string; readonly mode: Mode };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Reads what the worker noted; anything else in that place is as good as nothing. */
export function parseTabState(value: unknown): TabState | undefined {
  if (!isRecord(value)) return undefined;
  const verdict = HEALTH_VERDICTS.find((known) => known === value.verdict);
  if (!verdict) return undefined;
  const { account } = value;
  if (!isRecord(account)) return { verdict };
  const mode = MODES.find((known) => known === account.mode);
  if (!mode || typeof account.uid !== 'string' || typeof account.name !== 'string') return { verdict };
  return { verdict, account: { uid: account.uid, name: account.name, mode } };
}

/** Id of the tab under the popup. */
export async function frontTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** State of the tab in front; undefined when it is not a page of weibo.com, or has not reported yet. */
export async function readTabState(): Promise<TabState | undefined> {
  const id = await frontTabId();
  if (id === undefined) return undefined;
  const key = `tab.${id}`;
  return parseTabState((await browser.storage.session.get(key))[key]);
}
