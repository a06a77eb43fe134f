import { permit, type Register } from '@/utils/domain/accounts/permissions';
import type { Draft, Glass } from '@/utils/model/draft';
import type { DraftCommand } from './commands';
import type { DecideContext } from './context';
import type { Ruling } from './decide';

type Countersign = Extract<DraftCommand, { type: 'countersign' }>;

/**
 * Emergency releases of a draft, oldest first. They stay when the draft is edited, submitted or withdrawn afterwards:
 * that somebody let it out alone is not undone by going on. Drafts of before know the last one only.
 */
export function emergenciesOf(draft: Draft): readonly Glass[] {
  if (draft.glass) return draft.glass;
  const { approval } = draft;
  if (!approval?.emergency) return [];
  const { by, reason, countersignedBy } = approval.emergency;
  const signed = countersignedBy === undefined ? {} : { countersign: { by: countersignedBy } };
  return [{ at: approval.at, by, reason, version: approval.version, ...signed }];
}

/** Nobody signs what they released, wrote or last edited. */
export const isOwnRelease = (draft: Draft, glass: Glass, personId: string): boolean =>
  [
    glass.by,
    draft.author,
    draft.lastEditor,
    draft.versions.find((one) => one.n === glass.version)?.by,
  ].includes(personId);

/** A second person stands behind an emergency release: the one that is named (from 1), or the last. */
export function judgeCountersign(
  draft: Draft,
  { commandId, glass: n }: Countersign,
  context: DecideContext,
): Ruling {
  const all = emergenciesOf(draft);
  const place = n ?? all.length;
  const glass = all[place - 1];
  if (!glass || glass.countersign) return { ok: false, refusal: 'wrong-phase' };
  if (isOwnRelease(draft, glass, context.actor)) return { ok: false, refusal: 'own-draft' };
  const base = { draftId: draft.id, commandId, actor: context.actor, at: context.now };
  // logs of before count no releases
  const which = draft.glass ? { n: place } : {};
  return { ok: true, events: [{ ...base, type: 'countersigned', ...which }] };
}

/** waiting = for a second signature; overdue = longer than it should. */
export type ReleaseState = 'waiting' | 'overdue' | 'signed';

export interface Release {
  readonly draft: Draft;
  /** Which release of the draft, from 1. */
  readonly n: number;
  readonly glass: Glass;
  /** By when it should be signed, epoch ms. */
  readonly due: number;
  readonly state: ReleaseState;
}

/** Emergency releases of these drafts: what waits longest first, then what is signed, the newest first. */
export function releasesOf(drafts: readonly Draft[], limitMs: number, now: number): readonly Release[] {
  const all = drafts.flatMap((draft) =>
    emergenciesOf(draft).map((glass, i): Release => {
      const due = glass.at + limitMs;
      const state = glass.countersign ? 'signed' : due < now ? 'overdue' : 'waiting';
      return { draft, n: i + 1, glass, due, state };
    }),
  );
  const isOpen = ({ state }: Release): boolean => state !== 'signed';
  return [
    ...all.filter(isOpen).sort((a, b) => a.glass.at - b.glass.at),
    ...all.filter((one) => !isOpen(one)).sort((a, b) => b.glass.at - a.glass.at),
  ];
}

/** Whether a person may sign a release at `now`: by `right`, and unless it is their `own`. */
export function maySign(
  { draft, glass }: Release,
  register: Register,
  personId: string | undefined,
  now: number,
): 'yes' | 'own' | 'no-right' {
  const uid = draft.versions[draft.versions.length - 1]?.content.accountUid;
  const account = register.accounts.find((one) => one.uid === uid);
  const isPermitted =
    personId !== undefined &&
    permit(register, personId, 'draft.countersign', now, account, draft.meta.departmentId).allowed;
  if (!isPermitted) return 'no-right';
  return isOwnRelease(draft, glass, personId) ? 'own' : 'yes';
}
