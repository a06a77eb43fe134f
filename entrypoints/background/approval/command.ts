import { canonicalJson } from '@/utils/core/canonical-json';
import { sha256Hex } from '@/utils/core/sha256';
import type { DraftCommand, Refusal } from '@/utils/domain/approval/commands';
import { decide } from '@/utils/domain/approval/decide';
import type { DraftEvent } from '@/utils/domain/approval/events';
import { evolve } from '@/utils/domain/approval/evolve';
import type { Json } from '@/utils/model/audit-entry';
import type { Draft } from '@/utils/model/draft';
import { contentOf, putDraft } from '@/utils/store/repos/drafts';
import { putPreviews, splitPreviews } from '@/utils/store/repos/previews';
import type { WriteTx } from '@/utils/store/schema';
import { contextOf, type World } from './world';

/** A command worked out: what to write and what to note, or why not. */
export type Worked =
  | { readonly ok: false; readonly refusal: Refusal }
  | {
      readonly ok: true;
      /** False = the command had been carried out before. */
      readonly isNew: boolean;
      readonly draft: Draft;
      readonly facts: { readonly [key: string]: Json };
      write(tx: WriteTx): Promise<void>;
    };

/** Stores a worked command writes to. */
export const DRAFT_STORES = ['drafts', 'draftEvents', 'previews'] as const;

/** What the record notes of a command: its own short facts, never the text of a post. */
function detailsOf(command: DraftCommand): { readonly [key: string]: Json } {
  switch (command.type) {
    case 'decide':
      return { verdict: command.verdict, lane: command.lane, seen: command.seen };
    case 'recheck':
      return { post: command.subject.post.mid, state: command.subject.state, reason: command.reason };
    case 'withdraw':
      return { reason: command.reason };
    case 'break-glass':
      return { reason: command.reason, seen: command.seen };
    case 'comment':
      return { isPrivate: command.comment.isPrivate };
    case 'publish':
      return { post: command.postId, sent: command.sentFingerprint, outcomes: command.outcomes };
    case 'reconcile':
      return { outcomes: command.outcomes };
    default:
      return {};
  }
}

/** Pictures of a command's content apart: events and versions carry digests only. */
function apart(command: DraftCommand) {
  if (command.type !== 'create' && command.type !== 'edit') return { command, previews: [] };
  const { content, previews } = splitPreviews(command.content);
  return { command: { ...command, content }, previews };
}

/**
 * Decide on a command and fold its events. Reads nothing and writes nothing by itself: the caller gives the draft
 * as stored and calls `write` within its transaction. The note carries a hash of the events, so that a change of the
 * log shows against the record.
 */
export async function workOut(
  draft: Draft | undefined,
  asked: DraftCommand,
  world: World,
  actor: string,
  now: number,
): Promise<Worked> {
  const { command, previews } = apart(asked);
  const ruling = decide(draft, command, contextOf(world, actor, now));
  if (!ruling.ok) return ruling;
  // as it will be stored: without members that are undefined
  const events = JSON.parse(JSON.stringify(ruling.events)) as readonly DraftEvent[];
  if (events.length === 0) {
    return draft
      ? { ok: true, isNew: false, draft, facts: {}, write: async () => undefined }
      : { ok: false, refusal: 'unknown-draft' };
  }
  const states: (Draft | undefined)[] = [draft];
  for (const event of events) states.push(evolve(states[states.length - 1], event));
  const next = states[states.length - 1];
  if (!next) return { ok: false, refusal: 'unknown-draft' };
  const facts = {
    by: actor,
    account: contentOf(next)?.accountUid ?? '',
    from: draft?.phase ?? null,
    to: next.phase,
    rev: next.rev,
    version: next.versions.length,
    fingerprint: next.versions[next.versions.length - 1]?.fingerprint ?? '',
    events: await sha256Hex(canonicalJson(events)),
    ...detailsOf(command),
  };
  return {
    ok: true,
    isNew: true,
    draft: next,
    facts,
    async write(tx) {
      for (const [i, event] of events.entries()) {
        await tx.objectStore('draftEvents').add({ draftId: next.id, seq: states[i + 1]?.rev ?? 0, event });
      }
      await putDraft(tx, next);
      await putPreviews(tx, previews, now);
    },
  };
}
