import { browser } from 'wxt/browser';
import { createQuery } from '@/utils/live/query';
import type { DeskSnapshot, TicketRow } from '@/utils/model/desk-view';
import { call } from '@/utils/rpc/client';
import { toMid } from '@/utils/weibo/parse/ids';
import { parseRoute } from '@/utils/weibo/routes';

const STORES = ['tickets', 'deskPolicies', 'workspace', 'accounts', 'meta'] as const;
/** So many are shown; the rest is on the desk's own page. */
export const MOST_ROWS = 30;

/** What the page in front is about: one post, or one person outside. */
export interface Front {
  readonly mid?: string;
  readonly authorUid?: string;
}

async function readFront(): Promise<Front> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !tab.url) return {};
  const route = parseRoute(tab.url);
  if (route.kind === 'profile' && route.uid !== undefined) return { authorUid: route.uid };
  if (route.kind === 'post') {
    const mid = route.mid ?? (route.mblogid === undefined ? undefined : toMid(route.mblogid));
    if (mid !== undefined) return { mid };
  }
  const answer = await call('shots.look', { tabId: tab.id }).catch(() => undefined);
  return answer?.ok ? { mid: answer.post.mid } : {};
}

const waits = ({ phase }: TicketRow): boolean => phase !== 'done';

/** Comments that wait on the page in front; undefined = the page is about nothing of ours. */
export const pageQuery = createQuery(STORES, async (): Promise<readonly TicketRow[] | undefined> => {
  const front = await readFront();
  if (front.mid === undefined && front.authorUid === undefined) return undefined;
  return (await call('desk.page', { ...front, limit: MOST_ROWS })).filter(waits);
});

export const mineQuery = createQuery(
  STORES,
  async () => (await call('desk.list', { filter: { assignee: 'me' }, limit: MOST_ROWS })).rows,
);
export const allQuery = createQuery(
  STORES,
  async () => (await call('desk.list', { filter: {}, limit: MOST_ROWS })).rows,
);
export const countsQuery = createQuery(STORES, () => call('desk.counts'));
export const deskQuery = createQuery(STORES, (): Promise<DeskSnapshot> => call('desk.snapshot'));

/** Begins to read before anything is drawn: what the list needs does not wait for what the page needs. */
export function readAhead(): void {
  for (const query of [deskQuery, pageQuery, mineQuery, countsQuery]) query.subscribe(() => undefined);
}
