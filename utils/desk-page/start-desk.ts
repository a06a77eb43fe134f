import type { TicketMark } from '@/utils/model/desk-view';
import type { CommentSighting } from '@/utils/model/schema/desk';
import { type CommentFact, onCommentNews, readCommentNews } from '@/utils/weibo/feed/comment-news';
import { type CommentPlace, watchComments } from '@/utils/weibo/feed/watch-comments';
import { createCommentFacts } from './comment-facts';
import { type PostOf, postOf, sightOf } from './sight';

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
  /** A comment was removed and nobody said why. */
  askReason(recordId: string, comment: CommentSighting | undefined): void;
}

type Mark = TicketMark & { readonly ref: string };
type Said = Omit<CommentSighting, 'ref' | 'accountUid' | 'post' | 'answers'>;

/** What the worker is asked and told. */
export interface DeskPort {
  observe(comments: readonly CommentSighting[]): Promise<readonly Mark[]>;
  states(comments: readonly CommentSighting[]): Promise<readonly Mark[]>;
  replied(reply: {
    readonly accountUid: string;
    readonly post: CommentSighting['post'];
    readonly toCommentId?: string;
    readonly to?: Said;
    readonly replyId: string;
    readonly text: string;
    readonly at: number;
  }): Promise<unknown>;
  gone(comment: {
    readonly accountUid: string;
    readonly post: CommentSighting['post'];
    readonly commentId: string;
    readonly seen?: Said;
    readonly at: number;
  }): Promise<{ readonly recordId?: string; readonly wantsReason: boolean }>;
}

export interface DeskDeps extends DeskPort {
  readonly root: Document;
  readonly layer: TicketLayer;
  readonly post: PostOf;
  /** Company accounts whose desk may be used here. */
  readonly accounts: () => readonly { readonly uid: string }[];
  readonly now: () => number;
  readonly signal: AbortSignal;
}

export interface DeskOnPage {
  /** The comment a node shows, when it stands under an own post. */
  at(item: HTMLElement): ShownTicket | undefined;
  /** Tickets, accounts or the profile in use changed: what is on the page is asked about again. */
  refresh(): void;
}

/** Comments that are asked about at once. */
const BATCH = 100;
const REFRESH_MS = 150;
/** Clocks run on: marks are asked for again. */
const TICK_MS = 60_000;

const saidOf = ({ ref: _r, accountUid: _a, post: _p, answers: _n, ...said }: CommentSighting): Said => said;

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

  onCommentNews((detail) => {
    const news = readCommentNews(detail, (id) => facts.get(id)?.mid);
    if (!news) return;
    if (news.type === 'seen') {
      facts.learn(news.comments);
      watch.look();
      return;
    }
    if (news.type === 'sent') {
      const { mid, cid, comment } = news;
      facts.learn([comment]);
      const owner = deps.post(mid)?.uid;
      const accountUid = owner !== undefined && isOurs(owner) ? owner : comment.uid;
      if (cid === undefined || !isOurs(accountUid)) return;
      const to = facts.get(cid);
      void deps
        .replied({
          accountUid,
          post: postOf(mid, undefined, deps.post),
          toCommentId: cid,
          ...(to ? { to: said(to) } : {}),
          replyId: comment.id,
          text: comment.text,
          at: now(),
        })
        .catch(() => undefined)
        .then(refresh);
      return;
    }
    const fact = facts.get(news.cid);
    const owner = deps.post(fact?.mid)?.uid;
    // what the company takes back of its own is no moderation
    if (!fact?.mid || owner === undefined || !isOurs(owner) || isOurs(fact.uid)) return;
    const comment = [...shown.values()].find((one) => one.comment.commentId === fact.id)?.comment;
    void deps
      .gone({
        accountUid: owner,
        post: postOf(fact.mid, undefined, deps.post),
        commentId: fact.id,
        seen: comment ? saidOf(comment) : said(fact),
        at: now(),
      })
      .then(({ recordId, wantsReason }) => {
        if (recordId !== undefined && wantsReason) layer.askReason(recordId, comment);
      })
      .catch(() => undefined);
  }, signal);

  const tick = setInterval(refresh, TICK_MS);
  signal.addEventListener('abort', () => {
    clearInterval(tick);
    clearTimeout(timer);
  });
  return {
    refresh,
    at(item) {
      const comment = shown.get(item)?.comment;
      return comment && { comment, mark: marks.get(comment.ref) };
    },
  };
}

const said = ({ id, rootId, uid, name, text, at, likes }: CommentFact): Said => ({
  commentId: id,
  ...(rootId === undefined ? {} : { rootId }),
  author: { uid, name },
  text,
  saidAt: at,
  saidSlack: 0,
  ...(likes === undefined ? {} : { likes }),
});
