import { browser } from 'wxt/browser';

/** The draft a person wants to send next: they opened its reminder, or pressed it in the popup. */
export interface WantedDraft {
  readonly draftId: string;
  /** Tab that was opened for it, and has not been told yet. */
  readonly tabId?: number;
  readonly at: number;
}

const KEY = 'wanted';
/** After so long they went on to something else, ms. */
const KEPT_MS = 30 * 60_000;

/** Kept for this browser session only: a convenience, nobody's decision. */
export const wantDraft = (wanted: WantedDraft): Promise<void> =>
  browser.storage.session.set({ [KEY]: wanted });

export async function readWantedDraft(now: number): Promise<WantedDraft | undefined> {
  const wanted = (await browser.storage.session.get(KEY))[KEY] as WantedDraft | undefined;
  return wanted && now - wanted.at < KEPT_MS && now >= wanted.at ? wanted : undefined;
}

/** Whether a tab was opened for a draft; true once. */
export async function takeTurnOfTab(tabId: number, now: number): Promise<boolean> {
  const wanted = await readWantedDraft(now);
  if (wanted?.tabId !== tabId) return false;
  await wantDraft({ draftId: wanted.draftId, at: wanted.at });
  return true;
}
