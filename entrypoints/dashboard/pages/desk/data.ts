import { createQuery } from '@/utils/live/query';
import type { DeskFilter } from '@/utils/model/desk-view';
import { call } from '@/utils/rpc/client';

const STORES = [
  'tickets',
  'deskPolicies',
  'deskViews',
  'replyTemplates',
  'workspace',
  'accounts',
  'meta',
] as const;
/** Tickets of one page of the inbox. */
export const PAGE = 60;

export const deskQuery = createQuery(STORES, () => call('desk.snapshot'));
export const countsQuery = createQuery(STORES, () => call('desk.counts'));
export const viewsQuery = createQuery(['deskViews', 'meta'], () => call('desk.views'));

/** The first pages of a list, as many as were asked for, read again when a ticket changes. */
export const listQuery = (filter: DeskFilter, pages: number) =>
  createQuery(STORES, async () => {
    const rows = [];
    let cursor: string | undefined;
    let hasMore = false;
    for (let page = 0; page < pages; page += 1) {
      const answer = await call('desk.list', {
        filter,
        limit: PAGE,
        ...(cursor === undefined ? {} : { cursor }),
      });
      rows.push(...answer.rows);
      cursor = answer.next;
      hasMore = cursor !== undefined;
      if (!hasMore) break;
    }
    return { rows, hasMore };
  });

export const ticketQuery = (ticketId: string) =>
  createQuery(['tickets', 'moderation', 'drafts', 'meta'], async () => {
    const [known, history] = await Promise.all([
      call('desk.get', { ticketId }),
      call('desk.history', { ticketId }),
    ]);
    return { known, history };
  });
