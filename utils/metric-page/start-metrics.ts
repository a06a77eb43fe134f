import type { GrowthStrip, MetricSnapshot } from '@/utils/model/metric-view';
import { countsOfCard, toolbarOf } from '@/utils/weibo/feed/card-counts';
import { onCountNews, readCountNews } from '@/utils/weibo/feed/count-news';
import type { FeedCard } from '@/utils/weibo/feed/read-card';
import { watchCards } from '@/utils/weibo/feed/watch-cards';
import { toMid } from '@/utils/weibo/parse/ids';
import { chooseReading } from './choose-reading';
import { createCountFacts } from './count-facts';
import { createOutbox, type MetricBatch } from './outbox';
import { watchDwell } from './watch-dwell';

/** Draws strips; knows nothing of readings. Called between an update and its paint. */
export interface GrowthLayer {
  show(place: FeedCard & { readonly toolbar: HTMLElement }, strip: GrowthStrip): void;
  clear(article: HTMLElement): void;
}

export interface MetricDeps {
  readonly root: Document;
  readonly layer: GrowthLayer;
  readonly snapshot: () => MetricSnapshot | undefined;
  readonly observe: (batch: MetricBatch) => Promise<unknown>;
  readonly strips: (mids: readonly string[]) => Promise<readonly GrowthStrip[]>;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

export interface MetricsOnPage {
  /** Accounts or rights changed. */
  accountsChanged(): void;
  /** Readings changed, here or in another tab: strips are asked for again. */
  readingsChanged(): void;
}

const ASK_MS = 150;

/**
 * Reads the counts that the person's own browsing shows, of governed and tracked accounts only, and draws what own
 * posts gained. It fetches nothing: what is not looked at is not known. Ends with the signal.
 */
export function startMetrics(deps: MetricDeps): MetricsOnPage {
  const { root, layer, signal, now } = deps;
  const facts = createCountFacts();
  const cards = new Map<HTMLElement, FeedCard>();
  const strips = new Map<string, GrowthStrip>();
  const asked = new Set<string>();
  let wanted: ReadonlySet<string> = new Set();
  let own: ReadonlySet<string> = new Set();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const paint = (card: FeedCard): void => {
    const mid = own.has(card.uid) ? toMid(card.mblogid) : undefined;
    const strip = mid === undefined ? undefined : strips.get(mid);
    const toolbar = strip && toolbarOf(card);
    if (strip && toolbar) layer.show({ ...card, toolbar }, strip);
    else layer.clear(card.article);
  };
  const ask = (): void => {
    timer = undefined;
    const mids = [...cards.values()]
      .filter(({ uid }) => own.has(uid))
      .flatMap(({ mblogid }) => toMid(mblogid) ?? [])
      .filter((mid) => !asked.has(mid))
      .slice(0, 100);
    if (mids.length === 0) return;
    for (const mid of mids) asked.add(mid);
    deps.strips(mids).then(
      (answer) => {
        if (signal.aborted) return;
        for (const mid of mids) strips.delete(mid);
        for (const strip of answer) strips.set(strip.mid, strip);
        for (const card of cards.values()) paint(card);
      },
      () => {
        for (const mid of mids) asked.delete(mid);
      },
    );
  };
  const askSoon = (): void => {
    timer ??= setTimeout(ask, ASK_MS);
  };

  const outbox = createOutbox(
    deps.observe,
    (mids) => {
      for (const mid of mids) asked.delete(mid);
      askSoon();
    },
    signal,
  );
  const dwell = watchDwell(
    root,
    (article) => {
      const card = cards.get(article);
      if (!card || !wanted.has(card.uid)) return;
      const fact = facts.get(card.mblogid);
      const seen = chooseReading(fact?.uid === card.uid ? fact : undefined, countsOfCard(card, now()));
      if (seen) outbox.post(seen);
    },
    signal,
  );
  const watch = watchCards(
    root,
    {
      onCard(card) {
        if (!wanted.has(card.uid)) {
          cards.delete(card.article);
          dwell.remove(card.article);
          layer.clear(card.article);
          return;
        }
        cards.set(card.article, card);
        paint(card);
        dwell.add(card.article, card.key);
        askSoon();
      },
      onNone(article) {
        cards.delete(article);
        dwell.remove(article);
        layer.clear(article);
      },
      isWanted: (uid) => wanted.has(uid),
    },
    signal,
  );
  onCountNews((detail) => {
    const news = readCountNews(detail, now());
    if (!news) return;
    facts.learn(news.posts.filter(({ uid }) => wanted.has(uid)));
    if (news.profile && wanted.has(news.profile.uid)) outbox.followers(news.profile);
  }, signal);

  const readAccounts = (): void => {
    const snapshot = deps.snapshot();
    wanted = new Set(snapshot?.uids);
    own = new Set(snapshot?.maySee ? snapshot.own : []);
    watch.readAgain();
  };
  root.defaultView?.addEventListener('pagehide', outbox.flush, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const article of cards.keys()) layer.clear(article);
  });
  readAccounts();
  return {
    accountsChanged: readAccounts,
    readingsChanged() {
      asked.clear();
      askSoon();
    },
  };
}
