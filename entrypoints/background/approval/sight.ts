import type { Draft, Phase } from '@/utils/model/draft';
import type { Action } from '@/utils/model/people';
import { mayDo, type World } from './world';

/** Phases of drafts that still lead to a post. */
export const IN_WORK: readonly Phase[] = [
  'draft',
  'in-review',
  'changes',
  'rejected',
  'approved',
  'void',
  'queued',
];

/** Any of these lets a person see the drafts of an account. */
const SEEING: readonly Action[] = ['draft.write', 'draft.submit', 'draft.review', 'draft.publish'];

/** May the profile in use see drafts of this account? */
export function maySee(world: World, accountUid: string, now: number): boolean {
  const account = world.register.accounts.find((one) => one.uid === accountUid);
  return SEEING.some((action) => mayDo(world, action, now, account));
}

/** A draft as it may lie in a page of weibo.com: without private comments. */
export const forContent = (draft: Draft): Draft => ({
  ...draft,
  comments: draft.comments.filter((comment) => !comment.isPrivate),
});

/** A draft as the snapshot carries it: no private comments, no previews, only the approved version and the last. */
export function inBrief(draft: Draft): Draft {
  const last = draft.versions[draft.versions.length - 1]?.n;
  const versions = draft.versions
    .filter((version) => version.n === last || version.n === draft.approval?.version)
    .map((version) => ({
      ...version,
      content: { ...version.content, media: version.content.media.map(({ preview: _p, ...rest }) => rest) },
    }));
  return { ...forContent(draft), versions };
}
