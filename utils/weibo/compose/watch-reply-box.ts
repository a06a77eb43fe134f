import { findInputs, locateBox } from './locate';
import { readLayerTitle, readSurface } from './surface';
import { replaceText } from './write';

/** Weibo's reply box that has just opened. */
export interface ReplyBox {
  /** Whom it answers, from the layer's title 回复@NAME; undefined where there is no title. */
  readonly author?: string;
  /** Fills an empty box as if the person had written it, the caret at the end; false = nothing was changed. */
  fill(text: string): boolean;
}

/**
 * Waits for the reply box that opens next and tells of it once. Ends with the signal: a reply opens right after its icon
 * was pressed, and nobody need look at a page all day for it.
 */
export function watchReplyBox(root: Document, onOpen: (box: ReplyBox) => void, signal: AbortSignal): void {
  const before = new Set(findInputs(root).filter(isReply));
  let isComposing = false;
  const look = (): void => {
    const input = findInputs(root).find((one) => !before.has(one) && isReply(one));
    if (!input) return;
    observer.disconnect();
    const title = readLayerTitle(input);
    const author = title === undefined ? undefined : /@\s?(.+)$/.exec(title)?.[1]?.trim();
    onOpen({
      ...(author === undefined ? {} : { author }),
      fill(text) {
        if (signal.aborted || input.value !== '' || text === '') return false;
        const isFilled = replaceText(input, { start: 0, end: 0 }, text, '', isComposing);
        if (isFilled) input.setSelectionRange(text.length, text.length);
        return isFilled;
      },
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['placeholder'],
  });
  const compose = ({ type }: Event): void => {
    isComposing = type === 'compositionstart';
  };
  root.addEventListener('compositionstart', compose, { capture: true, signal });
  root.addEventListener('compositionend', compose, { capture: true, signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

const isReply = (input: HTMLTextAreaElement): boolean => readSurface(input, locateBox(input)) === 'reply';
