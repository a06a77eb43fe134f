import { type ReplyBox, watchReplyBox } from '@/utils/weibo/compose/watch-reply-box';
import type { ShownTicket } from './start-desk';

/** A reply box belongs to the comment that was pressed this long before at most, ms. */
const OPENS_WITHIN = 15_000;
/** A text that waits for its reply box is dropped after this long, ms. */
const WAITS_MS = 5 * 60_000;

export interface ReplyFiller {
  /** Keeps a text until the person opens the reply box of this comment. */
  wait(ref: string, text: string): void;
  /** A comment was pressed: the reply box that opens now is its own. */
  pressed(ticket: ShownTicket): void;
}

/**
 * Fills a text that was chosen here, else the one that was written on the desk, into Weibo's own reply box when a person
 * opens it. What somebody has typed stays; sending is the person's.
 *
 * @param prepared the reply that waits on the desk for a ticket
 */
export function createReplyFiller(
  root: Document,
  prepared: (ticketId: string) => Promise<string | undefined>,
  now: () => number,
  signal: AbortSignal,
): ReplyFiller {
  let waiting: { readonly ref: string; readonly text: string; readonly at: number } | undefined;
  let end = new AbortController();

  const onOpen = ({ comment, mark }: ShownTicket, box: ReplyBox): void => {
    // another comment's box: the page has opened it by itself
    if (box.author !== undefined && box.author !== comment.author.name) return;
    const isMine = waiting?.ref === comment.ref && now() - waiting.at < WAITS_MS;
    if (isMine && waiting && box.fill(waiting.text)) {
      waiting = undefined;
      return;
    }
    if (!mark) return;
    void prepared(mark.ticketId)
      .then((text) => text !== undefined && box.fill(text))
      .catch(() => undefined);
  };
  signal.addEventListener('abort', () => end.abort());
  return {
    wait(ref, text) {
      waiting = { ref, text, at: now() };
    },
    pressed(ticket) {
      end.abort();
      if (signal.aborted) return;
      end = new AbortController();
      const { signal: until } = end;
      const timer = setTimeout(() => end.signal === until && end.abort(), OPENS_WITHIN);
      until.addEventListener('abort', () => clearTimeout(timer));
      watchReplyBox(root, (box) => onOpen(ticket, box), until);
    },
  };
}
