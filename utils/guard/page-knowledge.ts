import type { PageFacts, PostFact } from '@/utils/weibo/bridge';

/** Posts kept for reposts without a box; a long session of scrolling stays bounded. */
const MOST_POSTS = 800;

/** What the page's world has told: claims, good enough to judge by, never to authorise by. */
export interface PageKnowledge {
  facts(): PageFacts;
  /** Gives true when something about the page changed. */
  learnPage(facts: PageFacts): boolean;
  learnPosts(posts: readonly PostFact[]): void;
  /** A post by its numeric id or its short one. */
  post(id: string | undefined): PostFact | undefined;
  /** Tells what is learned about posts from now on. Returns the way to stop. */
  onPosts(listener: (posts: readonly PostFact[]) => void): () => void;
}

/** A timeline shows the beginning of a long post; an edited post begins otherwise, or is no longer than before. */
const isCutOf = (short: string, long: string): boolean =>
  long.length > short.length && long.startsWith(short.slice(0, 80).replace(/[\s.…\u200b]+$/, ''));

export function createPageKnowledge(): PageKnowledge {
  let page: PageFacts = {};
  const posts = new Map<string, PostFact>();
  const listeners = new Set<(posts: readonly PostFact[]) => void>();
  const keep = (id: string | undefined, post: PostFact): void => {
    if (!id) return;
    const known = posts.get(id);
    posts.delete(id);
    // a full text comes without its author, a timeline with a shortened text
    const isSameEdit = (post.edits ?? known?.edits) === known?.edits;
    const isShorter = known !== undefined && isSameEdit && isCutOf(post.text, known.text);
    posts.set(id, {
      ...known,
      ...post,
      uid: post.uid ?? known?.uid,
      name: post.name ?? known?.name,
      text: isShorter ? known.text : post.text,
      isLong: isShorter ? known.isLong : post.isLong,
    });
  };
  return {
    facts: () => page,
    learnPage(facts) {
      const isNew = JSON.stringify(facts) !== JSON.stringify(page);
      page = facts;
      return isNew;
    },
    learnPosts(news) {
      for (const post of news) {
        const mid = post.mid || posts.get(post.mblogid ?? '')?.mid;
        keep(mid, { ...post, mid: mid ?? '' });
        keep(post.mblogid, { ...post, mid: mid ?? '' });
      }
      for (const id of posts.keys()) {
        if (posts.size <= MOST_POSTS) break;
        posts.delete(id);
      }
      for (const listener of listeners) listener(news);
    },
    post: (id) => (id ? posts.get(id) : undefined),
    onPosts(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
