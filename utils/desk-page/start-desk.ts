import type { TicketMark } from '@/utils/model/desk-view';
import type { CommentSighting } from '@/utils/model/schema/desk';
import { type CommentPlace, watchComments } from '@/utils/weibo/feed/watch-comments';
import { watchPresses } from '@/utils/weibo/feed/watch-presses';
import { createCommentFacts } from './comment-facts';
import { type GoneComment, hearNews, type PressedComment, type SentReply } from './hear-news';
import { type PostOf, sightOf } from './sight';

/** A comment under an own post as it is drawn. */
export interface ShownTicket {
  readonly comment: CommentSighting;
  /** Undefined = it is no ticket. */
  readonly mark?: TicketMark;
}

/** Draws marks; knows nothing of comments. */
export interface TicketLayer {
  show(place: CommentPlace, ticket: ShownTicket): void;
  clear(item: HTMLElement): void;
  /** A comment was deleted or hidden and nobody said why. */
  askReason(recordId: string, act: GoneComment['act']): void;
}

type Mark = TicketMark & { readonly ref: string };

/** What the worker is asked and told. */
export interface DeskPort {
  observe(comments: readonly CommentSighting[]): Promise<readonly Mark[]>;
  states(comments: readonly CommentSighting[]): Promise<readonly Mark[]>;
  replied(reply: SentReply): Promise<unknown>;
  gone(comment: GoneComment): Promise<{ readonly recordId?: string; readonly wantsReason: boolean }>;
}

export interface DeskDeps extends DeskPort {
  readonly root: Document;
  readonly layer: TicketLayer;
  readonly post: PostOf;
  /** Company accounts whose desk may be used here. */
  readonly accounts: () => readonly { readonly uid: string }[];
  /** Record that was opened here before the act itself. */
  readonly recordOf: (comment: Pick<CommentSighting, 'ref' | 'commentId'>) => string | undefined;
  /** A comment under an own post was pressed. */
  readonly onPress: (ticket: ShownTicket) => void;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

export interface DeskOnPage {
  /** Tickets, accounts or the profile in use changed: what is on the page is asked about again. */
  refresh(): void;
}

/** Comments that are asked about at once. */
const BATCH = 100;
const REFRESH_MS = 150;
/** Clocks run on: marks are asked for again. */
const TICK_MS = 60_000;

/** Marks beside the comments on own posts, and the log of what is done with Weibo's own buttons; until the signal ends. */
export function startDesk(deps: DeskDeps): DeskOnPage {
  const { root, layer, signal, now } = deps;
  const facts = createCommentFacts();
  const marks = new Map<string, Mark>();
  const asked = new Set<string>();
  let shown = new Map<HTMLElement, { readonly place: CommentPlace; readonly comment: CommentSighting }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isOurs = (uid: string): boolean => deps.accounts().some((one) => one.uid === uid);

  const paint = (): void => {
    for (const { place, comment } of shown.values()) {
      // what the company says itself is no question to it
      if (comment.author.uid !== undefined && isOurs(comment.author.uid)) layer.clear(place.item);
      else layer.show(place, { comment, mark: marks.get(comment.ref) });
    }
  };
  const ask = async (comments: readonly CommentSighting[], how: 'observe' | 'states'): Promise<void> => {
    for (let i = 0; i < comments.length; i += BATCH) {
      const batch = comments.slice(i, i + BATCH);
      for (const { ref } of batch) asked.add(ref);
      const answer = await deps[how](batch).catch(() => undefined);
      if (signal.aborted) return;
      if (!answer) {
        // the worker gave no answer: with the next change it is asked again
        for (const { ref } of batch) asked.delete(ref);
        continue;
      }
      for (const { ref } of batch) marks.delete(ref);
      for (const mark of answer) marks.set(mark.ref, mark);
    }
    paint();
  };
  const refresh = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const comments = [...shown.values()]
        .map(({ comment }) => comment)
        .filter(({ accountUid }) => isOurs(accountUid));
      for (const [item, { comment }] of shown) {
        if (isOurs(comment.accountUid)) continue;
        shown.delete(item);
        layer.clear(item);
      }
      watch.look();
      if (comments.length > 0) void ask(comments, 'states');
    }, REFRESH_MS);
  };

  const watch = watchComments(
    root,
    {
      onLook(places) {
        const next: typeof shown = new Map();
        for (const place of places) {
          const comment = sightOf(place, facts, deps.post, isOurs);
          if (comment) next.set(place.item, { place, comment });
          else layer.clear(place.item);
        }
        shown = next;
        paint();
        const fresh = [...next.values()].map(({ comment }) => comment).filter(({ ref }) => !asked.has(ref));
        if (fresh.length > 0) void ask(fresh, 'observe');
      },
      onOther(item) {
        shown.delete(item);
        layer.clear(item);
      },
    },
    now,
    signal,
  );

  let pressed: PressedComment | undefined;
  watchPresses(
    root,
    ({ item, icon }) => {
      const comment = shown.get(item)?.comment;
      pressed = comment && { comment, at: now(), ...(icon === undefined ? {} : { icon }) };
      if (comment) deps.onPress({ comment, mark: marks.get(comment.ref) });
    },
    signal,
  );
  hearNews(
    {
      facts,
      post: deps.post,
      isOurs,
      pressed: () => pressed,
      shown: (id) => [...shown.values()].find(({ comment }) => comment.commentId === id)?.comment,
      recordOf: deps.recordOf,
      onSeen: () => watch.look(),
      onReply: (reply) =>
        void deps
          .replied(reply)
          .catch(() => undefined)
          .then(refresh),
      onGone: (gone) =>
        void deps
          .gone(gone)
          .then(({ recordId, wantsReason }) => {
            if (recordId !== undefined && wantsReason) layer.askReason(recordId, gone.act);
          })
          .catch(() => undefined),
      now,
    },
    signal,
  );

  const tick = setInterval(refresh, TICK_MS);
  signal.addEventListener('abort', () => {
    clearInterval(tick);
    clearTimeout(timer);
  });
  return { refresh };
}
