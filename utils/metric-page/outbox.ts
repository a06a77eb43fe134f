import type { DropReason } from '@/utils/model/metric';
import type { SeenFollowers, SeenPost } from '@/utils/model/metric-view';

export interface MetricBatch {
  readonly posts: readonly SeenPost[];
  readonly followers: readonly SeenFollowers[];
  readonly dropped?: Readonly<Partial<Record<DropReason, number>>>;
}

/** Readings are sent together: one transaction for what was seen within this time, ms. */
const EVERY_MS = 2_000;
const MOST = 100;
const MID = /^\d{1,20}$/;
const MBLOGID = /^[0-9A-Za-z]{5,15}$/;

export interface Outbox {
  post(post: SeenPost): void;
  followers(followers: SeenFollowers): void;
  /** Sends now: the page is left. */
  flush(): void;
}

/**
 * Gathers readings and sends them in batches. The same numbers of the same post are sent once; what has no name a post
 * can have is dropped and counted. A batch that got no answer is kept for the next one.
 */
export function createOutbox(
  send: (batch: MetricBatch) => Promise<unknown>,
  onKept: (mids: readonly string[]) => void,
  signal: AbortSignal,
): Outbox {
  let posts = new Map<string, SeenPost>();
  let followers = new Map<string, SeenFollowers>();
  let absurd = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sent = new Map<string, string>();

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted || posts.size + followers.size + absurd === 0) return;
    const batch: MetricBatch = {
      posts: [...posts.values()],
      followers: [...followers.values()],
      ...(absurd > 0 ? { dropped: { absurd } } : {}),
    };
    [posts, followers, absurd] = [new Map(), new Map(), 0];
    send(batch).then(
      () => onKept(batch.posts.map(({ mid }) => mid)),
      () => {
        for (const post of batch.posts) {
          sent.delete(post.mid);
          if (!posts.has(post.mid) && posts.size < MOST) posts.set(post.mid, post);
        }
      },
    );
  };
  const soon = (): void => {
    if (posts.size >= MOST) flush();
    else timer ??= setTimeout(flush, EVERY_MS);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    flush,
    post(post) {
      if (!MID.test(post.mid) || !MBLOGID.test(post.mblogid) || !MID.test(post.uid)) {
        absurd += 1;
        return soon();
      }
      const { at, ...counts } = post.reading;
      // what was seen a while ago and is the same now is worth a word: the worker notes that it was looked at
      const same = `${Math.floor(at / (10 * 60_000))} ${JSON.stringify(counts)}`;
      if (sent.get(post.mid) === same) return;
      sent.set(post.mid, same);
      posts.set(post.mid, post);
      soon();
    },
    followers(seen) {
      followers.set(seen.uid, seen);
      soon();
    },
  };
}
