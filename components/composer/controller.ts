import type { SubmitForm } from '@/utils/guard/approval-state';
import type { ComposerSession, ComposerState } from '@/utils/guard/session';
import type { Fix } from '@/utils/model/finding';
import { type Item, toItems } from './items';
import { createStore, type Store } from './store';
import { type Desk, type DetailForm, firstUiState, followSession, type UiState } from './ui-state';

/** Keeps whether a kind of box is folded, for as long as its owner likes. */
export interface FoldMemory {
  get(surface: ComposerState['surface']): boolean | undefined;
  set(surface: ComposerState['surface'], folded: boolean): void;
}

interface ControllerOptions {
  readonly session: ComposerSession;
  readonly folds: FoldMemory;
  /** Whether a card about this finding has room beside the column right now. */
  readonly hasRoom: (item: Item) => boolean;
  /** Scrolls the finding's mark into the visible part of the box. */
  readonly scrollTo: (item: Item) => void;
  /** Whether the focus is inside our host. */
  readonly hasFocus: () => boolean;
}

/** Everything a person can do in the strip, list and card. Components call these and nothing else. */
export interface Controller {
  readonly ui: Store<UiState>;
  /** Brings the strip in step with a new session state. */
  follow(before: ComposerState | undefined, now: ComposerState): void;
  current(): Item | undefined;
  fold(folded: boolean): void;
  showAll(all: boolean): void;
  /** Makes a finding the current one without opening anything. */
  select(id: string): void;
  open(id: string, by: 'hover' | 'pin', focus: boolean): void;
  /** Next or previous finding in the list; from outside it starts at the first or last. */
  step(by: 1 | -1, withCard: boolean): void;
  /** Focuses the best fix of a finding in its row. */
  goTo(id: string): void;
  /** A hovered card stays from now on. */
  pin(): void;
  closeCard(): void;
  openForm(form: DetailForm | undefined): void;
  setReleasing(on: boolean): void;
  /** `byKey`: go on to the next finding; by pointer the focus returns to the box. */
  apply(item: Item, fixIndex: number, byKey: boolean): void;
  applyAll(items: readonly Item[]): void;
  editByHand(item: Item): void;
  giveEvidence(item: Item, source: string): void;
  ignore(item: Item, scope: 'occurrence' | 'word' | 'rule', reason: string): void;
  /** Opens a part of approval, or closes it. */
  openDesk(desk: Desk | undefined): void;
  submit(form: SubmitForm): void;
  /** Puts a draft into the box and goes there. */
  fill(draftId: string): void;
  confirm(reason: string): void;
  release(reason: string): void;
  /** Closes the innermost open thing; with nothing open, back to the box. */
  escape(): void;
}

export function createController(options: ControllerOptions): Controller {
  const { session, folds, hasRoom, scrollTo, hasFocus } = options;
  const { surface } = session.getState();
  const remembered = folds.get(surface);
  const first = firstUiState(surface, remembered);
  const ui = createStore<UiState>(remembered === undefined ? first : { ...first, byHand: true });
  const set = (part: Partial<UiState>): void => ui.set({ ...ui.get(), ...part });
  const items = (): readonly Item[] => toItems(session.getState().findings);
  const current = (): Item | undefined => items().find((item) => item.id === ui.get().current);

  const open = (id: string, by: 'hover' | 'pin', focus: boolean): void => {
    const item = items().find((one) => one.id === id);
    if (!item || session.getState().composing) return;
    if (by === 'pin') scrollTo(item);
    const docked = !hasRoom(item);
    // a row that grew under a passing pointer would move the feed: hovering only tints
    if (docked && by === 'hover') {
      set({ current: id });
      return;
    }
    set({
      current: id,
      card: { by, docked },
      form: undefined,
      ...(docked && { folded: false }),
      ...(focus && { focus: { target: 'fix' as const, id } }),
    });
  };

  const apply = (item: Item, fixIndex: number, byKey: boolean): void => {
    const fix: Fix | undefined = item.finding.fixes[fixIndex];
    if (!fix) return;
    if (fix.kind === 'evidence') {
      open(item.id, 'pin', false);
      set({ form: 'evidence', focus: { target: 'form', id: item.id } });
      return;
    }
    if (byKey) set({ advanceTo: item.place - 1 });
    const done = session.applyFix(item.key, fixIndex);
    if (!done) set({ advanceTo: undefined });
    else if (!byKey) {
      set({ card: undefined, form: undefined });
      session.focusBox();
    }
  };

  /** Runs what should make the finding go away, and goes on to the next; a refusal leaves everything as it is. */
  const goOn = (item: Item, work: () => void): void => {
    set({ form: undefined, advanceTo: item.place - 1 });
    work();
    if (ui.get().advanceTo !== undefined)
      set({ advanceTo: undefined, focus: { target: 'fix', id: item.id } });
  };

  return {
    ui,
    current,
    open,
    apply,
    follow: (before, now) => {
      const was = ui.get();
      const next = followSession(was, before, now);
      ui.set(next);
      const done = was.advanceTo !== undefined && next.advanceTo === undefined && !next.focus;
      const cleaned = now.banner.kind === 'now-clean' && before?.banner.kind !== 'now-clean';
      if ((done && now.findings.length === 0) || (cleaned && hasFocus())) session.focusBox();
    },
    fold: (folded) => {
      folds.set(surface, folded);
      set({ folded, byHand: true, card: undefined, form: undefined });
    },
    showAll: (showAll) => set({ showAll }),
    select: (id) => set({ current: id }),
    step: (by, withCard) => {
      const list = items();
      if (list.length === 0) return;
      const at = list.findIndex((item) => item.id === ui.get().current);
      const to = at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length;
      const item = list[to];
      if (!item) return;
      if (withCard) {
        open(item.id, 'pin', true);
      } else {
        scrollTo(item);
        set({ current: item.id, focus: { target: 'fix', id: item.id } });
      }
    },
    goTo: (id) => set({ current: id, focus: { target: 'fix', id } }),
    pin: () => {
      const { card } = ui.get();
      if (card) set({ card: { ...card, by: 'pin' } });
    },
    closeCard: () => set({ card: undefined, form: undefined }),
    openForm: (form) => {
      const { current: id } = ui.get();
      set({ form, focus: { target: form && form !== 'explain' ? 'form' : 'fix', id } });
    },
    setReleasing: (releasing) =>
      set({ releasing, ...(releasing && { focus: { target: 'reason' as const } }) }),
    openDesk: (desk) => set({ desk, focus: { target: desk ? 'desk' : 'desk-button' } }),
    submit: (form) => {
      session.submitDraft(form);
      session.focusBox();
    },
    fill: (draftId) => {
      set({ desk: undefined });
      session.fillDraft(draftId);
      session.focusBox();
    },
    applyAll: (list) => {
      // from the end, so that the places of those still to come stay true
      for (const { finding } of [...list].sort((a, b) => b.finding.start - a.finding.start)) {
        const again = items().find(
          (item) => item.finding.rule === finding.rule && item.finding.start === finding.start,
        );
        if (!again || !session.applyFix(again.key, 0)) break;
      }
      session.focusBox();
    },
    editByHand: (item) => {
      set({ card: undefined, form: undefined });
      session.reveal(item.key);
      session.focusBox();
    },
    giveEvidence: (item, source) => goOn(item, () => session.giveEvidence(item.key, source)),
    ignore: (item, scope, reason) => goOn(item, () => session.ignore(item.key, scope, reason)),
    confirm: (reason) => {
      session.confirm(reason);
      set({ passed: { how: 'confirmed', text: session.getState().text } });
      session.focusBox();
    },
    release: (reason) => {
      session.breakGlass(reason);
      set({ releasing: false, passed: { how: 'released', text: session.getState().text } });
      session.focusBox();
    },
    escape: () => {
      const { form, card, releasing, desk, current: id } = ui.get();
      if (releasing) {
        set({ releasing: false, focus: { target: 'list' } });
      } else if (desk) {
        set({ desk: undefined, focus: { target: 'desk-button' } });
      } else if (form) {
        set({ form: undefined, focus: { target: 'fix', id } });
      } else {
        if (card) set({ card: undefined });
        else if (session.getState().banner.kind === 'confirm') session.dismissBanner();
        session.focusBox();
      }
    },
  };
}
