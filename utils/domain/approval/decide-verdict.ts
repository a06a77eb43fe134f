import { voicesOf } from '@/utils/domain/accounts/permissions';
import type { Draft, Round } from '@/utils/model/draft';
import { barredFrom } from './barred-from';
import type { DraftCommand } from './commands';
import { type DecideContext, freezeOf } from './context';
import type { Ruling } from './decide';
import { currentStep, isLaneDone, resultOf, voiceOf } from './round';

type Decide = Extract<DraftCommand, { type: 'decide' }>;
type Undo = Extract<DraftCommand, { type: 'undo-decision' }>;

/** How long a verdict can be taken back where nothing else is set, in ms. */
export const UNDO_MS = 10_000;

/** The voice with which the actor may speak in a lane: their own first, else of one who delegated to them. */
function freeVoice(
  round: Round,
  step: number,
  laneId: string,
  barred: ReadonlySet<string>,
  context: DecideContext,
): { readonly voice?: string; readonly heard: boolean } {
  const lane = round.steps[step]?.lanes.find((one) => one.id === laneId);
  if (!lane) return { heard: false };
  const heard = new Set(round.decisions.filter((d) => d.step === step && d.lane === laneId).map(voiceOf));
  const voices = voicesOf(context.register, context.actor, context.now).filter(
    (id) => lane.people.includes(id) && !barred.has(id),
  );
  return { voice: voices.find((id) => !heard.has(id)), heard: voices.length > 0 };
}

/** A reviewer's verdict. Whoever wrote or edited it never decides, nor does anybody in their name. */
export function judgeVerdict(draft: Draft, command: Decide, context: DecideContext): Ruling {
  const refuse = (refusal: Extract<Ruling, { ok: false }>['refusal']): Ruling => ({ ok: false, refusal });
  const round = draft.rounds[draft.rounds.length - 1];
  const version = draft.versions[draft.versions.length - 1];
  if (!round || !version || resultOf(round) !== 'open') return refuse('wrong-phase');
  if (round.version !== version.n || command.seen !== version.fingerprint) return refuse('content-changed');
  const actor = context.register.people.find((one) => one.id === context.actor);
  if (!actor?.active) return refuse('no-permission');

  const barred = barredFrom(draft);
  if (barred.has(context.actor)) return refuse('own-draft');
  const step = currentStep(round);
  const { voice, heard } = freeVoice(round, step, command.lane, barred, context);
  if (voice === undefined) return refuse(heard ? 'already-decided' : 'not-your-lane');
  const lane = round.steps[step]?.lanes.find((one) => one.id === command.lane);
  if (lane && isLaneDone(round, step, lane)) return refuse('already-decided');
  // One person is one voice: a delegate may not fill the other seats of a step that wants several people.
  const hasSpoken = round.decisions.some(
    (d) => d.step === step && d.lane === command.lane && d.by === context.actor,
  );
  if (hasSpoken) return refuse('already-decided');

  // a post that is out may be agreed with at any time: nothing goes out by it
  const { notBefore, until } = draft.recheck ? {} : command;
  if (command.verdict === 'approve') {
    if (!draft.recheck && freezeOf(context.freezes, version.content.accountUid)) return refuse('frozen');
    if (until !== undefined && (until <= context.now || (notBefore !== undefined && notBefore >= until))) {
      return refuse('bad-window');
    }
  } else if (command.note.trim() === '') {
    return refuse('reason-missing');
  }
  const decision = {
    id: context.newId(0),
    by: context.actor,
    actingFor: voice === context.actor ? undefined : voice,
    lane: command.lane,
    step,
    verdict: command.verdict,
    note: command.note.trim(),
    checks: command.checks,
    at: context.now,
    notBefore,
    until,
  };
  const base = { draftId: draft.id, commandId: command.commandId, actor: context.actor, at: context.now };
  return { ok: true, events: [{ ...base, type: 'decided', decision }] };
}

/** Take back the last verdict: only one's own, within the time that is set, and while nothing has followed from it. */
export function undoVerdict(draft: Draft, command: Undo, context: DecideContext): Ruling {
  const round = draft.rounds[draft.rounds.length - 1];
  const last = round?.decisions[round.decisions.length - 1];
  const isUndoable =
    ['in-review', 'approved', 'changes', 'rejected'].includes(draft.phase) ||
    (draft.recheck !== undefined && draft.phase === 'reconciled');
  if (!last || !isUndoable || draft.approval?.emergency) return { ok: false, refusal: 'wrong-phase' };
  if (last.by !== context.actor) return { ok: false, refusal: 'not-your-lane' };
  const version = draft.versions[draft.versions.length - 1];
  if (context.now - last.at > (context.undoMs ?? UNDO_MS) || version?.n !== round?.version)
    return { ok: false, refusal: 'too-late-to-undo' };
  const base = { draftId: draft.id, commandId: command.commandId, actor: context.actor, at: context.now };
  return { ok: true, events: [{ ...base, type: 'decision-undone', decisionId: last.id }] };
}
