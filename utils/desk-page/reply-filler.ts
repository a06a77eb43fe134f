import { readLayerTitle } from '@/utils/weibo/compose/surface';
import { watchComposers } from '@/utils/weibo/compose/watch';
import type { ComposerView } from '@/utils/weibo/composer';
import { closest } from '@/utils/weibo/find';

/** A reply box belongs to the comment that was pressed this long before at most, ms. */
const OPENS_WITHIN = 15_000;

/**
 * Tells when a person opens Weibo's reply box of a comment, and which one it is: the comment that was pressed last,
 * whose author the title of the layer names (site fact: 回复@NAME). Presses nothing itself.
 */
export function watchReplyBoxes(
  root: Document,
  now: () => number,
  onOpen: (item: HTMLElement, authorInTitle: string | undefined, view: ComposerView) => void,
  signal: AbortSignal,
): void {
  let pressed: { readonly item: HTMLElement; readonly at: number } | undefined;
  root.addEventListener(
    'click',
    (event) => {
      const target = event.target instanceof Element ? event.target : undefined;
      const item = target && (closest('commentReply', target) ?? closest('comment', target));
      if (item) pressed = { item, at: now() };
    },
    { capture: true, passive: true, signal },
  );
  watchComposers(
    root,
    (view) => {
      if (view.kind !== 'reply' || !pressed || now() - pressed.at > OPENS_WITHIN) return;
      const title = readLayerTitle(view.textarea);
      onOpen(pressed.item, title === undefined ? undefined : /@\s?(.+)$/.exec(title)?.[1]?.trim(), view);
    },
    signal,
  );
}
