import type { ComposerBox } from '@/utils/page/composer-box';
import type { FoundBox } from './services';

/** The box as the overlay sees it. Weibo may take our host away with a part it renders anew: it is put back. */
export function toComposerBox(
  { view, signal }: FoundBox,
  onChange: (listener: () => void) => void,
): ComposerBox {
  return {
    textarea: view.textarea,
    get surface() {
      return view.kind;
    },
    place(host) {
      const keep = (): void => {
        const { anchor, textarea } = view;
        if (signal.aborted || !textarea.isConnected || host.parentElement === anchor) return;
        anchor.append(host);
      };
      keep();
      onChange(keep);
    },
    protectedRects: () => view.protectedRects(),
  };
}
