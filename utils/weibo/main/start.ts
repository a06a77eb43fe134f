import { BRIDGE } from '../bridge';
import { createGate } from './gate';
import { holdFetch } from './hold-fetch';
import { holdOther } from './hold-other';
import { holdXhr } from './hold-xhr';
import { emit, native, on } from './natives';
import { watchAnswers } from './watch-answers';

const AFTER_CLICK_MS = 600;

/**
 * Puts the page-world part in place, once per page however often it is injected. Nothing of it leaves a mark on
 * the page: an older copy is asked by an event.
 */
export function startPageWorld(): void {
  if (!emit(BRIDGE.present, 1, true)) return;
  on(document, BRIDGE.present, (event) => event.preventDefault());

  const gate = createGate();
  const watch = watchAnswers();
  holdXhr(gate, watch);
  holdFetch(gate, watch);
  holdOther(gate);

  // a fresh isolated side takes a stance first: it wants to know where it is
  on(document, BRIDGE.stance, () => watch.page(true));
  on(document, 'DOMContentLoaded', () => watch.page());
  // an account is switched by a click and an answer, without a reload
  let timer = 0;
  on(
    window,
    'click',
    () => {
      native.clearTimeout(timer);
      timer = native.setTimeout(() => watch.page(), AFTER_CLICK_MS) as unknown as number;
    },
    { capture: true, passive: true },
  );
  // before the other side looks at the same event: the account may have been switched without a reload
  for (const type of ['focusin', 'pointerdown', 'keydown']) {
    on(window, type, () => watch.page(), { capture: true, passive: true });
  }
}
