import type { RhythmFacts } from '@/utils/model/plan-view';
import { createRhythmHost, type RhythmHost } from './rhythm-host';
import { linesOf } from './rhythm-lines';
import { keepRhythmWords } from './rhythm-words';

export interface RhythmLayer {
  show(strip: HTMLElement, facts: RhythmFacts): void;
  clear(strip: HTMLElement): void;
  /** False when Weibo or the guard has moved one of the two. */
  isPlaced(strip: HTMLElement): boolean;
}

/**
 * Draws a `<weiheng-rhythm>` directly after the strip of each box that has something to be told, and takes it away when
 * there is nothing, the box goes, or the signal ends.
 *
 * @param inputOf the text box of a strip, as it is now
 * @param onPlan today's items were asked for, by a press of the person
 */
export function createRhythmLayer(
  inputOf: (strip: HTMLElement) => HTMLElement | undefined,
  onPlan: () => void,
  signal: AbortSignal,
): RhythmLayer {
  keepRhythmWords();
  const hosts = new Map<HTMLElement, RhythmHost>();
  const clear = (strip: HTMLElement): void => {
    hosts.get(strip)?.end();
    hosts.delete(strip);
  };
  signal.addEventListener('abort', () => {
    for (const strip of [...hosts.keys()]) clear(strip);
  });
  return {
    clear,
    isPlaced(strip) {
      const host = hosts.get(strip);
      return !host || strip.nextSibling === host.element;
    },
    show(strip, facts) {
      const lines = linesOf(facts);
      if (lines.length === 0) return clear(strip);
      let host = hosts.get(strip);
      if (!host) {
        host = createRhythmHost(() => inputOf(strip), onPlan);
        hosts.set(strip, host);
      }
      const { element } = host;
      element.dataset.theme = strip.dataset.theme ?? 'light';
      element.dataset.grade = facts.view.now.grade;
      host.paint(lines);
      if (strip.nextSibling !== element) strip.after(element);
    },
  };
}
