import { permit } from '@/utils/domain/accounts/permissions';
import type { BadgeState } from '@/utils/model/approval-view';
import type { Draft, DraftContent, DraftMeta, Recheck } from '@/utils/model/draft';
import type { Action } from '@/utils/model/people';
import type { GovernedAccount } from '@/utils/model/policy';
import type { DraftCommand, Refusal } from './commands';
import type { DecideContext } from './context';
import type { Ruling } from './decide';
import { fingerprint } from './fingerprint';
import { openRound } from './open-round';
import { isEmptyReason } from './reason';
import { approvedVersion } from './reconcile';

type Command = Extract<DraftCommand, { type: 'recheck' }>;

/** How a post has to stand for another look at it: not as approved, or not known to be. */
export const RECHECKABLE: readonly BadgeState[] = [
  'unapproved',
  'deviates',
  'edited',
  'visibility',
  'early',
  'late',
  'checking',
];

/** Either lets a person ask for it: who submits, and who reviews. */
const RIGHTS: readonly Action[] = ['draft.submit', 'draft.review'];

/** May the person ask for a 复审 of this account's posts at `now`? */
export const mayRecheck = (
  { register, actor, now }: Pick<DecideContext, 'register' | 'actor' | 'now'>,
  account: GovernedAccount | undefined,
  departmentId = account?.departmentId,
): boolean => RIGHTS.some((right) => permit(register, actor, right, now, account, departmentId).allowed);

/** The post as it was seen; its pictures as last known. */
function contentSeen({ post, original }: Command['subject'], text: string): DraftContent {
  const known = post.sent ?? (original && approvedVersion(original)?.content);
  const media = (known?.media ?? []).filter((one) => one.digest !== undefined);
  const visibility = post.visibility ?? known?.visibility ?? 0;
  return { ...known, kind: known?.kind ?? 'post', accountUid: post.uid, text, media, visibility };
}

function recheckOf({ subject, reason }: Command): Recheck {
  const { post, state, original } = subject;
  const { sent, sentBy } = post;
  const isEdited = (post.editCount ?? 0) > (post.allowedEdits ?? 0);
  return {
    postId: post.mid,
    mblogid: post.mblogid,
    state,
    reason: reason.trim(),
    seenAt: post.seenAt,
    originalId: original?.id,
    approved: original?.approval && approvedVersion(original),
    arePicturesKnown: !isEdited && sent?.media.every((one) => one.digest !== undefined) === true,
    barred: [
      ...(original ? [original.author, original.lastEditor] : []),
      ...(sentBy === undefined ? [] : [sentBy]),
    ],
  };
}

const metaOf = (original: Draft | undefined, account: GovernedAccount | undefined): DraftMeta => ({
  title: original?.meta.title ?? '',
  tags: original?.meta.tags ?? [],
  departmentId: original?.meta.departmentId ?? account?.departmentId,
  amount: original?.meta.amount,
  gravest: original?.meta.gravest,
});

/** Whether a post may be looked at once more, and the draft and round in which that is done. */
export function judgeRecheck(command: Command, context: DecideContext): Ruling {
  const { draftId, commandId, subject, reason } = command;
  const { actor, now, register } = context;
  const refuse = (refusal: Refusal): Ruling => ({ ok: false, refusal });
  const { post, state, original, before } = subject;
  const account = register.accounts.find((one) => one.uid === post.uid);
  const meta = metaOf(original, account);
  if (!mayRecheck(context, account, meta.departmentId)) return refuse('no-permission');
  if (!RECHECKABLE.includes(state)) return refuse('nothing-to-recheck');
  if (before?.phase === 'in-review') return refuse('already-in-review');
  if (post.text === undefined) return refuse('text-unseen');
  if (isEmptyReason(reason)) return refuse('reason-missing');

  const recheck = recheckOf(command);
  const barred = new Set([actor, ...recheck.barred]);
  const opened = openRound({ account, meta, version: 1, n: 1, barred }, context);
  if (!opened.ok) return opened;
  const content = contentSeen(subject, post.text);
  const version = { n: 1, content, by: actor, at: now, fingerprint: fingerprint(content) ?? '' };
  const base = { draftId, commandId, actor, at: now };
  return {
    ok: true,
    events: [
      { ...base, type: 'created', version, meta, recheck },
      { ...base, type: 'submitted', round: opened.round },
    ],
  };
}
