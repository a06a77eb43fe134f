import { sha256Hex } from '@/utils/core/sha256';
import type { PublishedPost } from '@/utils/model/approval-view';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { DRAFT_STORES } from '../approval/command';
import { type Observed, observe } from '../approval/observe';
import { planSent } from '../approval/sent';
import { readWorld } from '../approval/world';

const STORES = ['posts', ...DRAFT_STORES] as const;
const POSTS_ONLY = ['posts'] as const;

/** What the record notes of posts that were seen: which words, by their digest alone. */
const noteSeen = (posts: readonly PublishedPost[]) =>
  Promise.all(
    posts.map(async ({ mid, uid, draftId, outcomes, text, editCount }) => ({
      mid,
      account: uid,
      draft: draftId ?? null,
      outcomes,
      text: text === undefined ? null : await sha256Hex(text),
      edits: editCount ?? null,
    })),
  );

export const postHandlers = {
  async 'posts.sent'(report) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: STORES, actor: 'content', action: 'posts.sent', at: now, commandId: report.commandId },
      async (db) => {
        const plan = await planSent(db, report, await readWorld(db), now);
        if (!plan) return undefined;
        const { post, worked } = plan;
        return {
          subject: plan.draftId === undefined ? `account:${report.uid}` : `draft:${plan.draftId}`,
          detail: {
            account: report.uid,
            kind: report.content.kind,
            post: report.mid ?? null,
            scheduleAt: report.content.scheduleAt ?? null,
            sent: post?.sentFingerprint ?? null,
            text: post?.text === undefined ? null : await sha256Hex(post.text),
            outcomes: post?.outcomes ?? [],
            refusal: plan.refusal ?? null,
            by: post?.sentBy ?? '',
            ...worked?.facts,
          },
          value: null,
          ...(worked ? {} : { touched: ['posts'] as const }),
          async write(tx) {
            if (post) await tx.objectStore('posts').put(post);
            await worked?.write(tx);
          },
        };
      },
    );
    return { stored: outcome !== undefined };
  },

  async 'posts.observe'({ sightings }) {
    const now = Date.now();
    const db = await connection();
    const look = await observe(db, sightings, await readWorld(db), now);
    if (look.posts.length === 0 && look.worked.length === 0) return look.badges;

    let observed: Observed = look;
    const keep = (stores: typeof STORES | typeof POSTS_ONLY) =>
      mutate({ stores, actor: 'content', action: 'posts.observe', at: now }, async (fresh) => {
        const world = await readWorld(fresh);
        observed = await observe(fresh, sightings, world, now);
        const { posts, worked } = observed;
        if (posts.length === 0 && worked.length === 0) return undefined;
        if (worked.length > 0 && stores === POSTS_ONLY) return undefined;
        return {
          subject: posts.length === 1 ? `post:${posts[0]?.mid}` : 'posts',
          detail: {
            by: world.me?.id ?? '',
            posts: await noteSeen(posts),
            drafts: worked.map(({ draft, facts }) => ({ draft: draft.id, ...facts })),
          },
          value: null,
          // what was only seen again concerns no draft: pages of weibo.com need not read approvals anew
          ...(worked.length > 0 ? {} : { touched: ['posts'] as const }),
          async write(tx) {
            for (const post of posts) await tx.objectStore('posts').put(post);
            for (const one of worked) await one.write(tx);
          },
        };
      });
    // what only says that a post was seen changes no draft, and no page has to read approvals again for it
    if (look.worked.length === 0) await keep(POSTS_ONLY);
    if (observed.worked.length > 0) await keep(STORES);
    return observed.badges;
  },
} satisfies Partial<Handlers>;
