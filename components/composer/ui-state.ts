import type { ComposerState } from '@/utils/guard/session';
import type { Surface } from '@/utils/model/surface';
import { countBySeverity, type Item, toItems } from './items';

/** What of approval is open below the first rows. */
export type Desk = 'submit' | 'shelf' | 'change' | 'remarks';

export type DetailForm = 'evidence' | 'ignore' | 'explain';

/** Where the focus should go after the next paint; a new object is a new request. */
export interface FocusWish {
  readonly target: 'fix' | 'reason' | 'form' | 'list' | 'desk' | 'desk-button';
  readonly id?: string;
}

/** What the strip itself remembers; everything about the text is in the session's state. */
export interface UiState {
  readonly folded: boolean;
  /** The person folded or unfolded by hand: findings do not unfold it, only a stopped send does. */
  readonly byHand: boolean;
  /** The list was opened by a first finding and stays until the box is empty. */
  readonly listOpen: boolean;
  readonly showAll: boolean;
  /** Id of the finding the keyboard or pointer is at. */
  readonly current?: string;
  /** The open card: floating beside the column or docked in its row. */
  readonly card?: { readonly by: 'hover' | 'pin'; readonly docked: boolean };
  readonly form?: DetailForm;
  /** The break-glass form is open. */
  readonly releasing: boolean;
  readonly desk?: Desk;
  /** A reason was given for exactly this text; the person has to press send again. */
  readonly passed?: { readonly how: 'confirmed' | 'released'; readonly text: string };
  /** A fix was applied from inside our surface: go on to the finding that takes this place. */
  readonly advanceTo?: number;
  readonly focus?: FocusWish;
}

/** Boxes that start as one chip and open only for what may stop a send. */
export const isCompact = (surface: Surface): boolean =>
  surface === 'comment' || surface === 'repost' || surface === 'reply';

export function firstUiState(surface: Surface, folded = isCompact(surface)): UiState {
  return { folded, byHand: false, listOpen: false, showAll: false, releasing: false };
}

const gravest = ({ findings }: ComposerState): number => {
  const counts = countBySeverity(findings);
  return counts.block + counts.evidence;
};

const closed = { card: undefined, form: undefined } as const;

/** The strip's own state after the session moved from `before` to `now`. Pure. */
export function followSession(ui: UiState, before: ComposerState | undefined, now: ComposerState): UiState {
  const items = toItems(now.findings);
  let next = ui;
  if (items.length > 0 && !next.listOpen) next = { ...next, listOpen: true };
  if (now.text === '' && before && before.text !== '') next = emptied(next, now);
  if (next.folded && !next.byHand && gravest(now) > 0 && gravest(now) > (before ? gravest(before) : 0)) {
    next = { ...next, folded: false };
  }
  if (next.passed && next.passed.text !== now.text) next = { ...next, passed: undefined };
  next = keepPlace(next, before, items);
  next = followApproval(next, before, now);
  const opened = now.banner.kind !== before?.banner.kind || isNewStop(before, now);
  if (opened && now.banner.kind === 'not-sent') next = stopped(next, items);
  if (opened && now.banner.kind === 'confirm') {
    next = {
      ...next,
      ...closed,
      folded: false,
      passed: undefined,
      releasing: false,
      focus: { target: 'reason' },
    };
  }
  return next;
}

/** A changed approved text shows its change by itself; a submission that arrived closes its form. */
function followApproval(ui: UiState, before: ComposerState | undefined, now: ComposerState): UiState {
  const kind = now.approval?.kind;
  const was = before?.approval?.kind;
  if (kind === was) return ui;
  if (kind === 'void') return { ...ui, desk: 'change' };
  if (ui.desk === 'change' && kind !== 'in-review') return { ...ui, desk: undefined };
  if (ui.desk === 'submit' && (kind === 'in-review' || kind === 'approved' || kind === 'frozen'))
    return { ...ui, desk: undefined };
  if (ui.desk === 'remarks' && kind !== 'changes' && kind !== 'rejected') return { ...ui, desk: undefined };
  return ui;
}

/** A second press of send makes a new banner object of the same kind. */
const isNewStop = (before: ComposerState | undefined, now: ComposerState): boolean =>
  now.banner !== before?.banner && (now.banner.kind === 'not-sent' || now.banner.kind === 'confirm');

function emptied(ui: UiState, { surface }: ComposerState): UiState {
  const folded = isCompact(surface) && !ui.byHand ? true : ui.folded;
  return { ...firstUiState(surface, folded), byHand: ui.byHand };
}

function stopped(ui: UiState, items: readonly Item[]): UiState {
  const first = items[0];
  return {
    ...ui,
    ...closed,
    folded: false,
    listOpen: ui.listOpen || !!first,
    current: first?.id,
    releasing: false,
    advanceTo: undefined,
    focus: first ? { target: 'fix', id: first.id } : { target: 'list' },
  };
}

/** Keeps the current finding, or takes the one that came into its place. */
function keepPlace(ui: UiState, before: ComposerState | undefined, items: readonly Item[]): UiState {
  if (ui.advanceTo !== undefined && before && toItems(before.findings) === items) return ui;
  if (ui.advanceTo !== undefined) {
    const heir = items[Math.min(ui.advanceTo, items.length - 1)];
    if (!heir) return { ...ui, ...closed, advanceTo: undefined, current: undefined };
    return {
      ...ui,
      form: undefined,
      advanceTo: undefined,
      current: heir.id,
      focus: { target: 'fix', id: heir.id },
    };
  }
  if (ui.current === undefined || items.some((item) => item.id === ui.current)) return ui;
  const place = before ? toItems(before.findings).findIndex((item) => item.id === ui.current) : -1;
  const heir = place >= 0 && ui.card?.by === 'pin' ? items[Math.min(place, items.length - 1)] : undefined;
  return heir ? { ...ui, form: undefined, current: heir.id } : { ...ui, ...closed, current: undefined };
}
