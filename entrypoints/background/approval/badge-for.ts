import { stateOfPost } from '@/utils/domain/approval/badge';
import { mayRecheck, RECHECKABLE } from '@/utils/domain/approval/decide-recheck';
import { approvedVersion, minutesOff } from '@/utils/domain/approval/reconcile';
import { isSameAsSeen } from '@/utils/domain/approval/seen-text';
import type { BadgeState, PostBadge, PublishedPost } from '@/utils/model/approval-view';
import type { Draft } from '@/utils/model/draft';
import { contentOf } from '@/utils/store/repos/drafts';
import type { World } from './world';

/** A post with the draft it came from and its last 复审. */
export interface Judged {
  readonly post: PublishedPost;
  readonly draft?: Draft;
  readonly recheck?: Draft;
}

/** The last 复审, and whether another may be asked for: the post has changed since, or the last one led to nothing. */
function recheckFor({ post, draft, recheck }: Judged, state: BadgeState, world: World, now: number) {
  const account = world.register.accounts.find(({ uid }) => uid === post.uid);
  const { register, me } = world;
  const may =
    me !== undefined && mayRecheck({ register, actor: me.id, now }, account, draft?.meta.departmentId);
  const isSettled =
    recheck !== undefined &&
    (recheck.phase === 'in-review' ||
      (recheck.phase === 'reconciled' && isSameAsSeen(contentOf(recheck)?.text ?? '', post.text ?? '')));
  const isPossible = may && RECHECKABLE.includes(state) && !isSettled;
  return recheck || isPossible ? { recheck: { isPossible, ...(recheck && { draftId: recheck.id }) } } : {};
}

/** The badge of a post for the profile in use. */
export function badgeFor(judged: Judged, world: World, now: number): PostBadge {
  const { post, draft } = judged;
  const { uid, mblogid } = post;
  const state = stateOfPost(post, draft);
  const base = { uid, mblogid, state, ...recheckFor(judged, state, world, now) };
  if (post.draftId === undefined) return base;
  if (!draft) return { ...base, draftId: post.draftId };
  const { approval } = draft;
  const ids = approval?.emergency ? [approval.emergency.by] : (approval?.by ?? []);
  const by = ids.map((id) => world.workspace.people.find((person) => person.id === id)?.name ?? id);
  const minutes = minutesOff(draft, post.createdAt);
  const approvedText = approvedVersion(draft)?.content.text;
  const differs = approvedText !== undefined && !isSameAsSeen(approvedText, post.text ?? approvedText);
  return {
    ...base,
    draftId: draft.id,
    by,
    ...(approval ? { at: approval.at } : {}),
    ...((state === 'early' || state === 'late') && minutes !== undefined ? { minutes } : {}),
    ...(differs && (state === 'edited' || state === 'deviates') ? { approvedText } : {}),
  };
}
