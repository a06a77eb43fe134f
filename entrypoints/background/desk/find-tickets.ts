import type { Seen } from '@/utils/domain/desk/same-comment';
import type { Ticket } from '@/utils/model/ticket';
import { readCommentTickets, readPostTickets } from '@/utils/store/repos/tickets';
import type { Database } from '@/utils/store/schema';

type Place = Pick<Seen, 'accountUid' | 'post' | 'commentId'> & { readonly rootId?: string };

/**
 * Tickets that comments may be: those that share Weibo's id, those under the same posts, and those of the same accounts
 * that stand under no known post.
 */
export async function findTickets(db: Database, places: readonly Place[]): Promise<readonly Ticket[]> {
  const accounts = new Set(places.map(({ accountUid }) => accountUid));
  const posts = new Map(
    places.map(({ accountUid, post }) => [`${accountUid} ${post.mid}`, { accountUid, post }]),
  );
  const ids = new Set(places.flatMap(({ commentId }) => (commentId === undefined ? [] : [commentId])));
  const lists = await Promise.all([
    ...[...ids].map((id) => readCommentTickets(db, id)),
    ...[...posts.values()].map(({ accountUid, post }) => readPostTickets(db, accountUid, post.mid)),
    ...[...accounts].map((uid) => readPostTickets(db, uid, '')),
  ]);
  return [...new Map(lists.flat().map((ticket) => [ticket.id, ticket])).values()];
}
