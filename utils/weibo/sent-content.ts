import type { DraftContent, Media, SendKind } from '@/utils/model/draft';
import type { SendAction, SendIntent } from './requests';

const KINDS: Readonly<Record<SendAction, SendKind>> = {
  post: 'post',
  rss: 'post',
  edit: 'edit',
  schedule: 'schedule',
  'schedule-edit': 'schedule',
  repost: 'repost',
  'fast-repost': 'fast-repost',
  comment: 'comment',
  reply: 'reply',
};

/** Fields that put something into a post that is neither text nor a picture we can know (site fact, `update` fields). */
const ATTACHED = ['media', 'vote', 'blog_audio', 'product_ids'] as const;
const MINUTE_MS = 60_000;

/** Weibo's timed posting counts in minutes: an approval is bound to the minute. */
export const toMinute = (at: number): number => Math.floor(at / MINUTE_MS) * MINUTE_MS;

export const asMid = (id: string | undefined): string | undefined =>
  id !== undefined && /^\d{1,20}$/.test(id) ? id : undefined;

/** Kind of a send; a comment with 同时转发 puts a repost on the account's page. */
export const kindOfSend = (
  send: Pick<SendIntent, 'action'> & { readonly alsoReposts?: boolean },
): SendKind => (send.alsoReposts ? 'repost' : KINDS[send.action]);

const EMPTY = /^\s*(\[\s*\]|\{\s*\}|0|null)?\s*$/;

/**
 * What a write request would publish, as an approval is bound to it. `mediaOf` gives the picture behind an id;
 * undefined = its origin was not seen, and no approval can cover it. The same goes for a video, a vote, a sound or
 * goods hung on the post: they are there, and nobody could see them.
 */
export function contentOfSend(
  send: SendIntent,
  uid: string,
  mediaOf: (pid: string) => Media | undefined,
): DraftContent {
  const { fields, pids } = send;
  const kind = kindOfSend(send);
  const unread = pids.length === 0 && !EMPTY.test(fields.pic_id ?? '') ? ['image'] : [];
  const attached = ATTACHED.filter((name) => !EMPTY.test(fields[name] ?? ''));
  const hasOriginal = kind !== 'post' && kind !== 'schedule';
  return {
    accountUid: uid,
    kind,
    text: send.text,
    media: [
      ...pids.map((pid) => mediaOf(pid) ?? { type: 'image' }),
      ...[...unread, ...attached].map((type) => ({ type })),
    ],
    visibility: Number(send.visible ?? 0) || 0,
    scheduleAt: send.scheduleAt === undefined ? undefined : toMinute(send.scheduleAt),
    topic: fields.ai_selected_topic || undefined,
    statement: send.statement,
    originalMid: hasOriginal ? asMid(send.mid) : undefined,
  };
}
