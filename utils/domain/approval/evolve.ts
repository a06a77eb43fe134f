import { assertNever } from '@/utils/core/assert-never';
import type { Approval, Draft, Phase, Round } from '@/utils/model/draft';
import type { DraftEvent } from './events';
import { resultOf, voiceOf } from './round';

const MINUTE = 60_000;

/** Where an edit leads: an approval is void, a review is over, everything else is a draft again. */
const AFTER_EDIT: Readonly<Partial<Record<Phase, Phase>>> = {
  approved: 'void',
  queued: 'void',
  void: 'void',
  changes: 'changes',
};

const lastOf = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

/** The approval that a finished round gives. Windows asked for by any of its reviewers only ever narrow. */
function approvalOf(draft: Draft, round: Round, at: number): Approval {
  const version = draft.versions.find((one) => one.n === round.version);
  const starts = round.decisions.flatMap((one) => one.notBefore ?? []);
  const ends = round.decisions.flatMap((one) => one.until ?? []);
  return {
    fingerprint: version?.fingerprint ?? '',
    version: round.version,
    at,
    notBefore: starts.length === 0 ? undefined : Math.max(...starts),
    until: Math.min(at + round.validMinutes * MINUTE, ...ends),
    by: [...new Set(round.decisions.map(voiceOf))],
  };
}

const PHASE_OF_RESULT = {
  open: 'in-review',
  approved: 'approved',
  changes: 'changes',
  rejected: 'rejected',
} as const;

function withRound(draft: Draft, round: Round, at: number): Draft {
  const result = resultOf(round);
  return {
    ...draft,
    rounds: [...draft.rounds.slice(0, -1), round],
    // the post is out: agreeing with it lets nothing out
    phase: draft.recheck && result === 'approved' ? 'reconciled' : PHASE_OF_RESULT[result],
    approval: result === 'approved' ? approvalOf(draft, round, at) : undefined,
  };
}

type Broken = Extract<DraftEvent, { type: 'glass-broken' }>;
type Signed = Extract<DraftEvent, { type: 'countersigned' }>;

/** The release stays on record, whatever becomes of the approval that it was. */
function withGlass(draft: Draft, { n, at, actor, approval }: Broken): Draft {
  if (n === undefined) return draft;
  const reason = approval.emergency?.reason ?? '';
  return { ...draft, glass: [...(draft.glass ?? []), { at, by: actor, reason, version: approval.version }] };
}

function countersigned(draft: Draft, { n, at, actor }: Signed): Draft {
  const { approval } = draft;
  const glass = draft.glass?.map((one, i) =>
    i + 1 === n ? { ...one, countersign: { by: actor, at } } : one,
  );
  const next = glass ? { ...draft, glass } : draft;
  // an approval by broken glass is always that of the last release
  const isCurrent = n === undefined || n === draft.glass?.length;
  if (!approval?.emergency || !isCurrent) return next;
  return { ...next, approval: { ...approval, emergency: { ...approval.emergency, countersignedBy: actor } } };
}

function apply(draft: Draft, event: DraftEvent): Draft {
  const round = lastOf(draft.rounds);
  switch (event.type) {
    case 'created':
      return draft;
    case 'edited':
      return {
        ...draft,
        phase: AFTER_EDIT[draft.phase] ?? 'draft',
        lastEditor: event.actor,
        meta: event.meta ?? draft.meta,
        versions: [...draft.versions, event.version],
      };
    case 'submitted':
      return { ...draft, phase: 'in-review', approval: undefined, rounds: [...draft.rounds, event.round] };
    case 'withdrawn':
      return { ...draft, phase: 'withdrawn', approval: undefined };
    case 'decided':
      if (!round) return draft;
      return withRound(draft, { ...round, decisions: [...round.decisions, event.decision] }, event.at);
    case 'decision-undone':
      if (!round) return draft;
      return withRound(
        draft,
        { ...round, decisions: round.decisions.filter((d) => d.id !== event.decisionId) },
        event.at,
      );
    case 'commented':
      return { ...draft, comments: [...draft.comments, event.comment] };
    case 'glass-broken':
      return withGlass({ ...draft, phase: 'approved', approval: event.approval }, event);
    case 'countersigned':
      return countersigned(draft, event);
    case 'queued':
      return { ...draft, phase: 'queued' };
    case 'published':
      return { ...draft, phase: 'published', publication: event.publication };
    case 'reconciled':
      if (!draft.publication) return draft;
      return {
        ...draft,
        phase: event.outcomes.every((one) => one === 'as-approved') ? 'reconciled' : 'deviates',
        publication: { ...draft.publication, outcomes: event.outcomes, checkedAt: event.at },
      };
    case 'archived':
      return { ...draft, phase: 'archived' };
    case 'expired':
      // the approval stays on record: what it was for, and when it ran out
      return { ...draft, phase: 'void' };
    default:
      return assertNever(event);
  }
}

/** State after an event. `undefined` before `created`; any other event without a draft is ignored. */
export function evolve(draft: Draft | undefined, event: DraftEvent): Draft | undefined {
  if (event.type === 'created') {
    return {
      id: event.draftId,
      rev: 1,
      phase: 'draft',
      author: event.actor,
      lastEditor: event.actor,
      meta: event.meta,
      versions: [event.version],
      rounds: [],
      comments: [],
      ...(event.recheck ? { recheck: event.recheck } : {}),
      done: [event.commandId],
    };
  }
  if (!draft) return undefined;
  const next = apply(draft, event);
  const done = draft.done.includes(event.commandId) ? draft.done : [...draft.done, event.commandId];
  return { ...next, rev: draft.rev + 1, done };
}

/** State of a whole log. */
export const foldDraft = (events: Iterable<DraftEvent>): Draft | undefined => {
  let draft: Draft | undefined;
  for (const event of events) draft = evolve(draft, event);
  return draft;
};
