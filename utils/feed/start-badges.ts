import type { ApprovalSnapshot, PostBadge, PostSighting } from '@/utils/model/approval-view';
import type { PostFact } from '@/utils/weibo/bridge';
import type { FeedCard } from '@/utils/weibo/feed/read-card';
import { sightingOfCard, sightingOfFact } from '@/utils/weibo/feed/shown-facts';
import { watchCards } from '@/utils/weibo/feed/watch-cards';
import { parseRoute } from '@/utils/weibo/routes';
import { createBadgeSource } from './badge-source';

/** Draws badges; knows nothing of posts. Nothing it does may wait: it is called between an update and its paint. */
export interface BadgeLayer {
  /** Puts, moves or repaints the badge of the post that `place.article` shows. */
  show(
    place: { readonly article: HTMLElement; readonly line: HTMLElement; readonly key: string },
    badge: PostBadge,
  ): void;
  /** Takes away what stands at this article, if anything. */
  clear(article: HTMLElement): void;
}

export interface BadgeDeps {
  readonly root: Document;
  readonly layer: BadgeLayer;
  /** What the page's own data told about posts. */
  readonly page: {
    post(id: string | undefined): PostFact | undefined;
    onPosts(listener: (posts: readonly PostFact[]) => void): () => void;
  };
  /** Company accounts now. */
  readonly accounts: () => readonly { readonly uid: string }[];
  readonly observe: (sightings: readonly PostSighting[]) => Promise<readonly PostBadge[]>;
  /** The approval snapshot of this page; tells when approvals, people or the profile in use changed. */
  readonly approval: {
    get(): ApprovalSnapshot | undefined;
    subscribe(listener: () => void): () => void;
  };
  readonly now: () => number;
  readonly signal: AbortSignal;
}

export interface Badges {
  /** Company accounts may have changed. */
  accountsChanged(): void;
}

/** Weibo's data about a post on the page may come a little after the post itself, ms. */
const FACTS_WITHIN = 1_500;

/**
 * Badges on the posts of company accounts, for people who may see them, until the signal ends. A badge stands only at
 * an article that shows its post at that moment; other accounts are neither asked about nor marked.
 */
export function startBadges(deps: BadgeDeps): Badges {
  const { root, layer, page, approval, signal } = deps;
  let uids: ReadonlySet<string> = new Set();
  const late = new Map<HTMLElement, ReturnType<typeof setTimeout>>();
  const maySee = (): boolean => approval.get()?.me?.may.includes('badge.see') === true;

  const source = createBadgeSource({
    observe: deps.observe,
    onTold(keys) {
      const told = new Set(keys);
      for (const card of watch.cards()) if (told.has(card.key)) paint(card);
    },
    signal,
  });
  const paint = (card: FeedCard): void => {
    const badge = maySee() && uids.has(card.uid) ? source.get(card.key) : undefined;
    if (badge) layer.show(card, badge);
    else layer.clear(card.article);
  };
  const learn = (fact: PostFact, uid = fact.uid): void => {
    const sighting = uid !== undefined && uids.has(uid) ? sightingOfFact(fact, uid) : undefined;
    if (sighting) source.see(sighting);
  };
  /** Asks about a post on the page: by Weibo's data when there is any, otherwise by what is to be seen. */
  const ask = (card: FeedCard): void => {
    const fact = page.post(card.mblogid);
    if (fact) {
      learn(fact, card.uid);
      return;
    }
    late.set(
      card.article,
      setTimeout(() => {
        late.delete(card.article);
        if (page.post(card.mblogid) || source.want(card.key)) return;
        const sighting = sightingOfCard(card, deps.now());
        if (sighting) source.see(sighting);
      }, FACTS_WITHIN),
    );
  };
  const forget = (article: HTMLElement): void => {
    clearTimeout(late.get(article));
    late.delete(article);
  };
  const meet = (card: FeedCard): void => {
    forget(card.article);
    paint(card);
    if (maySee() && uids.has(card.uid) && !source.want(card.key)) ask(card);
  };
  const meetAll = (): void => {
    for (const card of watch.cards()) meet(card);
  };

  const watch = watchCards(
    root,
    {
      onCard: meet,
      onNone(article) {
        forget(article);
        layer.clear(article);
      },
      isWanted: (uid) => uids.has(uid),
    },
    signal,
  );
  const stop = page.onPosts((posts) => {
    if (!maySee()) return;
    for (const news of posts) {
      const fact = page.post(news.mid || news.mblogid) ?? news;
      learn(news.isDeleted ? { ...fact, isDeleted: true } : fact, fact.uid ?? uidOfRoute(root, fact.mblogid));
    }
  });

  const readAccounts = (): void => {
    const next = deps.accounts().map(({ uid }) => uid);
    if (next.length === uids.size && next.every((uid) => uids.has(uid))) return;
    uids = new Set(next);
    watch.readAgain();
  };
  const stopApproval = approval.subscribe(() => {
    source.refresh([...watch.cards()].map(({ key }) => key));
    meetAll();
  });
  signal.addEventListener('abort', () => {
    stop();
    stopApproval();
    for (const article of [...late.keys()]) forget(article);
    for (const article of root.getElementsByTagName('article')) layer.clear(article);
  });
  readAccounts();
  return { accountsChanged: readAccounts };
}

/** On the page of one post the address says whose it is, even when Weibo says that it is gone. */
function uidOfRoute(root: Document, mblogid: string | undefined): string | undefined {
  const route = parseRoute(root.location.href);
  return route.kind === 'post' && mblogid !== undefined && route.mblogid === mblogid ? route.uid : undefined;
}
