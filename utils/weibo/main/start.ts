import { BRIDGE } from '../bridge';
import { createGate } from './gate';
import { holdFetch } from './hold-fetch';
import { holdOther } from './hold-other';
import { holdXhr } from './hold-xhr';
import { emit, on } from './natives';
import { watchAnswers } from './watch-answers';

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
  // before the other side looks at the same event: the account may have been switched without a reload
  for (const type of ['focusin', 'pointerdown', 'keydown']) {
    on(window, type, () => watch.page(), { capture: true, passive: true });
  }
}
