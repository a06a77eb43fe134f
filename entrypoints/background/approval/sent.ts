import type { z } from 'zod';
import { fingerprint } from '@/utils/domain/approval/fingerprint';
import { requiredKinds } from '@/utils/domain/approval/requires';
import type { PublishedPost } from '@/utils/model/approval-view';
import type { Draft } from '@/utils/model/draft';
import type { sentReport } from '@/utils/model/schema/draft';
import { contentOf, readDraft, readDrafts } from '@/utils/store/repos/drafts';
import { splitPreviews } from '@/utils/store/repos/previews';
import type { Database } from '@/utils/store/schema';
import { type Worked, workOut } from './command';
import { outcomesOf } from './follow';
import type { World } from './world';

export type SentReport = z.output<typeof sentReport>;

/** What a confirmed send amounts to. */
export interface SentPlan {
  readonly post?: PublishedPost;
  readonly worked?: Extract<Worked, { ok: true }>;
  readonly draftId?: string;
  /** The draft could not take it, e.g. it had been published before. */
  readonly refusal?: string;
}

/** The draft a send belongs to: the one that was named, else one whose approval is for exactly this content. */
async function draftOf(
  db: Database,
  report: SentReport,
  print: string | undefined,
): Promise<Draft | undefined> {
  const isOwn = (draft: Draft | undefined) => contentOf(draft as Draft)?.accountUid === report.uid;
  const named = report.draftId === undefined ? undefined : await readDraft(db, report.draftId);
  if (named && isOwn(named)) return named;
  if (print === undefined) return undefined;
  const ready = await readDrafts(db, ['approved', 'queued']);
  return ready.find((draft) => isOwn(draft) && draft.approval?.fingerprint === print);
}

/** The post as it is remembered after this send, before it is compared with its draft. */
function postOf(
  report: SentReport & { readonly mid: string },
  old: PublishedPost | undefined,
  draft: Draft | undefined,
  print: string | undefined,
  sentBy: string | undefined,
): PublishedPost {
  const { content } = splitPreviews(report.content);
  const isEdit = content.kind === 'edit';
  const now = {
    mid: report.mid,
    mblogid: report.mblogid ?? old?.mblogid ?? '',
    uid: report.uid,
    sentBy,
    createdAt: isEdit ? (old?.createdAt ?? report.at) : report.at,
    seenAt: report.at,
    text: content.text,
    visibility: content.visibility,
    outcomes: old?.outcomes ?? [],
  };
  if (!isEdit) return { ...old, ...now, draftId: draft?.id, sent: content, sentFingerprint: print };
  const edits = (old?.editCount ?? 0) + 1;
  // without an approval of its own an edit is measured against what was approved before it
  if (!draft) return { ...old, ...now, editCount: edits };
  const own = { draftId: draft.id, sent: content, sentFingerprint: print };
  return { ...old, ...now, ...own, editCount: edits, allowedEdits: edits };
}

/** Timed posting: the post has no number yet; its draft waits, handed over, until the post is seen. */
async function handOver(
  report: SentReport,
  draft: Draft | undefined,
  world: World,
  actor: string,
  now: number,
): Promise<SentPlan> {
  if (!draft) return {};
  const { commandId } = report;
  const worked = await workOut(draft, { commandId, type: 'queue' }, world, actor, now);
  if (worked.ok) return { worked, draftId: draft.id };
  return { draftId: draft.id, ...(draft.phase === 'queued' ? {} : { refusal: worked.refusal }) };
}

/** Work out what to remember of a send that Weibo confirmed. Undefined = nothing is to be kept about it. */
export async function planSent(
  db: Database,
  report: SentReport,
  world: World,
  now: number,
): Promise<SentPlan | undefined> {
  const account = world.register.accounts.find((one) => one.uid === report.uid);
  if (!account || world.workspace.people.length === 0) return undefined;
  const print = fingerprint(report.content);
  const draft = await draftOf(db, report, print);
  const actor = world.me?.id ?? '';
  const isRequired = requiredKinds(world.workspace, account).includes(report.content.kind);
  const { mid, commandId } = report;
  if (mid === undefined) {
    return draft || isRequired ? handOver(report, draft, world, actor, now) : undefined;
  }

  const old = await db.get('posts', mid);
  const post = postOf({ ...report, mid }, old, draft, print, world.me?.id);
  if (!draft) {
    const before = post.draftId === undefined ? undefined : await readDraft(db, post.draftId);
    if (!before && !isRequired && !old) return undefined;
    return { post: { ...post, outcomes: before ? outcomesOf(post, before) : ['unapproved'] } };
  }
  const outcomes = outcomesOf(post, draft);
  const common = { commandId, outcomes };
  // the page may have shown the post before its report came in
  const isKnown = draft.publication?.postId === mid;
  const worked = await workOut(
    draft,
    isKnown
      ? { ...common, type: 'reconcile' }
      : { ...common, type: 'publish', postId: mid, mblogid: report.mblogid, sentFingerprint: print ?? '' },
    world,
    actor,
    now,
  );
  if (worked.ok) return { post: { ...post, outcomes }, worked, draftId: draft.id };
  const { draftId: _none, ...loose } = post;
  return { post: { ...loose, outcomes: ['unapproved'] }, draftId: draft.id, refusal: worked.refusal };
}
