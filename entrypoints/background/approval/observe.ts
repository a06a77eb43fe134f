import { approvedVersion } from '@/utils/domain/approval/reconcile';
import { requiredKinds } from '@/utils/domain/approval/requires';
import type { PostBadge, PostSighting, PublishedPost } from '@/utils/model/approval-view';
import type { Draft, Outcome } from '@/utils/model/draft';
import { readDraft, readDrafts } from '@/utils/store/repos/drafts';
import type { Database } from '@/utils/store/schema';
import { badgeFor } from './badge-for';
import { type Worked, workOut } from './command';
import { draftFor, isSamePost, outcomesOf, withSighting } from './follow';
import { mayDo, type World } from './world';

type Done = Extract<Worked, { ok: true }>;

/** What a batch of sightings changes, and the badges of its posts. */
export interface Observed {
  readonly posts: readonly PublishedPost[];
  readonly worked: readonly Done[];
  readonly badges: readonly PostBadge[];
}

/** A post and the draft it belongs to, after a sighting. */
interface Followed {
  readonly post: PublishedPost;
  readonly draft?: Draft;
  readonly worked: readonly Done[];
}

/** A record that cannot be read is told apart from a post without a draft. */
const draftOf = (db: Database, id: string | undefined): Promise<Draft | undefined> =>
  id === undefined ? Promise.resolve(undefined) : readDraft(db, id).catch(() => undefined);

/** A post that was not remembered before. Nothing is said about its approval yet. */
export const firstSeen = (seen: PostSighting, now: number): PublishedPost => ({
  mid: seen.mid,
  mblogid: seen.mblogid,
  uid: seen.uid,
  createdAt: seen.createdAt ?? now,
  seenAt: now,
  outcomes: [],
});

const isSame = (a: readonly Outcome[] | undefined, b: readonly Outcome[]): boolean =>
  a !== undefined && a.length === b.length && a.every((one, i) => one === b[i]);

/**
 * Whether what has been seen can show that the post is as approved: the request that went out was the approved one,
 * or there is nothing but words and the whole of them was read. Pictures cannot be compared on the page.
 */
function isTelling(post: PublishedPost, draft: Draft): boolean {
  const isExact = post.sentFingerprint !== undefined && post.sentFingerprint === draft.approval?.fingerprint;
  return isExact || (post.text !== undefined && approvedVersion(draft)?.content.media.length === 0);
}

/** A post that has a draft: publish the draft if this is the first sign of it, else compare again where it matters. */
async function follow(known: PublishedPost, draft: Draft, world: World, now: number): Promise<Followed> {
  const outcomes = outcomesOf(known, draft);
  const post = { ...known, draftId: draft.id, outcomes };
  const commandId = `seen-${post.mid}-${draft.rev}`;
  const { publication } = draft;
  if (publication?.postId !== post.mid) {
    const { mid: postId, mblogid } = post;
    const command = {
      commandId,
      type: 'publish' as const,
      postId,
      mblogid,
      sentFingerprint: post.sentFingerprint ?? '',
      outcomes,
    };
    const worked = await workOut(draft, command, world, 'system', now);
    if (!worked.ok) return { post, draft, worked: [] };
    // found by what the page shows: it has been seen already
    const checked = await follow(post, worked.draft, world, now);
    return { ...checked, worked: [worked, ...checked.worked] };
  }
  const isChecked = publication.checkedAt !== undefined;
  if (isSame(publication.outcomes, outcomes) && (isChecked || !isTelling(post, draft))) {
    return { post, draft, worked: [] };
  }
  const worked = await workOut(draft, { commandId, type: 'reconcile', outcomes }, world, 'system', now);
  return worked.ok ? { post, draft: worked.draft, worked: [worked] } : { post, draft, worked: [] };
}

/**
 * What sightings of posts amount to. Only governed accounts, only while people work here; posts from before the
 * workspace began, or of accounts that need no approval, are left alone. Same sightings twice: no change.
 */
export async function observe(
  db: Database,
  sightings: readonly PostSighting[],
  world: World,
  now: number,
): Promise<Observed> {
  if (world.workspace.people.length === 0) return { posts: [], worked: [], badges: [] };
  const posts: PublishedPost[] = [];
  const worked: Done[] = [];
  const badges: PostBadge[] = [];
  const taken = new Set<string>();
  let ready: readonly Draft[] | undefined;

  const latest = [...new Map(sightings.map((one) => [one.mid, one])).values()];
  // read side by side: a feed asks for two hundred at once
  const knownPosts = await Promise.all(latest.map(({ mid }) => db.get('posts', mid)));
  const knownDrafts = await Promise.all(knownPosts.map((post) => draftOf(db, post?.draftId)));
  const rechecks = await Promise.all(knownPosts.map((post) => draftOf(db, post?.recheck)));

  for (const [i, seen] of latest.entries()) {
    const account = world.register.accounts.find((one) => one.uid === seen.uid);
    if (!account) continue;
    const known = knownPosts[i];
    if (known && known.uid !== seen.uid) continue;
    const post = withSighting(known ?? firstSeen(seen, now), seen, now, world.me?.id);
    let draft = knownDrafts[i];
    if (post.draftId === undefined && !seen.isDeleted) {
      ready ??= await readDrafts(db, ['approved', 'queued', 'void']);
      draft = draftFor(
        { ...seen, createdAt: seen.createdAt ?? known?.createdAt },
        ready.filter((one) => !taken.has(one.id)),
      );
    }
    const isOurs = draft || (known && known.outcomes.length > 0);
    const isDue =
      requiredKinds(world.workspace, account).includes('post') &&
      seen.createdAt !== undefined &&
      seen.createdAt >= world.workspace.since &&
      !seen.isDeleted;
    if (!isOurs && !isDue) continue;

    const followed: Followed = draft
      ? await follow(post, draft, world, now)
      : { post: post.draftId === undefined ? { ...post, outcomes: ['unapproved'] } : post, worked: [] };
    worked.push(...followed.worked);
    if (draft) taken.add(draft.id);
    if (!known || followed.worked.length > 0 || !isSamePost(known, followed.post)) posts.push(followed.post);
    if (mayDo(world, 'badge.see', now, account))
      badges.push(badgeFor({ ...followed, recheck: rechecks[i] }, world, now));
  }
  return { posts, worked, badges };
}
