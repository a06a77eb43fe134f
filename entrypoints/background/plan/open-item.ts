import { browser } from 'wxt/browser';
import { dayOf } from '@/utils/core/day';
import { heldBy } from '@/utils/domain/calendar/sensitive-days';
import { connection } from '@/utils/store/connection';
import { readSensitive } from '@/utils/store/repos/plan';
import { openDashboard } from '../open-dashboard';
import { fillableDraft } from './fillable-draft';
import { subjectOfNotice } from './show-notice';
import { wantDraft } from './wanted-draft';

const WEIBO = 'https://weibo.com/';
/** Pages of Weibo with a box for new posts on them. */
const WITH_BOX = /^https:\/\/(?:www\.)?weibo\.com\/(?:mygroups\b.*)?(?:[?#].*)?$/;
async function toFront(tab: { readonly id?: number; readonly windowId?: number }): Promise<void> {
  if (tab.id !== undefined) await browser.tabs.update(tab.id, { active: true });
  // Firefox for Android has no windows
  if (tab.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
}

/** Goes to a page of Weibo with a box, an open one before a new one, and has the list of drafts opened there. */
async function goFill(draftId: string, now: number): Promise<void> {
  const tabs = (await browser.tabs.query({ url: ['https://weibo.com/*', 'https://www.weibo.com/*'] })).filter(
    ({ url }) => url !== undefined && WITH_BOX.test(url),
  );
  const tab = tabs.find(({ active }) => active) ?? tabs[0];
  if (tab?.id === undefined) {
    const opened = await browser.tabs.create({ url: WEIBO });
    // its page asks for its parts when it is there, and gets this one with them
    await wantDraft({ draftId, at: now, ...(opened.id === undefined ? {} : { tabId: opened.id }) });
    return;
  }
  await wantDraft({ draftId, at: now });
  await toFront(tab);
  await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/wanted-draft.js'] });
}

const openPlanDay = (day: string) => openDashboard(`#/calendar/day/${day}`);

/**
 * Opens the place where an item goes on: Weibo with its draft on top of the list where there is one to fill in, else its
 * day in the calendar. Nothing is filled in and nothing is sent here: people press 填入, and 发送.
 */
export async function openPlanItem(id: string, now: number): Promise<void> {
  const db = await connection();
  const item = await db.get('planItems', id);
  if (!item) return void (await openDashboard('#/calendar'));
  const [draft, sensitive] = await Promise.all([fillableDraft(db, item), readSensitive(db)]);
  if (draft && heldBy(item, sensitive).length === 0) await goFill(draft.id, now);
  else await openPlanDay(item.day);
}

/** Where a timed post that was not seen would stand: the account's own page, which is read when it is looked at. */
async function openTimeline(id: string): Promise<void> {
  const item = await (await connection()).get('planItems', id);
  const uid = item?.uids[0];
  if (uid === undefined) await openPlanItem(id, Date.now());
  else await browser.tabs.create({ url: `${WEIBO}u/${uid}` });
}

/** Opens what a notice of the calendar is about; another's notice is left alone. Several things at once: today. */
export async function openPlanNotice(noticeId: string, now: number): Promise<void> {
  const subject = subjectOfNotice(noticeId);
  if (!subject) return;
  await browser.notifications.clear(noticeId);
  if (subject.type === 'short' || subject.id === undefined) await openPlanDay(dayOf(now));
  else if (subject.type === 'unseen') await openTimeline(subject.id);
  else await openPlanItem(subject.id, now);
}
