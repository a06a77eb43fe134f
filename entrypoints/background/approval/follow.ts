import { canonicalJson } from '@/utils/core/canonical-json';
import { reconcile } from '@/utils/domain/approval/reconcile';
import { isSameAsSeen } from '@/utils/domain/approval/seen-text';
import type { PostSighting, PublishedPost } from '@/utils/model/approval-view';
import type { Draft } from '@/utils/model/draft';
import { contentOf } from '@/utils/store/repos/drafts';

/** A post's own clock may be this far before ours, in ms. */
const CLOCK_SLACK_MS = 10 * 60_000;

/** Outcomes of what is remembered of a post against its draft. */
export const outcomesOf = (post: PublishedPost, draft: Draft) =>
  reconcile(
    draft,
    {
      text: post.text,
      visibility: post.visibility,
      editCount: Math.max(0, (post.editCount ?? 0) - (post.allowedEdits ?? 0)),
      isDeleted: post.isDeleted,
      // an edit happens long after the post was made
      at: contentOf(draft)?.kind === 'edit' ? (draft.publication?.at ?? post.seenAt) : post.createdAt,
    },
    post.sentFingerprint,
  );

/** What is known of a post after a sighting. What a sighting does not say stays; a deletion stays for ever. */
export function withSighting(
  post: PublishedPost,
  seen: PostSighting,
  now: number,
  by: string | undefined,
): PublishedPost {
  return {
    ...post,
    mblogid: seen.mblogid,
    createdAt: seen.createdAt ?? post.createdAt,
    seenAt: now,
    seenBy: by,
    text: seen.text ?? post.text,
    // an older copy of the post may still lie in the page's list: a count never goes back
    editCount: seen.editCount === undefined ? post.editCount : Math.max(post.editCount ?? 0, seen.editCount),
    visibility: seen.visibility ?? post.visibility,
    isDeleted: seen.isDeleted || post.isDeleted,
  };
}

/** Two states of a post that say the same, whenever and by whomever they were seen. */
export const isSamePost = (a: PublishedPost, b: PublishedPost): boolean =>
  canonicalJson({ ...a, seenAt: 0, seenBy: '' }) === canonicalJson({ ...b, seenAt: 0, seenBy: '' });

/**
 * The approved draft that a post nobody reported belongs to: same account, same text, approved before it appeared.
 * So a timed post is followed until it appears, and one that went out elsewhere is found.
 */
export function draftFor(seen: PostSighting, drafts: readonly Draft[]): Draft | undefined {
  const { text, createdAt } = seen;
  if (text === undefined || createdAt === undefined) return undefined;
  const fitting = drafts.filter(
    (draft) =>
      contentOf(draft)?.accountUid === seen.uid &&
      contentOf(draft)?.kind !== 'edit' &&
      draft.approval?.fingerprint === draft.versions[draft.versions.length - 1]?.fingerprint &&
      (draft.approval?.at ?? Number.POSITIVE_INFINITY) <= createdAt + CLOCK_SLACK_MS &&
      isSameAsSeen(contentOf(draft)?.text ?? '', text),
  );
  const timeOf = (draft: Draft) => contentOf(draft)?.scheduleAt ?? draft.approval?.at ?? 0;
  // of several with the same words the one whose time is nearest
  return [...fitting].sort((a, b) => Math.abs(timeOf(a) - createdAt) - Math.abs(timeOf(b) - createdAt))[0];
}
