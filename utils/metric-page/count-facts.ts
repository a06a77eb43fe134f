import type { SeenPost } from '@/utils/model/metric-view';

/** Posts of Weibo's answers that are remembered; the oldest go first. */
const MOST = 2_000;

export interface CountFacts {
  learn(posts: readonly SeenPost[]): void;
  get(mblogid: string): SeenPost | undefined;
}

/** What Weibo's own answers told on this page, by post; the newest answer wins. */
export function createCountFacts(): CountFacts {
  const facts = new Map<string, SeenPost>();
  return {
    learn(posts) {
      for (const post of posts) {
        facts.delete(post.mblogid);
        facts.set(post.mblogid, post);
      }
      for (const key of facts.keys()) {
        if (facts.size <= MOST) break;
        facts.delete(key);
      }
    },
    get: (mblogid) => facts.get(mblogid),
  };
}
