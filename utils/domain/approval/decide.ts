import { assertNever } from '@/utils/core/assert-never';
import { permit } from '@/utils/domain/accounts/permissions';
import type { Draft, DraftContent, Phase } from '@/utils/model/draft';
import type { Action } from '@/utils/model/people';
import type { DraftCommand, Refusal } from './commands';
import { type DecideContext, freezeOf } from './context';
import { judgeRecheck } from './decide-recheck';
import { judgeVerdict, undoVerdict } from './decide-verdict';
import { judgeCountersign } from './emergencies';
import type { DraftEvent } from './events';
import { fingerprint } from './fingerprint';
import { openRound } from './open-round';
import { isEmptyReason } from './reason';

/** Events to append, or a refusal with nothing changed. An empty list = the command had been done before. */
export type Ruling =
  | { readonly ok: true; readonly events: readonly DraftEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** How long a broken glass stays open, in ms: enough to press send, too short to forget about. */
export const EMERGENCY_MS = 15 * 60_000;

/** How long a timed post may be missing after its time before its draft counts as run out, in ms. */
export const FOLLOW_MS = 24 * 60 * 60_000;

/** An approval past its time. A timed post that was handed over is followed until a day after its own time. */
export function hasRunOut(draft: Draft, now: number): boolean {
  const { approval, phase } = draft;
  if (!approval || (phase !== 'approved' && phase !== 'queued')) return false;
  const timed = draft.versions.find((one) => one.n === approval.version)?.content.scheduleAt;
  const end =
    phase === 'queued' && timed !== undefined ? Math.max(approval.until, timed + FOLLOW_MS) : approval.until;
  return now >= end;
}

const refuse = (refusal: Refusal): Ruling => ({ ok: false, refusal });

/** Content that was never fingerprinted because a picture's origin is unknown gets a mark that matches nothing. */
const printOf = (content: DraftContent): string => fingerprint(content) ?? '';

const OPEN_FOR: Readonly<Partial<Record<DraftCommand['type'], readonly Phase[]>>> = {
  edit: ['draft', 'in-review', 'changes', 'rejected', 'approved', 'void', 'queued', 'withdrawn'],
  submit: ['draft', 'changes', 'void', 'withdrawn'],
  withdraw: ['in-review', 'approved', 'void', 'queued'],
  decide: ['in-review'],
  'break-glass': ['draft', 'in-review', 'changes', 'void', 'approved'],
  queue: ['approved'],
  expire: ['approved', 'queued'],
  publish: ['draft', 'in-review', 'changes', 'rejected', 'approved', 'void', 'queued', 'withdrawn'],
  reconcile: ['published', 'reconciled', 'deviates'],
  archive: ['draft', 'changes', 'rejected', 'void', 'withdrawn', 'reconciled', 'deviates', 'published'],
};

/** All that can happen to a 复审: it is neither edited nor sent. */
const ON_RECHECK: readonly DraftCommand['type'][] = [
  'decide',
  'undo-decision',
  'comment',
  'withdraw',
  'archive',
];

const NEEDS: Readonly<Partial<Record<DraftCommand['type'], Action>>> = {
  create: 'draft.write',
  edit: 'draft.write',
  submit: 'draft.submit',
  withdraw: 'draft.submit',
  'break-glass': 'draft.break-glass',
  countersign: 'draft.countersign',
  queue: 'draft.publish',
};

/**
 * Decide on a command. Pure: same draft, command and context give the same answer. A command id that was carried
 * out before gives no events, so that a repeat is harmless.
 */
export function decide(draft: Draft | undefined, command: DraftCommand, context: DecideContext): Ruling {
  if (draft?.done.includes(command.commandId)) return { ok: true, events: [] };
  const { actor, now, register } = context;

  if (command.type === 'create') {
    if (draft) return refuse('already-exists');
    const account = register.accounts.find((one) => one.uid === command.content.accountUid);
    if (!permit(register, actor, 'draft.write', now, account, command.meta.departmentId).allowed) {
      return refuse('no-permission');
    }
    const version = {
      n: 1,
      content: command.content,
      by: actor,
      at: now,
      fingerprint: printOf(command.content),
    };
    const base = { draftId: command.draftId, commandId: command.commandId, actor, at: now };
    return { ok: true, events: [{ ...base, type: 'created', version, meta: command.meta }] };
  }
  if (command.type === 'recheck') return draft ? refuse('already-exists') : judgeRecheck(command, context);
  if (!draft) return refuse('unknown-draft');
  if (draft.recheck && !ON_RECHECK.includes(command.type)) return refuse('wrong-phase');

  const current = draft.versions[draft.versions.length - 1];
  if (!current) return refuse('unknown-draft');
  const account = register.accounts.find((one) => one.uid === current.content.accountUid);
  const need = NEEDS[command.type];
  // whoever asked for a 复审 may take it back
  const isOwnRecheck = draft.recheck !== undefined && draft.author === actor;
  if (
    need &&
    !isOwnRecheck &&
    !permit(register, actor, need, now, account, draft.meta.departmentId).allowed
  ) {
    return refuse('no-permission');
  }
  const phases = OPEN_FOR[command.type];
  if (phases && !phases.includes(draft.phase)) return refuse('wrong-phase');

  const base = { draftId: draft.id, commandId: command.commandId, actor, at: now };
  const emit = (...events: DraftEvent[]): Ruling => ({ ok: true, events });

  switch (command.type) {
    case 'edit': {
      const print = printOf(command.content);
      const isSame = print !== '' && print === current.fingerprint && command.meta === undefined;
      if (isSame) return refuse('nothing-changed');
      const version = { n: current.n + 1, content: command.content, by: actor, at: now, fingerprint: print };
      return emit({ ...base, type: 'edited', version, meta: command.meta });
    }
    case 'submit': {
      if (!account) return refuse('no-flow');
      if (current.fingerprint === '') return refuse('media-unseen');
      const n = draft.rounds.length + 1;
      const barred = new Set([draft.author, draft.lastEditor, actor]);
      const opened = openRound({ account, meta: draft.meta, version: current.n, n, barred }, context);
      return opened.ok ? emit({ ...base, type: 'submitted', round: opened.round }) : opened;
    }
    case 'withdraw':
      return isEmptyReason(command.reason)
        ? refuse('reason-missing')
        : emit({ ...base, type: 'withdrawn', reason: command.reason.trim() });
    case 'decide':
      return judgeVerdict(draft, command, context);
    case 'undo-decision':
      return undoVerdict(draft, command, context);
    case 'comment': {
      if (!permit(register, actor, 'draft.review', now, account, draft.meta.departmentId).allowed) {
        if (actor !== draft.author && actor !== draft.lastEditor) return refuse('no-permission');
      }
      if (command.comment.text.trim() === '') return refuse('reason-missing');
      const comment = { ...command.comment, id: context.newId(0), by: actor, at: now, version: current.n };
      return emit({ ...base, type: 'commented', comment });
    }
    case 'break-glass': {
      if (isEmptyReason(command.reason)) return refuse('reason-missing');
      if (freezeOf(context.freezes, current.content.accountUid)) return refuse('frozen');
      if (current.fingerprint === '') return refuse('media-unseen');
      if (command.seen !== current.fingerprint) return refuse('content-changed');
      const approval = {
        fingerprint: current.fingerprint,
        version: current.n,
        at: now,
        until: now + EMERGENCY_MS,
        by: [],
        emergency: { reason: command.reason.trim(), by: actor },
      };
      return emit({ ...base, type: 'glass-broken', approval, n: (draft.glass?.length ?? 0) + 1 });
    }
    case 'countersign':
      return judgeCountersign(draft, command, context);
    case 'queue':
      if (freezeOf(context.freezes, current.content.accountUid)) return refuse('frozen');
      return draft.approval && now < draft.approval.until
        ? emit({ ...base, type: 'queued' })
        : refuse('stale');
    case 'expire':
      return hasRunOut(draft, now) ? emit({ ...base, type: 'expired' }) : refuse('wrong-phase');
    case 'publish': {
      const publication = {
        postId: command.postId,
        mblogid: command.mblogid,
        at: now,
        fingerprint: command.sentFingerprint,
        outcomes: command.outcomes,
      };
      return emit({ ...base, type: 'published', publication });
    }
    case 'reconcile': {
      const known = draft.publication?.outcomes ?? [];
      const isSame =
        known.length === command.outcomes.length && command.outcomes.every((one) => known.includes(one));
      return isSame && draft.phase !== 'published'
        ? { ok: true, events: [] }
        : emit({ ...base, type: 'reconciled', outcomes: command.outcomes });
    }
    case 'archive':
      return emit({ ...base, type: 'archived' });
    default:
      return assertNever(command);
  }
}
